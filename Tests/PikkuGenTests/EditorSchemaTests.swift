import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
import PikkuParse
import Testing
import TestSupport

/// An editor with the schema says what the reader says.
@Suite(.patient) struct EditorSchemaTests {
    /// Of the fixtures, mistakes included, and of small ones for what these lack.
    @Test func manifests() throws {
        let read = { ManifestFrontend().parse(SourceFile(path: "a.pikku.yaml", text: $0)).diagnostics }
        let texts = try fixtures(withSuffix: ".pikku.yaml")
        let misshapen = texts.filter { read($0).contains { mistakesOfShape.contains($0.id) } }
        #expect(misshapen.count > 3)
        try compare(
            right: texts.filter { read($0).isEmpty } + acceptedManifests, wrong: misshapen + refusedManifests,
            schema: ManifestFrontend.schema, diagnostics: read)
    }

    @Test func configurations() throws {
        let right = try fixtures(withSuffix: "pikku-gen.yaml") + acceptedConfigurations
        try compare(
            right: right, wrong: refusedConfigurations, schema: Configuration.schema,
            diagnostics: { Configuration.read(SourceFile(path: "pikku-gen.yaml", text: $0)).1 })
    }

    @Test func everyKeyHasADescription() {
        for schema in [ManifestFrontend.schema, Configuration.schema] {
            for (name, member) in properties(of: schema) where member["description"] == nil {
                Issue.record("'\(name)' has no description")
            }
        }
    }

