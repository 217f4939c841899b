import PikkuModel
import PikkuParse
import Testing

@Suite struct ManifestFindingsTests {
    @Test(arguments: [
        ("types: { T: [⟦x⟧no⟦/x⟧] }", "'no' without quotes is a boolean in YAML 1.1, where text is meant"),
        ("types: { T: [⟦x⟧1.10⟦/x⟧] }", "'1.10' without quotes is a number, where text is meant"),
        ("types: { T: [⟦x⟧2024-01-01⟦/x⟧] }", "'2024-01-01' without quotes is a date in YAML 1.1, where text is meant"),
        ("types: { T: [⟦x⟧~⟦/x⟧] }", "'~' without quotes is null, where text is meant"),
        ("types: { T: { ⟦x⟧on⟦/x⟧: string } }", "'on' without quotes is a boolean in YAML 1.1, where text is meant"),
        ("functions: { f: { tags: [⟦x⟧012⟦/x⟧] } }", "'012' without quotes is a number, where text is meant"),
        (
            "types: { T: { p: { type: string, default: ⟦x⟧1.10⟦/x⟧ } } }",
            "'1.10' without quotes is a number, where text is meant"
        ),
        (
            "types: { T: { p: { type: any, default: ⟦x⟧off⟦/x⟧ } } }",
            "'off' without quotes is a boolean in YAML 1.1, where text is meant"
        ),
        ("functions: { f: { expose: ⟦x⟧yes⟦/x⟧ } }", "'yes' is text since YAML 1.2, where true or false is meant"),
        (
            "types: { T: { p: { type: integer, minimum: ⟦x⟧012⟦/x⟧ } } }",
            "'012' is octal in YAML 1.1 and decimal since"
        ),
    ])
    func implicitTypes(text: String, message: String) {
        let marked = MarkedManifest("pikku: 1\n" + text)
        expect(marked, "yaml-implicit-type", message)
        #expect(MarkedManifest(marked.mended).parsed.diagnostics == [])
    }

    @Test(
        arguments: [
            ("⟦x⟧typos⟦/x⟧: {}", "'typos' is not a key of a manifest", "types"),
            ("functions: { f: { ⟦x⟧inputs⟦/x⟧: A } }", "'inputs' is not a key of a function", "input"),
            ("types: { T: { ⟦x⟧$descripton⟦/x⟧: A } }", "'$descripton' is not a key of a type", "$description"),
            (
                "types: { T: { p: { type: string, ⟦x⟧maxlength⟦/x⟧: 1 } } }", "'maxlength' is not a key of a property",
                "maxLength"
            ),
            (
                "http: [{ method: get, route: /a, func: f, ⟦x⟧qery⟦/x⟧: [a] }]", "'qery' is not a key of a route",
                "query"
            ),
            ("queues: { q: { func: f, ⟦x⟧retry⟦/x⟧: 1 } }", "'retry' is not a key of a queue", nil),
            ("errors: { E: { status: 400, ⟦x⟧code⟦/x⟧: 1 } }", "'code' is not a key of an error", nil),
            (
                "types: { T: { p: { type: string, ⟦x⟧enum⟦/x⟧: [a] } } }",
                "'enum' is not a key of a property; declare a type with a list of its values, 'Status: [open, done]', "
                    + "and name it here", nil
            ),
            (
                "types: { T: { p: { type: object, ⟦x⟧properties⟦/x⟧: {} } } }",
                "'properties' is not a key of a property; declare a type with these properties and name it here", nil
            ),
            (
                "groups: [{ ⟦x⟧middleware⟦/x⟧: [a] }]",
                "'middleware' is not a key of a group; middleware is code, so wire it in Swift", nil
            ),
        ] as [(String, String, String?)])
    func unknownKeys(text: String, message: String, replacement: String?) {
        let marked = MarkedManifest("pikku: 1\n" + text)
        expect(marked, "unknown-key", message)
        #expect(marked.parsed.diagnostics.first?.fix?.edits.map(\.replacement) == replacement.map { [$0] })
    }

