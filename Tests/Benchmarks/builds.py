"""Whole runs of `pikku-gen` in large projects, beside what they cannot beat and beside git."""
import itertools
import os
import pathlib
import re
import tempfile
import time

import large_project
from figures import RELEASE, figure, medians, program, run, value

TOOL = os.path.join(RELEASE, "pikku-gen")

EMPTY = "import Foundation\nprint(FileManager.default.currentDirectoryPath.isEmpty)\n"


def builds(options):
    return [line for count in options.counts for line in builds_of(count, max(3, options.rounds * 100 // count))]


def builds_of(count, rounds):
    with tempfile.TemporaryDirectory() as directory:
        fresh = (pathlib.Path(directory) / str(number) for number in itertools.count())
        cold, = medians(min(rounds, 11), [lambda: cold_build(count, next(fresh))])
        project = next(fresh)
        large_project.main(count, project)
        build = [TOOL, "build", "-C", str(project)]
        git = ["git", "-C", str(project)]
        limits = program("pikku-gen-benchmarks", project, min(rounds, 11), "--limits")
        bare = value(limits, "bare parse, 2 threads")
        body, declaration = medians(
            min(rounds, 11), [lambda: edited_body(project, build), lambda: edited_type(project, build)])
        settle(build)
        run(git + ["init", "-q"])
        run(git + ["add", "-A"])
        run(git + ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "x"])
        unchanged, status = medians(rounds, [lambda: run(build), lambda: run(git + ["status", "--porcelain"])])
    return [
        figure(f"{count} functions: bare parse, 2 threads", bare, "ms"),
        figure("  cold build", cold["wall"], "ms", cold["wall"] / bare, "bare parse", at_most=1.5),
        figure("  its peak of memory", cold["peak"], "MiB", at_most=200 if count == 1000 else None),
        figure("  one body edited", body["wall"], "ms", body["wall"] / bare, "bare parse"),
        figure("  one type edited", declaration["wall"], "ms", declaration["wall"] / bare, "bare parse"),
        figure("  git status", status["wall"], "ms"),
        figure(
            "  nothing changed", unchanged["wall"], "ms", unchanged["wall"] / status["wall"], "git status", at_most=3),
    ]


def cold_build(count, project):
    """In a new place: where outputs have just been deleted, file systems such as ext4 take longer to make new ones."""
    large_project.main(count, project)
    return run([TOOL, "build", "-C", str(project)])


def edited_body(project, build):
    return edited(project, build, r"(amount\) / )(\d+)")


def edited_type(project, build):
    return edited(project, build, r"(maxLength: )(\d+)")


def edited(project, build, pattern):
    """A build after the first number that matches, in one file, was made larger."""
    settle(build)
    file = project / "Sources" / "App" / "group0.swift"
    file.write_text(re.sub(pattern, lambda match: match[1] + str(int(match[2]) + 1), file.read_text(), count=1))
    return run(build)


def settle(build):
    """A state on which the next build can rely: what changed just before a build is looked at once more."""
    run(build)
    time.sleep(0.05)
    run(build)


def starting(options):
    """`--version` beside a program that does nothing, but links the same Foundation."""
    with tempfile.TemporaryDirectory() as directory:
        source, empty = os.path.join(directory, "main.swift"), os.path.join(directory, "empty")
        pathlib.Path(source).write_text(EMPTY)
        run(["swiftc", "-O", source, "-o", empty])
        version, nothing = medians(options.rounds * 9, [lambda: run([TOOL, "--version"]), lambda: run([empty])])
    return [
        figure("an empty program with Foundation", nothing["wall"], "ms"),
        figure("pikku-gen --version", version["wall"], "ms", version["wall"] / nothing["wall"], "empty", at_most=2),
    ]
