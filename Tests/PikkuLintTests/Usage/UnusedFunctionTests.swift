import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnusedFunctionTests {
    @Test func whatNothingNamesIsUnused() {
        expectFindings(
            UnusedFunction.self,
            LinkedSources([
                "Sources/App/functions.swift": """
                /// Not what `forgotten` does.
                let wired = PikkuFunc<Void, Void> { services in try await services.rpc.invoke(called) }
                let called = PikkuFunc<Void, Void> { _ in }
                let passed = PikkuFunc<Void, Void> { _ in }
                let «unused-function|forgotten» = PikkuFunc<Void, Void> { _ in }
                public let offered = PikkuFunc<Void, Void> { _ in }
                let exposed = PikkuFunc<Void, Void>(expose: true) { _ in }
                let greet = PikkuFunc<Void, Void> { _ in }
                enum More {
                    static let «unused-function|lost» = PikkuFunc<Void, Void> { _ in }
                    static let kept = PikkuFunc<Void, Void> { _ in }
                }
                let wiring = Wirings<AppServices> {
                    wireRPC(func: wired)
                    wireChannel(name: "live", onConnect: greet)
                }
                """,
                "Sources/App/Other.swift": """
                // forgotten
                func call(_ url: String) async throws { try await run("https://a.example", passed, More.kept) }
                """,
            ]))
    }

    @Test func wiringsMayStandElsewhere() {
        expectFindings(UnusedFunction.self, swift: "let forgotten = PikkuFunc<Void, Void> { _ in }")
    }

    @Test func aManifestsFunctionsAreCalledFromSwiftToo() {
        expectFindings(
            UnusedFunction.self,
            LinkedSources([
                "Sources/App/calls.swift": "func call() async throws { try await invoke(called) }",
                "api.pikku.yaml": """
                pikku: 1
                functions:
                  called: {}
                  tick: { session: none }
                  «unused-function|forgotten»: {}
                queues: { q: { func: tick } }
                """,
            ]))
    }
}
