"""What the benchmarks share: figures, as the Swift programs among them print them, and the running of commands."""
import json
import os
import statistics
import subprocess
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RELEASE = os.path.join(ROOT, ".build", "release")


def figure(name, value, unit, ratio=None, peer=None, at_most=None):
    """One number, beside that of a peer from the same run; `at_most` bounds the ratio, or the value without one."""
    result = {"name": name, "value": value, "unit": unit}
    if ratio is not None:
        result |= {"ratio": ratio, "peer": peer}
    if at_most is not None:
        result |= {"wanted": {"atMost": at_most}, "isMet": (value if ratio is None else ratio) <= at_most}
    return result


def program(name, *arguments):
    """The figures of one of the programs among the benchmarks."""
    command = [os.path.join(RELEASE, name), *map(str, arguments), "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def value(figures, name):
    return next(figure["value"] for figure in figures if figure["name"] == name)


def run(command, **options):
    """Wall and CPU time in milliseconds, and the peak of memory in MiB, of a command that must succeed."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = (time.perf_counter() - begin) * 1000
    if status != 0:
        raise SystemExit(f"{' '.join(command)[:200]} failed:\n{complaint.decode()[-2000:]}")
    return {"wall": wall, "cpu": (usage.ru_utime + usage.ru_stime) * 1000, "peak": usage.ru_maxrss / 1024}


def medians(rounds, works):
    """The median of what each piece of work gives by key; they take turns, so that noise weighs on all alike."""
    results = [[] for _ in works]
    for _ in range(rounds):
        for work, taken in zip(works, results):
            taken.append(work())
    return [{key: statistics.median(run[key] for run in taken) for key in taken[0]} for taken in results]
