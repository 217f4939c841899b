#!/usr/bin/env python3
"""Measures pikku-gen and what it emits, each number beside a peer or a limit in the same run.

    python3 Tests/Benchmarks/run.py [--only stages,readers] [--json FILE] [--rounds 11] [--counts 100,1000,10000]

Builds what it needs, for release, which takes minutes the first time. Other work on the machine weighs on a number and
its peer alike, so read the ratios.
"""
import argparse
import json
import subprocess
import tempfile

import builds
import compile_time
import large_project
import watch_latency
from figures import ROOT, program


def stages(options):
    """Each stage beside the bare parsers."""
    figures = []
    for count in options.counts:
        for manifests in (False, True):
            with tempfile.TemporaryDirectory() as directory:
                large_project.main(count, large_project.pathlib.Path(directory), manifests)
                figures.append({"name": f"{count} functions in {'YAML' if manifests else 'Swift'}"})
                figures += program("pikku-gen-benchmarks", directory, max(3, options.rounds * 100 // count))
    return figures


def readers(options):
    return program("reader-benchmarks", options.rounds)


def routes(options):
    return program("route-benchmarks", options.rounds)


PARTS = {
    "start": builds.starting,
    "builds": builds.builds,
    "watch": watch_latency.watching,
    "stages": stages,
    "readers": readers,
    "routes": routes,
    "compile": compile_time.compile_time,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", type=lambda text: text.split(","), default=list(PARTS), metavar=",".join(PARTS))
    parser.add_argument("--json", help="a file for the same figures")
    parser.add_argument("--rounds", type=int, default=11, help="of which the medians are taken")
    parser.add_argument("--counts", type=lambda text: [int(count) for count in text.split(",")],
                        default=[100, 1000, 10000], help="sizes of the projects, in functions")
    options = parser.parse_args()
    for product in ("pikku-gen", "pikku-gen-benchmarks", "reader-benchmarks", "route-benchmarks"):
        subprocess.run(["swift", "build", "-c", "release", "--product", product, "-q"], cwd=ROOT, check=True)

    results = {}
    for part in options.only:
        results[part] = PARTS[part](options)
        print(f"\n{part}")
        for figure in results[part]:
            print("  " + line(figure))
    if options.json:
        with open(options.json, "w") as file:
            json.dump(results, file, indent=2)


def line(figure):
    if "value" not in figure:
        return figure["name"]
    text = f"{figure['name']:46}{figure['value']:12.2f} {figure['unit']:4}"
    if "ratio" in figure:
        text += f"{figure['ratio']:8.2f} x {figure['peer']}"
    for bound, limit in figure.get("wanted", {}).items():
        words = {"atMost": "at most", "atLeast": "at least"}[bound]
        text += f"  ({words} {limit:g}: {'met' if figure['isMet'] else 'not met'})"
    return text


if __name__ == "__main__":
    main()
