import PikkuModel
import Testing

@Suite struct SwiftFunctionTests {
    @Test func aTrailingClosureIsTheBody() throws {
        let source = MarkedSwift(
            """
            /// Creates a user.
            public let ⟦name⟧createUser⟦/name⟧ = ⟦callee⟧PikkuFunc<CreateUserInput, User>⟦/callee⟧(
                ⟦label⟧tags⟦/label⟧: ["users"],
                permissions: ⟦value⟧[isAdmin]⟦/value⟧,
                errors: [EmailTaken.self]
            ) { services, data in
                let nested = PikkuFunc<Int, Int> { _, id in id }
                return try await services.database.create(data)
            }
            """)
        let file = source.parsed()
        let function = try #require(file.functions.first)
        #expect(file.functions.count == 1)
        #expect(function.name == Name("createUser", at: try #require(source.location("name"))))
        #expect(function.callee.text == "PikkuFunc<CreateUserInput, User>")
        #expect(function.callee.location == source.location("callee"))
        #expect(function.arguments.map(\.label.text) == ["tags", "permissions", "errors"])
        #expect(function.arguments.first?.label.location == source.location("label"))
        #expect(function.arguments[1].value.location == source.location("value"))
        #expect(function.arguments[1].value.kind.elements == [.reference(["isAdmin"])])
        #expect(function.documentation.summary == "Creates a user.")
        #expect(function.access == .public)
    }

    @Test(
        arguments: [
            "PikkuFunc<A, B>(expose: true, func: { _, a in a })", "PikkuFunc<A, B>(expose: true, func: handle)",
            "PikkuFunc<A, B>(expose: true, { _, a in a })", "PikkuFunc<A, B>(expose: true) { _, a in a }",
            "PikkuFunc<A, B>.init(expose: true) { _, a in a }",
        ])
    func theBodyIsNoArgument(call: String) {
        let functions = parsed("let f = \(call)").functions
        #expect(functions.map(\.callee.text) == ["PikkuFunc<A, B>"])
        #expect(functions.map { $0.arguments.map(\.label.text) } == [["expose"]])
    }

    @Test(
        arguments: [
            ("let f: PikkuFunc<A, B> = .init { _, a in a }", "PikkuFunc<A, B>"),
            ("let f: PikkuFunc<A, B> = PikkuFunc { _, a in a }", "PikkuFunc<A, B>"),
            ("let f = Pikku.Function<S, A, [B]> { _, a in a }", "Pikku.Function<S, A, [B]>"),
            ("let f: any Callable = PikkuFunc<A, B> { _, a in a }", "PikkuFunc<A, B>"),
            ("let f = VoidFunc { _ in }", "VoidFunc"),
            ("let f = PikkuFunc<Void, Void>() { _ in }", "PikkuFunc<Void, Void>"),
            ("let f = PikkuFunc<(), B> { _ in b }", "PikkuFunc<Void, B>"),
            (
                "let f = PikkuFunc<A, AsyncThrowingStream<B, any Error>> { _, a in b }",
                "PikkuFunc<A, AsyncThrowingStream<B, (an existential)>>"
            ),
        ])
    func calleesKeepTheirArguments(declaration: String, callee: String) {
        #expect(parsed(declaration).functions.map(\.callee.text) == [callee])
    }

    @Test func staticFunctionsKnowTheirScopeAndAccess() {
        let file = parsed("enum A { private enum B { static let f = PikkuFunc<Int, Int> { _, a in a } } }")
        #expect(file.functions.map(\.scope) == [["A", "B"]])
        #expect(file.functions.map(\.access) == [.private])
    }

    @Test func severalMayShareOneLet() {
        let functions = parsed("let f = PikkuFunc<A, B> { _, a in a }, g = PikkuFunc<B, A> { _, b in b }").functions
        #expect(functions.map(\.name.text) == ["f", "g"])
    }

    @Test func deprecationAndNumbersAreKept() throws {
        let function = try #require(
            parsed(
                """
                @available(*, deprecated, message: "use getUserV2")
                let getUserV1 = PikkuFunc<Int, Int>(version: 1) { _, id in id }
                """
            ).functions.first)
        #expect(function.deprecation == "use getUserV2")
        #expect(function.arguments.map(\.value.kind) == [.number("1")])
    }

    @Test(
        arguments: [
            "var f = PikkuFunc<A, B> { _, a in a }", "let f = makeFunction { _, a in a }", "let f = g",
            "struct S { let f = PikkuFunc<A, B> { _, a in a } }", "let f = PikkuFunc<A, B> { _, a in a }.named()",
        ])
    func otherValuesAreNoFunctions(declaration: String) {
        #expect(parsed(declaration).functions.isEmpty)
    }
}

extension FunctionDeclaration.Callee {
    var location: PikkuModel.SourceLocation? {
        if case .type(let type) = self { type.location } else { nil }
    }

    var text: String? {
        if case .type(let type) = self { type.text } else { nil }
    }
}

extension ExpressionKind {
    var elements: [ExpressionKind] {
        if case .array(let elements) = self { elements.map(\.kind) } else { [] }
    }
}
