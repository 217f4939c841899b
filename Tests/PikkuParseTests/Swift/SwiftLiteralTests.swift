import PikkuModel
import Testing

@Suite struct SwiftLiteralTests {
    @Test(
        arguments: [
            (#""plain""#, "plain"), (#""a\n\t\"\\\u{1F600}\0""#, "a\n\t\"\\😀\0"), (##"#"a\n"b"#"##, #"a\n"b"#),
            (##"#"a\#n"#"##, "a\n"), (####"###"a"##b"###"####, "a\"##b"), (#""""#, ""),
            ("\"\"\"\n    one\n      two\n\n    three\n    \"\"\"", "one\n  two\n\nthree"),
            ("\"\"\"\n    one \\\n    two\n    \"\"\"", "one two"), ("#\"\"\"\n  a\\n\"b\"\n  \"\"\"#", "a\\n\"b\""),
            ("\"\"\"\r\n  one\r\n  two\r\n  \"\"\"", "one\ntwo"), (#""a" + "b" + ("c" + "d")"#, "abcd"),
            (#"("a")"#, "a"), ("\"é👍🏽\"", "é👍🏽"),
        ])
    func stringsAreReadAsSwiftDoes(literal: String, text: String) {
        #expect(value(of: literal) == .string(text))
    }

    @Test(
        arguments: [
            ("0", "0"), ("1_000_000", "1000000"), ("-5", "-5"), ("+5", "5"), ("007", "7"), ("00", "0"), ("0.5", "0.5"),
            ("00.50", "0.50"), ("1.5e-3", "1.5e-3"), ("1E5", "1E5"), ("0xFF", "255"), ("-0xff_ff", "-65535"),
            ("0o17", "15"), ("0b1010_1010", "170"), ("0x1p4", "16"), ("0x1.8p0", "1.5"),
            ("123456789012345678901234567890", "123456789012345678901234567890"),
            ("0xFFFFFFFFFFFFFFFF", "18446744073709551615"),
        ])
    func numbersAreSpelledAsInJSON(literal: String, number: String) {
        #expect(value(of: literal) == .number(number))
    }

    @Test func otherLiterals() {
        #expect(value(of: "true") == .boolean(true))
        #expect(value(of: "false") == .boolean(false))
        #expect(value(of: "nil") == .null)
        #expect(value(of: "[]") == .array([]))
        #expect(value(of: "[:]") == .dictionary([]))
        #expect(value(of: ".get") == .implicitMember("get"))
        #expect(value(of: "Paths.users") == .reference(["Paths", "users"]))
        #expect(value(of: "Paths.`default`") == .reference(["Paths", "default"]))
        #expect(value(of: "createUser") == .reference(["createUser"]))
    }

    @Test func collectionsKeepTheirParts() throws {
        let source = MarkedSwift("struct S { var a: T = [⟦one⟧\"a\"⟦/one⟧: ⟦two⟧[1, -2]⟦/two⟧, b: nil] }")
        let value = source.parsed().types.first?.properties.first?.defaultValue
        guard case .dictionary(let entries) = value?.kind, case .array(let elements) = entries.first?.value.kind else {
            Issue.record("not a dictionary with an array")
            return
        }
        #expect(entries.map(\.key.kind) == [.string("a"), .reference(["b"])])
        #expect(entries.first?.key.location == source.location("one"))
        #expect(entries.first?.value.location == source.location("two"))
        #expect(elements.map(\.kind) == [.number("1"), .number("-2")])
    }

    @Test(
        arguments: [
            ("User.self", "User"), ("[User].self", "[User]"), ("Page<User>.self", "Page<User>"),
            ("User?.self", "User?"),
            ("[String: Int].self", "[String: Int]"), ("Todo.Change.self", "Todo.Change"), ("Void.self", "Void"),
            ("(User).self", "User"), ("Page<[Int]?>.self", "Page<[Int]?>"), ("().self", "Void"),
        ])
    func typesAreValues(literal: String, type: String) {
        guard case .type(let reference) = value(of: literal) else {
            Issue.record("\(literal) is \(String(describing: value(of: literal)))")
            return
        }
        #expect(reference.text == type)
    }

    @Test(
        arguments: [
            (#""a\(b)""#, "a string with interpolation"), (#""a" + "\(b)""#, "a string with interpolation"),
            (#""a" + b"#, "an expression with operators"), ("1 + 2", "an expression with operators"),
            ("-a", "an expression with operators"), ("make()", "a call"), (".status(201)", "a call"),
            ("{ 1 }", "a closure"), ("(1, 2)", "a tuple"), ("a ? b : c", "an expression with operators"),
            ("if a { 1 } else { 2 }", "a choice"), ("#file", "a macro"), (#"\.name"#, "a key path"),
            ("a[0]", "a computed value"), ("a!", "a computed value"), ("a().b", "a computed value"),
            ("0x1_0000_0000_0000_0000", "a number that is too large"),
        ])
    func whatOnlyTheCompilerKnowsIsNamed(literal: String, name: String) {
        #expect(value(of: literal) == .unsupported(name))
    }

    @Test func constantsAreLiterals() throws {
        let source = MarkedSwift(
            """
            let users = ⟦value⟧"/users"⟦/value⟧, page = 1
            enum Paths {
                static let todos = "/todos"
                static var status: Int { 404 }
                static var other: Int { return 405 }
                static let tags = ["a", "b"]
                static var changing = 1
                static let computed = make()
                let instance = 1
            }
            let alias = users
            let guards = [isAdmin, isOwner]
            var global = 1
            """)
        let file = source.parsed()
        #expect(
            file.constants.map { ($0.scope + [$0.name.text]).joined(separator: ".") } == [
                "users", "page", "Paths.todos", "Paths.status", "Paths.other", "Paths.tags", "guards",
            ])
        #expect(file.constants.first?.value.location == source.location("value"))
        #expect(
            file.types.first?.members.staticConstants.map(\.name.text) == ["todos", "status", "other", "tags"])
        #expect(file.diagnostics == [])
    }

    private func value(of literal: String) -> ExpressionKind? {
        properties("var a: T = \(literal)").first?.defaultValue?.kind
    }
}
