import PikkuModel
import Testing

@Suite struct SwiftPropertyTests {
    @Test(
        arguments: [
            ("Int", "Int"), ("String?", "String?"), ("String!", "String?"), ("[User]", "[User]"),
            ("[String: [Int]]", "[String: [Int]]"), ("Set<Todo.ID>", "Set<Todo.ID>"),
            ("Page<[User]>?", "Page<[User]>?"),
            ("Optional<Int>", "Optional<Int>"), ("(Int)", "Int"), ("()", "Void"), ("Void", "Void"),
            ("Swift.Void", "Void"), ("(Int, Int)", "(a tuple)"), ("(a: Int)", "(a tuple)"),
            ("(Int) -> Int", "(a closure)"), ("@Sendable () -> Void", "(a closure)"), ("any Error", "(an existential)"),
            ("some P", "(an opaque type)"), ("A & B", "(a composition of protocols)"), ("Int.Type", "(a metatype)"),
            ("AsyncThrowingStream<Event, any Error>", "AsyncThrowingStream<Event, (an existential)>"),
            ("Page<Int>.Cursor", "(a type nested in a generic one)"), ("Foundation.Date", "Foundation.Date"),
        ])
    func typesAreKeptAsWritten(written: String, read: String) {
        #expect(properties("var a: \(written)").map(\.type.text) == [read])
    }

    @Test func everyPartOfATypeHasItsPlace() throws {
        let source = MarkedSwift("struct S { var a: ⟦whole⟧[String: Page<⟦inner⟧User⟦/inner⟧>?]⟦/whole⟧ }")
        let type = try #require(source.parsed().types.first?.properties.first?.type)
        #expect(type.location == source.location("whole"))
        guard case .dictionary(_, let value) = type.kind, case .optional(let page) = value.kind,
            case .named(_, let arguments) = page.kind
        else {
            Issue.record("not a dictionary of optional pages")
            return
        }
        #expect(arguments.map(\.location) == [source.location("inner")])
    }

    @Test func oneDeclarationMayGiveSeveralProperties() {
        let all = properties("var a, b: Int, c: String\nvar d = 1, e: Bool = true")
        #expect(all.map(\.name.text) == ["a", "b", "c", "d", "e"])
        #expect(all.map(\.type.text) == ["Int", "Int", "String", "Int", "Bool"])
    }

    @Test(
        arguments: [
            ("1", "Int"), ("-1", "Int"), ("0xE", "Int"), ("1_000", "Int"), ("1.5", "Double"), ("1e3", "Double"),
            ("true", "Bool"), (#""x""#, "String"), ("[1, 2]", "[Int]"), (#"["a"]"#, "[String]"),
            ("Priority.normal", "Priority"), ("Todo.Status.open", "Todo.Status"),
            ("[]", "(a type left to inference)"), ("make()", "(a type left to inference)"),
            ("UUID()", "(a type left to inference)"), ("other", "(a type left to inference)"),
        ])
    func typesAreInferredFromPlainDefaults(value: String, type: String) {
        #expect(properties("var a = \(value)").map(\.type.text) == [type])
    }

    @Test func defaultsAndConstantsAreKept() throws {
        let source = MarkedSwift("struct S { let a: Int\n var b: Int = ⟦b⟧10⟦/b⟧\n let c = 1\n var d: Int? = nil }")
        let all = try #require(source.parsed().types.first?.properties)
        #expect(all.map(\.isConstant) == [true, false, true, false])
        #expect(all.map(\.defaultValue?.kind) == [nil, .number("10"), .number("1"), .null])
        #expect(all[1].defaultValue?.location == source.location("b"))
    }

    @Test func whatIsNotStoredIsNoData() {
        let all = properties(
            """
            static let a = 1
            static var b: Int { 2 }
            var c: Int { 3 }
            var d: Int { get { 4 } set {} }
            var e: Int { get async throws { 5 } }
            class var f: Int { 6 }
            var g: Int = 7 { didSet {} }
            var h: Int { willSet { print(newValue) } }
            """)
        #expect(all.map(\.name.text) == ["g", "h"])
    }

    @Test func lazyAndWrappedPropertiesCannotBeData() throws {
        let source = MarkedSwift(
            """
            struct S {
                ⟦lazy⟧lazy⟦/lazy⟧ var a: Int = 1
                ⟦wrapped⟧@Field(key: "b")⟦/wrapped⟧ var b: String
                @MainActor var c: Int
                @available(macOS 15, *) var d: Int
            }
            """)
        let all = try #require(source.parsed().types.first?.properties)
        #expect(all.map(\.type.text) == ["(a lazy property)", "(a wrapped property)", "Int", "Int"])
        #expect(all[0].type.location == source.location("lazy"))
        #expect(all[1].type.location == source.location("wrapped"))
    }

    @Test func accessIsThatOfThePropertyWithinItsType() {
        let body = "{ private var a: Int\npublic var b: Int\nvar c: Int\nprivate(set) var d: Int }"
        #expect(
            parsed("public struct S \(body)").types.first?.properties.map(\.access)
                == [.private, .public, .internal, .internal])
        #expect(
            parsed("struct S \(body)").types.first?.properties.map(\.access)
                == [.private, .internal, .internal, .internal])
    }

    @Test(
        arguments: [
            (#"@available(*, deprecated, message: "use \"b\"")"#, #"use "b""#),
            (#"@available(*, deprecated)"#, ""),
            (#"@available(*, deprecated, renamed: "b")"#, "Use b instead."),
        ])
    func deprecationKeepsItsMessage(attribute: String, message: String) {
        #expect(properties("\(attribute) var a: Int").map(\.deprecation) == [message])
    }

    @Test func availabilityAloneDeprecatesNothing() {
        #expect(properties("@available(macOS, deprecated: 15) var a: Int").map(\.deprecation) == [nil])
        #expect(properties("@available(macOS 15, *) var a: Int").map(\.deprecation) == [nil])
    }
}
