"""What compiling emitted readers and writers costs, beside what Codable's synthesis costs for the same types."""
import os
import pathlib
import re
import tempfile

import large_project
from builds import TOOL
from figures import ROOT, figure, medians, run

SAMPLES = pathlib.Path(ROOT) / "Tests" / "Benchmarks" / "Readers" / "Samples"

MODES = {
    "debug": ["-Onone", "-enable-batch-mode", "-j1"],
    "release": ["-O", "-whole-module-optimization"],
}


def compile_time(options):
    figures = []
    with tempfile.TemporaryDirectory() as directory:
        for name, sources in (("samples", samples(directory)), ("100 functions", large(directory))):
            for mode in MODES:
                figures += compare(name, mode, sources, directory, options)
    return figures


def compare(name, mode, sources, directory, options):
    """CPU time, each beyond that of the types alone."""
    variants = [sources.plain, sources.emitted, sources.codable]
    plain, emitted, codable = (
        result["cpu"] for result in medians(
            max(3, options.rounds // 2), [lambda files=files: compile(files, mode, directory) for files in variants]))
    return [
        figure(f"{name}, {mode}: types alone", plain, "ms"),
        figure("  with synthesized Codable", codable, "ms"),
        figure("  with emitted readers and writers", emitted, "ms", emitted / codable, "Codable, types included"),
        figure(
            "    beyond the types", emitted - plain, "ms", (emitted - plain) / (codable - plain), "Codable's share",
            at_most=0.5),
    ]


class Variants:
    """The same types three times, as lists of files: alone, with what was emitted for them, with Codable."""

    def __init__(self, directory, types, emitted):
        codable = {name: re.sub(r"\bHashable, ", "Codable, ", text) for name, text in types.items()}
        plain = {name: without_codable(text) for name, text in codable.items()}
        self.codable = write(directory / "codable", codable)
        self.plain = write(directory / "plain", plain)
        self.emitted = self.plain + write(directory / "emitted", emitted)


def without_codable(text):
    """`Color` codes itself, so that its emitted reader needs it to."""
    return re.sub(r"(?<!Color: )Codable(, | & )|, Codable\b", "", text)


def write(directory, texts):
    directory.mkdir(parents=True)
    for name, text in texts.items():
        (directory / name).write_text(text)
    return [str(directory / name) for name in sorted(texts)]


def samples(directory):
    texts = {file.name: file.read_text() for file in SAMPLES.glob("*.swift")}
    emitted = {name: texts.pop(name) for name in list(texts) if name.endswith("Validators.gen.swift")}
    return Variants(pathlib.Path(directory) / "samples", texts, emitted)


def large(directory):
    project = pathlib.Path(directory) / "project"
    large_project.main(100, project)
    run([TOOL, "build", "-C", str(project)])
    types = {
        f"{tag}.swift": "import Foundation\n\n" + large_project.types(group) for tag, group in large_project.groups(100)
    }
    types["Services.swift"] = large_project.SERVICES
    emitted = {file.name: file.read_text() for file in project.glob("Sources/App/Generated/Validators*.gen.swift")}
    return Variants(pathlib.Path(directory) / "large", types, emitted)


def compile(files, mode, directory):
    modules = os.path.join(ROOT, ".build", mode, "Modules")
    return run(
        ["swiftc", *MODES[mode], "-c", "-parse-as-library", "-swift-version", "6", "-D", "ADMIN", "-module-name",
         "Measured", "-I", modules, *files], cwd=directory)
