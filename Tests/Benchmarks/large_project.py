#!/usr/bin/env python3
"""Writes a project of many functions, alike in size and shape to a real one.

    python3 Tests/Benchmarks/large_project.py COUNT DIRECTORY [--manifests]

Ten functions to a file, each with its own input and output: nine wired to a route, the last to a queue. With
--manifests the same API in YAML. The same count gives the same bytes.
"""
import pathlib
import sys

SERVICES = """\
import Foundation
import Pikku

struct Account: Sendable {
    var id: UUID
}

struct LargeServices: PikkuServices {
    typealias Session = Account

    var store: any Store
}

protocol Store: Sendable {
    func load<Value: Sendable>(_ id: UUID, as type: Value.Type) async throws -> Value?
    func save<Value: Sendable>(_ value: Value) async throws
}

typealias PikkuFunc<Input: Sendable, Output: Sendable> = Function<LargeServices, Input, Output>
typealias PikkuSessionlessFunc<Input: Sendable, Output: Sendable> = SessionlessFunction<LargeServices, Input, Output>

struct NotThere: PikkuError {
    static let status = 404
    var id: UUID
}
"""

TYPES = """\
/// What `update{name}` is given.
struct Update{name}Input: Codable, Sendable {{
    var id: UUID
    /// The name that people see.
    /// - minLength: 1
    /// - maxLength: 120
    var title: String
    /// - format: email
    var contact: String?
    /// - minimum: 0
    /// - maximum: 1000
    var amount: Int = {amount}
    var kind: {name}Kind
    var notes: [String]
}}

enum {name}Kind: String, Codable, Sendable {{
    case small, medium, large
}}

struct {name}: Codable, Sendable {{
    var id: UUID
    var title: String
    var kind: {name}Kind
    var ratio: Double
    var createdAt: Date
    var labels: [String: String]
}}

"""

JOB = """\
/// Greets whoever asks for {name}.
let announce{name} = PikkuSessionlessFunc<Update{name}Input, Void>(tags: ["{tag}"]) {{ services, input in
    try await services.store.save(input)
}}

"""

FUNCTION = """\
/// Changes {name}, number {index} of its kind.
let update{name} = PikkuFunc<Update{name}Input, {name}>(tags: ["{tag}"], errors: [NotThere.self]) {{ services, input in
    guard var found = try await services.store.load(input.id, as: {name}.self) else {{
        throw NotThere(id: input.id)
    }}
    found.title = input.title
    found.kind = input.kind
    for note in input.notes where !note.isEmpty {{
        found.labels[note] = "noted by \\(services.session.id)"
    }}
    if let contact = input.contact {{
        found.labels["contact"] = contact
    }}
    found.ratio = Double(input.amount) / 1000
    try await services.store.save(found)
    return found
}}

"""

MANIFEST_TYPES = """\
  Update{name}Input:
    $description: What `update{name}` is given.
    id: uuid
    title: {{ type: string, minLength: 1, maxLength: 120, description: The name that people see. }}
    contact?: email
    amount: {{ type: integer, minimum: 0, maximum: 1000, default: {amount} }}
    kind: {name}Kind
    notes: "string[]"
  {name}Kind: [small, medium, large]
  {name}:
    id: uuid
    title: string
    kind: {name}Kind
    ratio: number
    createdAt: date-time
    labels: "string{{}}"
"""

MANIFEST_JOB = """\
  announce{name}:
    summary: Greets whoever asks for {name}.
    input: Update{name}Input
    session: none
    tags: [{tag}]
"""

MANIFEST_FUNCTION = """\
  update{name}:
    summary: Changes {name}, number {index} of its kind.
    input: Update{name}Input
    output: {name}
    tags: [{tag}]
    errors: [NotThere]
"""


def groups(count: int):
    """Ten functions each: the group's name, and index and name of each of its functions."""
    for first in range(0, count, 10):
        yield f"group{first // 10}", [(index, f"Item{index}") for index in range(first, min(first + 10, count))]


def is_job(index: int) -> bool:
    return index % 10 == 9


def types(group) -> str:
    return "".join(TYPES.format(name=name, amount=index % 1000) for index, name in group)


def write_sources(count: int, directory: pathlib.Path) -> None:
    sources = directory / "Sources" / "App"
    sources.mkdir(parents=True, exist_ok=True)
    (sources / "Services.swift").write_text(SERVICES)
    for tag, group in groups(count):
        text = "import Foundation\nimport Pikku\n\n" + types(group)
        for index, name in group:
            text += (JOB if is_job(index) else FUNCTION).format(name=name, index=index, tag=tag)
        text += f"let {tag}Wiring = Wirings<LargeServices> {{\n"
        for index, name in group:
            if is_job(index):
                text += f'    wireQueueWorker(name: "items-{index}", func: announce{name})\n'
            else:
                text += f'    wireHTTP(method: .put, route: "/{tag}/items{index}/{{id}}", func: update{name})\n'
        text += "}\n"
        (sources / f"{tag}.swift").write_text(text)


def write_manifests(count: int, directory: pathlib.Path) -> None:
    manifests = directory / "api"
    manifests.mkdir(parents=True, exist_ok=True)
    errors = "pikku: 1\nerrors:\n  NotThere: { status: 404, properties: { id: uuid } }\n"
    (manifests / "errors.pikku.yaml").write_text(errors)
    for tag, group in groups(count):
        text = "pikku: 1\ntypes:\n"
        for index, name in group:
            text += MANIFEST_TYPES.format(name=name, amount=index % 1000)
        text += "functions:\n"
        for index, name in group:
            text += (MANIFEST_JOB if is_job(index) else MANIFEST_FUNCTION).format(name=name, index=index, tag=tag)
        text += "http:\n"
        for index, name in group:
            if not is_job(index):
                text += f'  - {{ method: put, route: "/{tag}/items{index}/{{id}}", func: update{name} }}\n'
        jobs = [(index, name) for index, name in group if is_job(index)]
        text += "queues:\n" if jobs else ""
        text += "".join(f"  items-{index}: {{ func: announce{name} }}\n" for index, name in jobs)
        (manifests / f"{tag}.pikku.yaml").write_text(text)


def main(count: int, directory: pathlib.Path, manifests: bool = False) -> None:
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "pikku-gen.yaml").write_text("version: 1\n")
    (write_manifests if manifests else write_sources)(count, directory)


if __name__ == "__main__":
    operands = [argument for argument in sys.argv[1:] if argument != "--manifests"]
    if len(operands) != 2:
        sys.exit(__doc__)
    main(int(operands[0]), pathlib.Path(operands[1]), "--manifests" in sys.argv)
