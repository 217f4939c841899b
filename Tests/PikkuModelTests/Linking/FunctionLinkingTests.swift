import PikkuModel
import Testing
import TestSupport

@Suite struct FunctionLinkingTests {
    @Test func aFunctionIsWhatItsInitializerResolvesTo() throws {
        let sources = LinkedSources(
            swift: """
                typealias Plain<Output> = PikkuSessionlessFunc<Void, Output>
                typealias Nothing = Plain<Void>
                enum Users {
                    static let create = PikkuFunc<String, Int> { _, _ in 1 }
                    static let list: Plain<[String]> = .init { _ in [] }
                }
                let direct = Function<AppServices, Void, Void> { _ in }
                let nothing = Nothing { _ in }
                let stream = Plain<AsyncThrowingStream<Int, any Error>> { _ in fatalError() }
                let number = Int(1)
                """)
        expectMarked(sources)
        #expect(sources.project.functions.map(\.name) == ["create", "direct", "list", "nothing", "stream"])
        #expect(sources.project.functions.map(\.requiresSession) == [true, true, false, false, false])
        #expect(sources.project.functions.map(\.swiftName).first == "Users.create")
        let integer = Schema(.primitive(.integer(.int)))
        #expect(sources.project.function(named: "create")?.input == Schema(.primitive(.string)))
        #expect(sources.project.function(named: "nothing")?.output == Function.Output.none)
        #expect(sources.project.function(named: "stream")?.output == .stream(element: integer, isThrowing: true))
    }

    @Test func aUsersOwnFunctionTypeIsNoneOfOurs() {
        let sources = LinkedSources(
            swift: """
                struct Function<A, B, C> { init(_ body: () -> Void) {} }
                let mine = Function<Int, Int, Int> {}
                """)
        expectMarked(sources)
        #expect(sources.project.functions.isEmpty)
    }

    @Test func theTypesOfAFunctionAreWrittenOut() {
        expectMarked(
            swift: """
                let f = «missing-generic-arguments|PikkuFunc» { (services, data: String) in data }
                let wiring = Wirings<AppServices> { wireRPC(func: f) }
                """)
    }

    @Test func inputsAreNeitherOptionalNorStreams() {
        expectMarked(
            swift: """
                let f = PikkuFunc<«unsupported-type|String?», Void> { _, _ in }
                let g = PikkuFunc<«unsupported-type|AsyncStream<Int>», Void> { _, _ in }
                """)
    }

    @Test func versionsShareABaseName() {
        let sources = LinkedSources(
            swift: """
                let getUser = PikkuFunc<Void, Int> { _ in 1 }
                let getUserV2 = PikkuFunc<Void, Int>(version: 2) { _ in 1 }
                let getUserV3 = PikkuFunc<Void, Int>(version: 3) { _ in 1 }
                let plain = PikkuFunc<Void, Int> { _ in 1 }
                let wiring = Wirings<AppServices> { wireRPC(func: getUserV2) }
                """)
        expectMarked(sources)
        #expect(sources.project.functions.map(\.name) == ["getUser", "getUser@v1", "getUser@v2", "plain"])
        #expect(sources.project.functions.map(\.identifier) == ["getUser", "getUserV1", "getUserV2", "plain"])
        #expect(sources.project.functions.map(\.version) == [3, 1, 2, nil])
        #expect(sources.project.remoteProcedures.map(\.procedure.name) == ["getUser@v2"])
    }

    @Test func functionsHaveNamesOfTheirOwn() {
        let sources = LinkedSources(
            swift: """
                enum A { static let create = PikkuFunc<Void, Int> { _ in 1 } }
                enum B { static let «duplicate-function|create» = PikkuFunc<Void, Int> { _ in 1 } }
                """)
        expectMarked(sources)
        #expect(sources.notes(of: "duplicate-function") == ["create"])
    }

    @Test func argumentsOfFunctionsAreChecked() {
        expectMarked(
            swift: """
                let prefix = "x"
                let f = PikkuFunc<Void, Void>(
                    tags: ["a", prefix, «not-a-literal|other()»],
                    «unknown-argument|tagz»: [],
                    version: «invalid-argument|0»,
                    expose: «invalid-argument|1»
                ) { _ in }
                """)
    }

    @Test func permissionsFitTheInput() {
        let sources = LinkedSources(
            swift: """
                struct A { var x: Int }
                struct B { var x: Int }
                let ofA = PikkuPermission<A> { _, _ in true }
                let always = PikkuPermission<Void> { _, _ in true }
                let f = PikkuFunc<A, Void>(permissions: [ofA, always]) { _, _ in }
                let g = PikkuFunc<B, Void>(permissions: [«permission-input-mismatch|ofA», «unresolved-permission|allways»]) { _, _ in }
                """)
        expectMarked(sources)
        #expect(sources.project.function(named: "f")?.permissions == ["ofA", "always"])
        #expect(sources.message(of: "unresolved-permission")?.hasSuffix("did you mean 'always'?") == true)
    }

    @Test func errorsAreTypesThatConform() {
        let sources = LinkedSources(
            swift: """
                enum Status { static let gone = 410 }
                struct Taken: PikkuError { static let status = 409; var email: String }
                struct Gone { static let status = 410 }
                extension Gone: PikkuError {}
                struct «missing-error-status|Vague»: PikkuError {}
                struct Fine: PikkuError { static let status = «invalid-error-status|200» }
                struct Other { var x: Int }
                let f = PikkuFunc<Void, Void>(
                    errors: [Taken.self, Gone.self, Vague.self, «unresolved-error|Other.self», «unresolved-error|Takn.self»]
                ) { _ in }
                """)
        expectMarked(sources)
        #expect(sources.project.errors.map(\.name) == ["Gone", "Taken"])
        #expect(sources.project.errors.map(\.body) == [nil, "Taken"])
        #expect(sources.project.function(named: "f")?.errors == ["Gone", "Taken"])
    }

    @Test func aManifestsNamesAreResolvedToo() {
        expectMarked(
            manifest: """
                errors: { Gone: { status: 410 } }
                permissions: { isAdmin: Only administrators. }
                functions:
                  f: { permissions: [isAdmin, «unresolved-permission|isAdmn»], errors: [Gone, «unresolved-error|Gon»] }
                http:
                  - { method: get, route: /f, func: f }
                  - { method: get, route: /g, func: «unresolved-function|g» }
                """)
    }

    @Test func functionsNeedServices() {
        expectMarked(
            LinkedSources(
                swift: """
                    struct S {}
                    let «no-services|f» = Function<S, Void, Void> { _ in }
                    """, services: false))
    }

    @Test func theServicesAreThoseThatFunctionsName() {
        let sources = LinkedSources(
            swift: """
                struct MockServices: PikkuServices { typealias Session = String }
                let f = PikkuFunc<Void, Void> { _ in }
                """)
        expectMarked(sources)
        #expect(sources.project.services?.swiftName == "AppServices")
    }
}
