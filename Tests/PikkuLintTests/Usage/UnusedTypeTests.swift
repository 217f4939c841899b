import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnusedTypeTests {
    @Test func typesThatNoWiringReachesAreReported() {
        expectFindings(
            UnusedType.self,
            manifest: """
                types:
                  User: { id: uuid, home: Address }
                  Address: { city: string }
                  Moved: { to: Address }
                  «unused-type|Account»: { id: uuid, owner: Owner }
                  «unused-type|Owner»: { id: uuid }
                functions:
                  getUser: { output: User, session: none }
                http:
                  - { method: get, route: /user, func: getUser }
                channels: { moves: { events: { moved: Moved } } }
                """)
    }

    @Test func whatBelongsToUnusedFunctionsAndErrorsIsTheirs() {
        expectFindings(
            UnusedType.self,
            manifest: """
                types: { Input: { part: Part }, Part: { id: uuid }, Detail: { id: uuid } }
                errors: { Failed: { status: 400, properties: { detail: Detail } } }
                functions: { forgotten: { input: Input } }
                """)
    }

    @Test func swiftMayUseAManifestsTypes() {
        expectFindings(
            UnusedType.self,
            LinkedSources([
                "Sources/App/code.swift": "func label() -> Label { Label(name: \"\") }",
                "api.pikku.yaml": "pikku: 1\ntypes: { Label: { name: string }, «unused-type|Tag»: { name: string } }",
            ]))
    }

    @Test func swiftTypesMayHaveOtherUses() {
        expectFindings(UnusedType.self, swift: "struct Cache: Codable, Sendable { var id: Int }")
    }
}
