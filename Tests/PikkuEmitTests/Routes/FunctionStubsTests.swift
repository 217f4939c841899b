import PikkuModel
import Testing

@testable import PikkuEmit

@Suite struct FunctionStubsTests {
    @Test func everyFunctionOfAManifestGetsABodyToFillIn() throws {
        #expect(
            try functionStubs(for: manifest, templates: Templates()) == #"""
                import Foundation
                import Pikku

                /// Who is calling.
                struct UserSession: Sendable {}

                /// What every function is given.
                struct AppServices: PikkuServices {
                    typealias Session = UserSession
                }

                /// Only administrators.
                let isAdmin = Permission<AppServices, Void> { call in
                    false
                }

                /// Creates a "user".
                let createUser = Function<AppServices, CreateUserInput, User>(tags: ["users"], permissions: [isAdmin], errors: [EmailTaken.self], deprecated: "no more \"users\"") { call, input in
                    throw ServiceUnavailable("createUser is not written yet")
                }

                let `repeat` = SessionlessFunction<AppServices, Void, AsyncStream<[Int]>> { call in
                    throw ServiceUnavailable("repeat is not written yet")
                }

                """#)
    }

    @Test func whatSwiftDeclaresIsNotMissing() throws {
        var project = manifest
        project.services = .init(swiftName: "Shop", location: nowhere)
        project.functions[0].origin = .swift
        project.permissions[0].swiftName = "Permissions.isAdmin"
        let stubs = try functionStubs(for: project, templates: Templates())
        #expect(!stubs.contains("PikkuServices"))
        #expect(!stubs.contains("createUser"))
        #expect(!stubs.contains("Permission<"))
        #expect(stubs.contains("SessionlessFunction<Shop, Void,"))
        project.functions[1].origin = .swift
        #expect(try functionStubs(for: project, templates: Templates()).isEmpty)
    }

    private let manifest: Project = {
        var createUser = Function(
            "createUser", input: Schema(.reference("CreateUserInput")), output: .value(Schema(.reference("User"))),
            errors: ["EmailTaken"], summary: "Creates a \"user\".", deprecation: "no more \"users\"")
        createUser.requiresSession = true
        createUser.tags = ["users"]
        createUser.permissions = ["isAdmin"]
        createUser.origin = .manifest
        let numbers = Schema(.array(Schema(.primitive(.integer(.int)))))
        var `repeat` = Function("repeat", output: .stream(element: numbers, isThrowing: false))
        `repeat`.origin = .manifest
        return Project(
            functions: [createUser, `repeat`],
            permissions: [
                Permission(
                    name: "isAdmin", swiftName: nil, documentation: Documentation(summary: "Only administrators."),
                    location: nowhere)
            ],
            errors: [DeclaredError("EmailTaken", status: 409)])
    }()
}