    private func compare(
        right: [String], wrong: [String], schema: JSONLiteral, diagnostics: (String) -> [Diagnostic]
    ) throws {
        for text in right { #expect(diagnostics(text) == []) }
        for text in wrong { #expect(!diagnostics(text).isEmpty, "\(text)") }
        let documents = (right + wrong).map { text in
            var findings: [Diagnostic] = []
            // A word that severities may use without quotes, since editors read YAML 1.2, where it is text.
            let text = text.replacing(/\boff\b/, with: "\"off\"").replacing("\"\"off\"\"", with: "\"off\"")
            let root = YAMLDocument.parse(SourceFile(path: "a.yaml", text: text)).root
            return root.flatMap { YAMLShape<JSONLiteral>.json.read($0, &findings) } ?? .null
        }
        guard let verdicts = try verdicts(of: ["schema": schema, "documents": .array(documents)]) else { return }
        let expected = right.map { ($0, true) } + wrong.map { ($0, false) }
        #expect(verdicts.count == expected.count)
        for (verdict, (text, isRight)) in zip(verdicts, expected) { #expect(verdict == isRight, "\(text)") }
    }
}

/// What a schema can say as well: it knows keys and values, but no names, and not how YAML is written.
private let mistakesOfShape: Set<String> = ["missing-key", "unexpected-value", "unknown-key", "unknown-version"]

private let acceptedManifests = [
    """
    pikku: 1
    types:
      A: { a?: "B[]", b: { type: object, values: { type: string, maxLength: 3 } }, type: any }
      B: [x, y]
      C: "A{}"
      D: { $description: D., $union: { a: A }, $discriminator: kind }
      E: { $schema: { type: string }, $deprecated: true }
      F: { $enum: [a], $description: F. }
      G: { $alias: { type: array, items: { type: integer, format: int32 }, maxItems: 3 } }
      H: { p: { type: string, pattern: ^a, default: a, example: b, examples: [c], description: P., deprecated: Use q. } }
    errors: { X: { status: 409, description: X., properties: { a: string } } }
    permissions: { p: A permission., q: { description: Another. } }
    functions:
      f: { summary: F., description: F., input: A, output: { stream: B }, session: none, permissions: [p], errors: [X],
           tags: [t], version: 2, expose: true, deprecated: true }
      g: {}
    http:
    - { method: patch, route: /a, func: f, query: [a], status: 201, session: required, permissions: [p], tags: [t],
        summary: R., description: R., deprecated: true }
    groups:
    - { basePath: /a, tags: [t], session: required, permissions: [p], http: [], groups: [{ groups: [] }] }
    rpc: { a: { func: f, session: required, permissions: [p], tags: [t], summary: S. } }
    channels:
      c: { route: /c, session: none, onConnect: f, onDisconnect: f, onMessage: f, onMessageWiring: { a: { b: f } },
           events: { e: { type: array, items: A } }, tags: [t] }
      d: { permissions: [p], onMessage: { a: { b: f, c: { func: f, session: required }, d: { func: f } } } }
    schedules: { s: { cron: "@daily", timeZone: UTC, func: f, allowsOverlap: true } }
    queues: { q: { func: f, concurrency: 2, retries: 0 } }
    """,
    "pikku: 1\nrpc: [f, g.h]",
]

private let refusedManifests = [
    "types: {}", "pikku: 2", "pikku: 1\ntypos: {}", "pikku: 1\ntypes: [a]", "pikku: 1\ntypes: { A: 1 }",
    "pikku: 1\ntypes: { a-b: string }", "pikku: 1\ntypes: { A: { $x: string } }", "pikku: 1\ntypes: { A: { p: 1 } }",
    "pikku: 1\ntypes: { A: { p: { format: email } } }", "pikku: 1\ntypes: { A: { p: { type: string, enum: [a] } } }",
    "pikku: 1\ntypes: { A: { p: { type: string, maxLength: a } } }",
    "pikku: 1\ntypes: { A: { p: { type: string, maxLength: -1 } } }",
    "pikku: 1\ntypes: { A: { p: { type: string, format: emial } } }", "pikku: 1\ntypes: { A: { $schema: a } }",
    "pikku: 1\nfunctions: { f: { inputs: A } }", "pikku: 1\nfunctions: { f: { session: maybe } }",
    "pikku: 1\nfunctions: { f: { output: { stream: A, x: 1 } } }", "pikku: 1\nfunctions: { f: { deprecated: false } }",
    "pikku: 1\nfunctions: { f: { version: 0 } }", "pikku: 1\nhttp: [{ method: gett, route: /a, func: f }]",
    "pikku: 1\nhttp: [{ method: get, route: /a }]", "pikku: 1\ngroups: [{ groups: [{ middleware: [a] }] }]",
    "pikku: 1\nrpc: f", "pikku: 1\nchannels: { c: { onMessage: { a: f } } }", "pikku: 1\nschedules: { s: { func: f } }",
    "pikku: 1\nchannels: { c: { onMessage: { a: { b: { session: required } } } } }",
    "pikku: 1\nchannels: { c: { onMessage: { a: { b: { func: f, tags: [a] } } } } }",
    "pikku: 1\nqueues: { q: { func: f, retries: x } }", "pikku: 1\nerrors: { E: {} }",
    "pikku: 1\npermissions: { p: [] }",
]

private let acceptedConfigurations = [
    "version: 1",
    """
    version: 1
    lint:
      extends: "off"
      rules: { unused-type: "off", mutating-get: [error, { verbs: [drop] }], unused-suppression: info }
      overrides: [{ files: ["old/**"], rules: { unused-type: warning } }]
      baseline: accepted.json
    """,
    "version: 1\nlint: { baseline: false }",
    """
    version: 1
    inputs: ["Sources/**/*.swift", "!Sources/Old/**"]
    outputs: { swift: generated/swift, schemas: false, typescript: ts, routes: routes.json }
    templates: templates
    conditions: { DEBUG: true }
    """,
    """
    version: 1
    outputs: { openapi: api.yaml }
    api: { title: Shop, version: "1.0", servers: [/v1], authentication: { header: X-API-Key }, openapi: 3.1 }
    """,
    "version: 1\napi: { authentication: basic, openapi: 3.0 }",
]

private let refusedConfigurations = [
    "inputs: []", "version: 2", "version: 1\noutputs: { opanapi: a.json }",
    "version: 1\noutputs: { swift: true }", "version: 1\ninputs: Sources", "version: 1\nconditions: { DEBUG: 1 }",
    "version: 1\ntemplates: [a]", "version: 1\napi: { openapi: 2.0 }", "version: 1\napi: { authentication: none }",
    "version: 1\napi: { title: 1 }", "version: 1\nlint: { extends: all }",
    "version: 1\nlint: { rules: { no-rule: off } }",
    "version: 1\nlint: { rules: { unused-type: [warning, {}] } }",
    "version: 1\nlint: { rules: { mutating-get: [warning] } }",
    "version: 1\nlint: { rules: { mutating-get: [warning, { verbs: a }] } }",
    "version: 1\nlint: { overrides: [{ files: [a] }] }", "version: 1\nlint: { overrides: [{ files: [], rules: {} }] }",
]

/// The texts of the fixtures' files with a name.
private func fixtures(withSuffix suffix: String) throws -> [String] {
    let root = Fixture.directory
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    let found = paths.filter { $0.hasSuffix(suffix) }.sorted()
    #expect(!found.isEmpty)
    return try found.map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
}

/// Whether Python's jsonschema finds each document valid; nil without it on a machine that may lack it.
private func verdicts(of request: JSONLiteral) throws -> [Bool]? {
    let script = """
        import json, sys
        from jsonschema import Draft202012Validator
        request = json.load(sys.stdin)
        Draft202012Validator.check_schema(request["schema"])
        validator = Draft202012Validator(request["schema"])
        print(json.dumps([validator.is_valid(document) for document in request["documents"]]))
        """
    let purpose = "holds the schemas for editors against the readers, by way of jsonschema"
    guard let python = Program.find("python3", for: purpose) else { return nil }
    let result = try withTemporaryDirectory { directory in
        try python.run(["-c", script], in: directory, input: JSONText.document(request))
    }
    guard result.status == 0 else {
        Program.reportMissing("jsonschema", for: "\(purpose): \(result.error)")
        return nil
    }
    return try JSONDecoder().decode([Bool].self, from: Data(result.output.utf8))
}

/// Every property of every object in a schema, with its name.
private func properties(of schema: JSONLiteral) -> [(String, JSONLiteral)] {
    switch schema {
    case .null, .boolean, .number, .string: return []
    case .array(let elements): return elements.flatMap(properties)
    case .object(let members):
        return members.flatMap { member in
            // The members of `properties` are names of the format, not keywords.
            guard member.name == "properties", case .object(let own) = member.value else {
                return properties(of: member.value)
            }
            return own.map { ($0.name, $0.value) } + own.flatMap { properties(of: $0.value) }
        }
    }
}

extension JSONLiteral {
    fileprivate subscript(name: String) -> JSONLiteral? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}
