#!/usr/bin/env python3
"""Keeps the sample `user-service` at saturation and watches its memory: answers, refusals, RPC, broken connections.

    swift build -c release --product user-service
    python3 Tests/Benchmarks/soak.py [--seconds 300] [--connections 64]

Needs wrk. Fails on any socket error, on an answer other than the expected ones, and when memory still grows in the
second half of the time.
"""
import argparse
import re
import subprocess
import sys
import tempfile
import threading

from serving import Server

REQUESTS = """
local requests = {}
local json = {["Content-Type"] = "application/json", ["Authorization"] = "Bearer admin"}
function init()
  requests[1] = wrk.format("GET", "/users?page=1&limit=10")
  requests[2] = wrk.format("POST", "/rpc/getUsers", json, '{"page":1,"limit":5}')
  requests[3] = wrk.format("POST", "/users", json, '{"email":"nobody","password":"short"}')
  requests[4] = wrk.format("GET", "/users/00000000-0000-4000-8000-000000000001")
  requests[5] = wrk.format("GET", "/nowhere")
  requests[6] = wrk.format("POST", "/users", {["Content-Type"] = "application/json"}, '{}')
end
local index = 0
function request()
  index = index % 6 + 1
  return requests[index]
end
local counts = {}
function response(status) counts[status] = (counts[status] or 0) + 1; total = counts end
local threads = {}
function setup(thread) table.insert(threads, thread) end
function done()
  for _, thread in ipairs(threads) do
    local counts = thread:get("total")
    for status, count in pairs(counts) do io.write(string.format("status %d: %d\\n", status, count)) end
  end
end
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--programs", default=".build/release", help="where the program is")
    options = parser.parse_args()
    server = Server("user-service", f"{options.programs}/user-service")
    memory = []
    is_over = threading.Event()

    def watch():
        while not is_over.wait(options.seconds / 30):
            memory.append(server.resident_bytes())

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
            script.write(REQUESTS)
            script.flush()
            text = subprocess.run(
                ["wrk", "-t1", f"-c{options.connections}", f"-d{options.seconds}s", "-s", script.name,
                 f"http://127.0.0.1:{server.port}/"],
                capture_output=True, text=True, check=True).stdout
    finally:
        is_over.set()
        watcher.join()
        server.stop()
    print(text)
    print("resident MiB: " + " ".join(f"{bytes / 2**20:.1f}" for bytes in memory))
    half = memory[len(memory) // 2]
    growth = max(memory[-3:]) / half - 1
    print(f"growth in the second half: {growth:+.1%}")
    statuses = {int(s) for s in re.findall(r"status (\d+)", text)}
    faults = []
    if "Socket errors" in text:
        faults.append("there were socket errors")
    if statuses != {200, 401, 404, 422}:
        faults.append(f"statuses were {sorted(statuses)}")
    if growth > 0.05:
        faults.append("memory kept growing")
    sys.exit("; ".join(faults) or 0)


if __name__ == "__main__":
    main()
