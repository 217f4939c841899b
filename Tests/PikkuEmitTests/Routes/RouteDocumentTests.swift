import Testing

@testable import PikkuEmit

@Suite struct RouteDocumentTests {
    @Test func theDocumentSaysAllOfEachWiring() throws {
        let emitted = try #require(RouteDocumentEmitter().texts(of: sample)["routes.gen.json"])
        try expectContents(of: "Expected/routes.gen.json", emitted)
    }
}
