#!/usr/bin/env python3
"""Times `pikku-gen watch` from just before a file is written to the line that says what has become of it.

    python3 Tests/Benchmarks/watch_latency.py PIKKU-GEN DIRECTORY [ROUNDS]

The directory is one that large_project.py has written. A round edits a body, which changes no output, then a type. The
pauses are random, so that the tool is met in whatever it does in between.
"""
import json
import pathlib
import random
import re
import statistics
import subprocess
import sys
import time


def line(watch: subprocess.Popen, cause: str) -> str:
    for text in watch.stderr:
        if text.startswith(cause + ": "):
            return text
    sys.exit("watch has ended")


def edit(watch: subprocess.Popen, file: pathlib.Path, root: pathlib.Path, text: str, outcome: str) -> float:
    start = time.perf_counter()
    file.write_text(text)
    said = line(watch, str(file.relative_to(root)))
    duration = (time.perf_counter() - start) * 1000
    if outcome not in said:
        sys.exit(f"expected '{outcome}': {said}")
    time.sleep(random.uniform(1, 1.5))
    return duration


def main(program: str, root: pathlib.Path, rounds: int) -> None:
    files = sorted(root.glob("Sources/App/group*.swift"))
    random.seed(1)
    watch = subprocess.Popen([program, "watch", "-C", str(root)], stderr=subprocess.PIPE, text=True)
    originals = {}
    durations = {"body": [], "type": []}
    try:
        line(watch, "start")
        time.sleep(2)
        for number in range(rounds):
            file = random.choice(files)
            text = file.read_text()
            originals.setdefault(file, text)
            text = text.replace("found.title = input.title", f"found.title = input.title // {number}\n", 1)
            durations["body"].append(edit(watch, file, root, text, "nothing to write"))
            text = re.sub(r"maxLength: \d+", f"maxLength: {1000 + number}", text, count=1)
            durations["type"].append(edit(watch, file, root, text, "wrote"))
    finally:
        watch.terminate()
        watch.wait()
        for file, text in originals.items():
            file.write_text(text)
    for kind, values in durations.items():
        values.sort()
        print(f"{statistics.median(values):8.2f} ms median, {values[-1]:8.2f} ms worst  {kind} edited")
    print(json.dumps({kind: {"median": statistics.median(values), "worst": values[-1]} for kind, values in durations.items()}))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), int(sys.argv[3]) if len(sys.argv) > 3 else 20)
