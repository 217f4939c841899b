import Foundation
import PikkuModel
import Testing

@testable import PikkuEmit

@Suite struct RouteTableEmitterTests {
    /// `PikkuTests` compiles the file and runs it.
    @Test func theTableOfTheSampleIsTheOneThatIsTested() throws {
        let emitted = try #require(RouteTableEmitter().texts(of: sample)["Routes.gen.swift"])
        try expectContents(of: "../../PikkuTests/Routes.gen.swift", emitted)
    }

    @Test func aProjectOfManifestsAloneHasNoTable() throws {
        var project = sample
        project.services = nil
        #expect(try RouteTableEmitter().texts(of: project).isEmpty)
    }

    @Test func anEmptyProjectHasAnEmptyTable() throws {
        let project = Project(services: .init(swiftName: "Empty", location: nowhere))
        let emitted = try #require(RouteTableEmitter().texts(of: project)["Routes.gen.swift"])
        #expect(emitted.hasSuffix("let pikkuRoutes = RouteTable<Empty>()\n"))
    }

    @Test func namesOfTheUserAreLeftAlone() throws {
        let project = Project(
            functions: [Function("clear"), Function("runClear"), Function("clearRoute"), Function("pikkuRoutes")],
            wirings: ["clear", "runClear"].map { name in
                Wiring(
                    .http(
                        HTTPRoute(
                            method: .get, path: RoutePath([.literal(name)]), function: name, operationID: name,
                            requiresSession: false)))
            },
            services: .init(swiftName: "Services", location: nowhere))
        let emitted = try #require(RouteTableEmitter().texts(of: project)["Routes.gen.swift"])
        #expect(emitted.contains("let pikkuRoutes2 = "))
        #expect(emitted.contains("private let clearRoute2 = "))
        #expect(emitted.contains("private func runClear2("))
        #expect(emitted.contains("private func runRunClear("))
    }
}

/// Compares a text with a file beside this one; writes the file where `UPDATE_EXPECTED` is set.
func expectContents(of path: String, _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(path)
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
        try Data(text.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, sourceLocation: sourceLocation)
}
