#!/usr/bin/env python3
"""Puts the sample's GET /users and POST /users beside the same handlers written by hand, under the same load.

    swift build -c release --product user-service && swift build -c release --product user-service-by-hand
    python3 Tests/Benchmarks/serving.py [--seconds 3] [--rounds 7] [--connections 32]

Needs wrk. Servers and load share the machine's cores, so read the ratios, and CPU per request before the rates.

POST fills a store in memory, which stands still for some 20 ms whenever its tables double. Mind the 99th percentile
where one server has made it to a further doubling and the other has not, as with --seconds 5 on two cores.
"""
import argparse
import json
import os
import re
import signal
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.request

POST = """
local thread = 0
function setup(t) t:set("id", thread); thread = thread + 1 end
function init() count = 0 end
function request()
  count = count + 1
  local body = string.format(
    '{"email":"user-%s-%d-%d@example.org","password":"correct horse","name":"Grace Hopper"}', tag, id, count)
  return wrk.format("POST", "/users", {["Content-Type"] = "application/json", ["Authorization"] = "Bearer admin"}, body)
end
"""


class Server:
    def __init__(self, name, program):
        self.name = name
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        environment = dict(os.environ, PORT=str(self.port), LOG_LEVEL="error")
        self.process = subprocess.Popen([program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/users").read()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit(f"{name} does not answer")

    def cpu_seconds(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_bytes(self):
        return int(open(f"/proc/{self.process.pid}/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=10)


def load(server, path, script, seconds, connections):
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    if script:
        command += ["-s", script]
    before = server.cpu_seconds()
    text = subprocess.run(
        command + [f"http://127.0.0.1:{server.port}{path}"], capture_output=True, text=True, check=True).stdout
    cpu = server.cpu_seconds() - before
    requests = int(re.search(r"(\d+) requests in", text)[1])
    if "Non-2xx" in text or "Socket errors" in text:
        raise SystemExit(f"{server.name} failed under load:\n{text}")
    latency = {name: milliseconds(text, name) for name in ("50%", "90%", "99%")}
    return {
        "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]),
        "cpu": cpu / requests * 1e6,
        **latency,
    }


def milliseconds(text, percentile):
    value, unit = re.search(rf"{percentile}\s+([\d.]+)(us|ms|s)", text).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--programs", default=".build/release", help="where the two programs are")
    options = parser.parse_args()
    results = {}
    for round_number in range(options.rounds):
        # New servers each round: what POST stores would otherwise weigh on later rounds.
        servers = [
            Server("generated", f"{options.programs}/user-service"),
            Server("by hand", f"{options.programs}/user-service-by-hand"),
        ]
        try:
            for call in ("GET /users", "POST /users"):
                for server in servers if round_number % 2 == 0 else reversed(servers):
                    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
                        script.write(f'tag = "{round_number}"\n' + POST)
                        script.flush()
                        path = script.name if call.startswith("POST") else None
                        measured = load(server, "/users", path, options.seconds, options.connections)
                    results.setdefault(call, {}).setdefault(server.name, []).append(measured)
        finally:
            for server in servers:
                server.stop()
    show(results)


def show(results):
    names = ("rate", "cpu", "50%", "90%", "99%")
    print(f"{'':24}{'req/s':>10}{'CPU us':>10}{'p50 ms':>10}{'p90 ms':>10}{'p99 ms':>10}   (medians)")
    table = {}
    for call, servers in results.items():
        medians = {s: {n: statistics.median(m[n] for m in rounds) for n in names} for s, rounds in servers.items()}
        for server, values in medians.items():
            print(f"{call + ', ' + server:24}" + "".join(f"{values[n]:10.2f}" for n in names))
        ratios = {n: medians["generated"][n] / medians["by hand"][n] for n in names}
        print(f"{'  ratio':24}" + "".join(f"{ratios[n]:10.2f}" for n in names))
        table[call] = {"medians": medians, "ratios": ratios}
    print(json.dumps(table))


if __name__ == "__main__":
    main()
