import PikkuModel
import TestSupport
import Testing

@Suite struct BinaryCodingTests {
    @Test func everyFileOfEveryFixtureComesBackEqual() throws {
        for file in try files() { #expect(ParsedFile(decoding: file.encoded) == file, "\(file.path)") }
    }

    @Test func placesComeBackHoweverOddTheyAre() {
        var odd = SourceLocation(file: "a.swift", start: 9, end: 9)
        odd.end = 3
        let places = [
            odd,
            SourceLocation(file: "a.swift", start: .max, end: .max),
            SourceLocation(file: "another.swift", start: 2, end: 4),
            SourceLocation(file: "a.swift", start: 0, end: .max),
        ]
        var file = ParsedFile(path: "a.swift")
        file.suppressions = places.map { Suppression(ids: [], reason: "", location: $0, scope: $0) }
        #expect(ParsedFile(decoding: file.encoded) == file)
    }

    /// A field that is not written comes back as its default, so each must have another value somewhere.
    @Test func noFieldIsTheSameInAllFixtures() throws {
        var fields = Fields()
        for file in try files() { fields.see(file) }
        #expect(fields.constant == [])
    }

    @Test(arguments: 0..<20) func damageIsNoticedOrHarmless(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for file in try files().filter({ $0.encoded.count < 20_000 }) {
            var bytes = file.encoded
            #expect(
                ParsedFile(decoding: Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator)))) == nil)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[generator.pick(Array(bytes.indices))] = UInt8.random(in: 0...255, using: &generator)
            }
            _ = ParsedFile(decoding: bytes)
        }
        let noise = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        #expect(ParsedFile(decoding: noise) == nil)
    }

    @Test func whatIsBehindTheEndIsDamage() {
        let bytes = ParsedFile(path: "a.swift").encoded
        #expect(ParsedFile(decoding: bytes) != nil)
        #expect(ParsedFile(decoding: bytes + [0]) == nil)
        #expect(ParsedFile(decoding: []) == nil)
    }

    @Test func endlessNestingIsDamage() {
        var file = ParsedFile(path: "a.swift")
        let place = SourceLocation(file: "a.swift", start: 0, end: 0)
        var value = Expression(.null, at: place)
        for _ in 0..<300 { value = Expression(.array([value]), at: place) }
        file.constants = [ConstantDeclaration(name: Name("a", at: place), scope: [], value: value)]
        #expect(ParsedFile(decoding: file.encoded) == nil)
    }

    private func files() throws -> [ParsedFile] { try Fixture.all().flatMap { try $0.parsedFiles() } + [rarities] }

    /// What no fixture has.
    private var rarities: ParsedFile {
        let place = SourceLocation(file: "Rare.swift", start: 3, end: 5)
        var file = ParsedFile(path: "Rare.swift")
        let kinds: [ExpressionKind] = [
            .string("a"), .number("1"), .boolean(true), .boolean(false), .null, .array([Expression(.null, at: place)]),
            .dictionary([
                ExpressionEntry(key: Expression(.null, at: place), value: Expression(.boolean(true), at: place))
            ]),
            .reference(["a", "b"]), .implicitMember("c"), .type(TypeReference(.void, at: place)),
            .action(Expression(.null, at: place), session: Expression(.boolean(true), at: place)),
            .unsupported("a call"),
        ]
        file.constants = kinds.map {
            ConstantDeclaration(name: Name("a", at: place), scope: [], value: Expression($0, at: place))
        }
        let primitives: [Primitive] =
            [.string, .boolean, .dateTime, .uuid, .uri, .bytes, .any, .file]
            + IntegerWidth.allCases.map(Primitive.integer)
            + NumberWidth.allCases.map(Primitive.number)
        let literals: [JSONLiteral] = [.null, true, false, 1, "a", [1, nil as JSONLiteral? ?? .null], ["a": "b"]]
        let types: [TypeReference.Kind] =
            primitives.map(TypeReference.Kind.primitive) + [
                .named(["A"], arguments: [TypeReference(.void, at: place)]), .optional(TypeReference(.void, at: place)),
                .array(TypeReference(.void, at: place)), .void, .unsupported("a tuple"),
                .dictionary(key: TypeReference(.primitive(.string), at: place), value: TypeReference(.void, at: place)),
            ]
        file.types = types.map {
            TypeDeclaration(
                name: Name("A", at: place), scope: [], kind: .alias(TypeReference($0, at: place)), origin: .swift)
        }
        file.types += literals.map {
            TypeDeclaration(name: Name("A", at: place), scope: [], kind: .raw($0), origin: .manifest)
        }
        file.permissions = [
            PermissionDeclaration(name: Name("a", at: place)), PermissionDeclaration(name: Name("b", at: place)),
        ]
        file.permissions[0].documentation = Documentation(summary: "Who may.", discussion: "More.")
        var member = CaseDeclaration(name: Name("a", at: place))
        member.deprecation = "Use b."
        file.types.append(
            TypeDeclaration(name: Name("A", at: place), scope: [], kind: .enumeration([member]), origin: .swift))
        file.types[0].deprecation = "Use B."
        var function = FunctionDeclaration(
            name: Name("f", at: place), scope: [], callee: .type(TypeReference(.void, at: place)), origin: .swift,
            location: place)
        function.deprecation = "Use g."
        file.functions = [function]
        var wiring = WiringDeclaration(kind: .queue, arguments: [], origin: .swift, location: place)
        wiring.deprecation = "Use another."
        wiring.documentation = Documentation(summary: "A wiring.")
        file.wirings = [wiring]
        var edit = Diagnostic.Edit.removal(of: place)
        edit.element = .init(place, previousEnd: 1, nextStart: 7)
        var other = Diagnostic.Edit(place, replacement: "a")
        other.element = .init(SourceLocation(file: "Rare.swift", start: 4, end: 5), previousEnd: nil, nextStart: nil)
        file.diagnostics = [Diagnostic("a-b", .info, "a", at: place, fix: .guess("do it", edits: [edit, other]))]
        return file
    }
}

/// Which stored properties have had more than one value.
private struct Fields {
    private var values: [String: Set<AnyHashable>] = [:]

    var constant: [String] { values.filter { $0.value.count < 2 }.keys.sorted() }

    mutating func see(_ value: Any) {
        let mirror = Mirror(reflecting: value)
        for child in mirror.children {
            if mirror.displayStyle == .struct, let label = child.label, let value = child.value as? AnyHashable {
                let field = "\(mirror.subjectType).\(label)"
                if values[field, default: []].count < 2 { values[field, default: []].insert(value) }
            }
            see(child.value)
        }
    }
}
