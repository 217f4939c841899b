#!/usr/bin/env python3
"""Writes a project of many functions, alike in size and shape to a real one.

    python3 Tests/Benchmarks/large_project.py COUNT DIRECTORY

Ten functions to a file, each with its own input and output: nine wired to a route, the last to a queue. The same count
gives the same bytes.
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


def main(count: int, directory: pathlib.Path) -> None:
    sources = directory / "Sources" / "App"
    sources.mkdir(parents=True, exist_ok=True)
    (directory / "pikku-gen.yaml").write_text("version: 1\n")
    (sources / "Services.swift").write_text(SERVICES)
    for first in range(0, count, 10):
        group = range(first, min(first + 10, count))
        tag = f"group{first // 10}"
        text = "import Foundation\nimport Pikku\n\n"
        for index in group:
            text += TYPES.format(name=f"Item{index}", amount=index % 1000)
        for index in group:
            text += (JOB if index % 10 == 9 else FUNCTION).format(name=f"Item{index}", index=index, tag=tag)
        text += f"let {tag}Wiring = Wirings<LargeServices> {{\n"
        for index in group:
            if index % 10 == 9:
                text += f'    wireQueueWorker(name: "items-{index}", func: announceItem{index})\n'
            else:
                text += f'    wireHTTP(method: .put, route: "/{tag}/items{index}/{{id}}", func: updateItem{index})\n'
        text += "}\n"
        (sources / f"{tag}.swift").write_text(text)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
