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
                  «unused-type|Account»: { id: uuid, owner: Owner }
                  «unused-type|Owner»: { id: uuid }
                functions:
                  getUser: { output: User, session: none }
                http:
                  - { method: get, route: /user, func: getUser }
                """)
    }

    @Test func swiftTypesMayHaveOtherUses() {
        expectFindings(UnusedType.self, swift: "struct Cache: Codable, Sendable { var id: Int }")
    }
}
