"""`pikku-gen watch` in large projects, from just before a file is written to the line that says what became of it."""
import os
import pathlib
import random
import re
import statistics
import subprocess
import tempfile
import time

import large_project
from figures import RELEASE, figure

TOOL = os.path.join(RELEASE, "pikku-gen")


def watching(options):
    return [line for count in options.counts for line in watching_of(count, options.rounds)]


def watching_of(count, rounds):
    with tempfile.TemporaryDirectory() as directory:
        project = pathlib.Path(directory).resolve()
        large_project.main(count, project)
        with subprocess.Popen([TOOL, "watch", "-C", project], stderr=subprocess.PIPE, text=True) as watch:
            try:
                said_after(watch, "start")
                edits = [edited(watch, project, number) for number in range(rounds)]
            finally:
                watch.terminate()
    bodies, types = zip(*edits)
    return [
        figure(
            f"{count} functions: a body edited", statistics.median(bodies), "ms",
            at_most=30 if count == 1000 else None),
        figure("  at worst", max(bodies), "ms"),
        figure("  a type edited", statistics.median(types), "ms"),
        figure("  at worst", max(types), "ms"),
    ]


def edited(watch, project, number):
    """The milliseconds after which it is said that a body has changed no output, and that a type has changed some."""
    file = random.choice(sorted(project.glob("Sources/App/group*.swift")))
    text = file.read_text()
    text = text.replace("found.title = input.title", f"found.title = input.title // {number}", 1)
    body = duration(watch, project, file, text, "nothing to write")
    text = re.sub(r"maxLength: \d+", f"maxLength: {1000 + number}", text, count=1)
    return body, duration(watch, project, file, text, "wrote")


def duration(watch, project, file, text, outcome):
    # The tool is met in whatever it does when nothing happens.
    time.sleep(random.uniform(0.7, 1.7))
    start = time.perf_counter()
    file.write_text(text)
    said = said_after(watch, str(file.relative_to(project)))
    taken = (time.perf_counter() - start) * 1000
    if outcome not in said:
        raise SystemExit(f"watch was to say '{outcome}', and said: {said}")
    return taken


def said_after(watch, cause):
    for line in watch.stderr:
        if line.startswith(cause + ": "):
            return line
    raise SystemExit("watch has ended")
