import PikkuModel
import TestSupport
import Testing

@testable import PikkuEmit

/// Values that documentation shows are such as the service takes.
@Suite struct ExampleValueTests {
    @Test(arguments: [
        ("{ a: string }", #"{ "a": "text" }"#),
        ("{ a: { type: string, minLength: 6, maxLength: 7 } }", #"{ "a": "textte" }"#),
        ("{ a: { type: string, maxLength: 2 } }", #"{ "a": "te" }"#),
        ("{ a: { type: string, pattern: '^[0-9]{4}$' } }", #"{ "a": "1234" }"#),
        ("{ a: email, b: uuid }", #"{ "a": "ada@example.org", "b": "00000000-0000-4000-8000-000000000001" }"#),
        ("{ a: { type: integer, minimum: 7, multipleOf: 5 } }", #"{ "a": 10 }"#),
        ("{ a: { type: integer, exclusiveMaximum: -3 } }", #"{ "a": -4 }"#),
        ("{ a: { type: number, minimum: 0.5 } }", #"{ "a": 0.5 }"#),
        ("{ a: { type: integer, default: 5 }, b: { type: string, example: Ada } }", #"{ "a": 5, "b": "Ada" }"#),
        ("{ a: 'string[]', b?: T }", #"{ "a": ["text"] }"#),
        ("{ a: { type: array, items: integer, minItems: 3 } }", #"{ "a": [1, 1, 1] }"#),
        ("{ a: Kind, b: { type: object, values: boolean } }", #"{ "a": "one", "b": { "key": true } }"#),
        ("{ a: Shape }", #"{ "a": { "kind": "circle", "radius": 1 } }"#),
    ])
    func `follow their schema`(_ type: String, _ example: String) {
        #expect(line(type) == example)
    }

    @Test(arguments: [
        "{ a: { type: string, pattern: '^Q[xy]+$' } }", "{ a: { type: string, minLength: 5000 } }",
        "{ a: { type: integer, minimum: 9223372036854775807 } }", "{ a: file }",
        "{ a: { type: array, items: integer, minItems: 1000000000 } }",
    ])
    func `are none where one cannot be made up`(_ type: String) {
        #expect(line(type) == nil)
    }

    private func line(_ type: String) -> String? {
        let sources = LinkedSources(
            manifest: """
                types:
                  T: \(type)
                  Kind: [one, two]
                  Circle: { radius: integer }
                  Shape: { $union: { circle: Circle }, $discriminator: kind }
                functions:
                  f: { input: T, session: none }
                http:
                  - { method: post, route: /f, func: f }
                """)
        #expect(sources.linked.diagnostics.map(\.message) == [])
        return sources.project.example(of: Schema(.reference("T")), .input).map(JSONText.line)
    }
}