    @Test func anUnknownKeyLikeNoOtherListsTheKnownOnes() {
        let marked = MarkedManifest("pikku: 1\nqueues: { q: { func: f, retry: 1 } }")
        #expect(
            marked.parsed.diagnostics.first?.notes.map(\.message) == [
                "a queue has 'func', 'concurrency', 'retries', 'tags', 'summary', 'description' and 'deprecated'"
            ])
    }

    @Test(arguments: [
        ("types: ⟦x⟧[a]⟦/x⟧", "expected types by name, such as { User: { id: uuid } }; found a list"),
        (
            "types: { T: ⟦x⟧⟦/x⟧}",
            "expected properties such as { id: uuid }, values such as [admin, member], or a type such as \"User[]\"; "
                + "found nothing"
        ),
        (
            "types: { T: { p: ⟦x⟧1.10⟦/x⟧ } }",
            "expected a type, such as string, User or \"User[]\"; found the number '1.10'"
        ),
        (
            "types: { T: { p: { type: string, maxLength: ⟦x⟧-1⟦/x⟧ } } }",
            "expected a whole number, such as 8; found the number '-1'"
        ),
        ("functions: { f: { session: ⟦x⟧no⟦/x⟧ } }", "expected none or required; found the text 'no'"),
        ("functions: { f: { tags: ⟦x⟧users⟦/x⟧ } }", "expected tags, such as [users]; found the text 'users'"),
        (
            "functions: { f: { deprecated: ⟦x⟧false⟦/x⟧ } }",
            "expected true, or what to use instead; found the boolean 'false'"
        ),
        (
            "http: [{ method: ⟦x⟧gett⟦/x⟧, route: /a, func: f }]",
            "expected an HTTP method, such as get; found the text 'gett'"
        ),
        (
            "http: [{ method: get, route: /a, func: ⟦x⟧'a b'⟦/x⟧ }]",
            "expected a function, such as getUsers; found the text 'a b'"
        ),
        ("errors: { E: { status: ⟦x⟧'409'⟦/x⟧ } }", "expected a status code, such as 409; found the text '409'"),
        ("types: { T: { p: { type: any, default: ⟦x⟧.inf⟦/x⟧ } } }", "'.inf' is no number that JSON can hold"),
    ])
    func valuesOfTheWrongKind(text: String, message: String) {
        expect(MarkedManifest("pikku: 1\n" + text), "unexpected-value", message)
    }

    @Test(arguments: [
        ("http: [⟦x⟧{ method: get, func: f }⟦/x⟧]", "a route needs 'route': a path, such as /users/{id}"),
        ("http:\n- ⟦x⟧method⟦/x⟧: get\n  func: f", "a route needs 'route': a path, such as /users/{id}"),
        ("errors: { E: ⟦x⟧{}⟦/x⟧ }", "an error needs 'status': a status code, such as 409"),
        (
            "types: { T: { p: ⟦x⟧{ format: email }⟦/x⟧ } }",
            "a property needs 'type': a type, such as string, User or \"User[]\""
        ),
        (
            "types: { T: { p: ⟦x⟧{ type: array }⟦/x⟧ } }",
            "'type: array' needs 'items': a type such as string, or keywords such as { type: string }"
        ),
    ])
    func missingKeys(text: String, message: String) {
        expect(MarkedManifest("pikku: 1\n" + text), "missing-key", message)
    }

    @Test(
        arguments: [
            ("types: { T: { p: ⟦x⟧Int⟦/x⟧ } }", "unknown-type", "integer"),
            ("types: { T: { p: \"⟦x⟧strng⟦/x⟧[]\" } }", "unknown-type", "string"),
            ("types: { T: { p: ⟦x⟧object⟦/x⟧ } }", "unknown-type", nil),
            ("types: { T: { p: \"⟦x⟧Set⟦/x⟧<string>\" } }", "unknown-type", nil),
            ("types: { T: { p: \"User⟦x⟧[⟦/x⟧\" } }", "invalid-type", nil),
            ("types: { T: { p: \"Page<User⟦x⟧⟦/x⟧\" } }", "invalid-type", nil),
            ("types: { T: { p: User⟦x⟧?⟦/x⟧ } }", "invalid-type", nil),
            ("types: { T: { p: { type: string, format: ⟦x⟧emial⟦/x⟧ } } }", "unknown-format", "email"),
            ("types: { T: { p: { type: integer, format: ⟦x⟧email⟦/x⟧ } } }", "unknown-format", nil),
            ("types: { T: { p: { type: email, format: ⟦x⟧uri⟦/x⟧ } } }", "unknown-format", nil),
            ("types: { T: { p: { type: string, items: ⟦x⟧string⟦/x⟧ } } }", "conflicting-keys", nil),
            ("types: { T: { $union: { a: A }, ⟦x⟧p⟦/x⟧: string } }", "conflicting-keys", nil),
            ("types: { T: { $discriminator: ⟦x⟧a⟦/x⟧ } }", "conflicting-keys", nil),
            ("types: { T: { p: string, ⟦x⟧p⟦/x⟧?: string } }", "duplicate-property", nil),
            ("types: { ⟦x⟧my-type⟦/x⟧: string }", "invalid-name", nil),
            ("types: { T: { ⟦x⟧'?'⟦/x⟧: string } }", "invalid-name", nil),
            ("functions: { ⟦x⟧1st⟦/x⟧: {} }", "invalid-name", nil),
            (
                "channels: { c: { onMessage: { a: { b: c } }, ⟦x⟧onMessageWiring⟦/x⟧: { a: { b: c } } } }",
                "conflicting-keys", nil
            ),
        ] as [(String, String, String?)])
    func otherFindings(text: String, id: String, replacement: String?) {
        let marked = MarkedManifest("pikku: 1\n" + text)
        expect(marked, id)
        #expect(marked.parsed.diagnostics.first?.fix?.edits.map(\.replacement) == replacement.map { [$0] })
    }

    @Test func theVersionIsChecked() {
        expect(MarkedManifest("pikku: ⟦x⟧2⟦/x⟧"), "unknown-version")
        expect(MarkedManifest("⟦x⟧types⟦/x⟧: {}"), "missing-key", "a manifest needs 'pikku': the number 1")
        expect(MarkedManifest("⟦x⟧⟦/x⟧"), "missing-key", "a manifest needs 'pikku': the number 1")
        expect(MarkedManifest("pikku: ⟦x⟧'1'⟦/x⟧"), "unexpected-value")
    }

    @Test func whatIsRightIsReadBesideWhatIsWrong() {
        let parsed = MarkedManifest(
            "pikku: 1\ntypes: { A: { x: strng, y: string }, B: 3, C: string }\nhttp: [{ method: get }]\nrpc: [f]"
        ).parsed
        #expect(parsed.diagnostics.count == 4)
        #expect(parsed.types.map(\.name.text) == ["A", "C"])
        #expect(parsed.wirings.map(\.kind) == [.rpc])
    }

    @Test func aliasedMistakesAreReportedOnce() {
        let text = "types: { A: &a { x: strng }, B: *a, C: *a }"
        #expect(findings(text) == ["unknown-type: 'strng' is not a type of manifests"])
    }

    @Test func syntaxErrorsComeAlone() {
        #expect(findings("types: [").map { $0.prefix(17) } == ["yaml-syntax-error"])
    }

    /// One finding of an id at `⟦x⟧…⟦/x⟧`.
    private func expect(
        _ marked: MarkedManifest, _ id: String, _ message: String? = nil,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let diagnostics = marked.parsed.diagnostics
        #expect(diagnostics.map(\.id) == [id], sourceLocation: sourceLocation)
        #expect(diagnostics.first?.location == marked.location("x"), sourceLocation: sourceLocation)
        if let message { #expect(diagnostics.first?.message == message, sourceLocation: sourceLocation) }
    }
}
