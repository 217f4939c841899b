import Testing
import TestSupport

@testable import PikkuLint

@Suite struct EmptyObjectTests {
    @Test func objectsOfInputsAndOutputsHaveProperties() {
        expectFindings(
            EmptyObject.self,
            swift: """
                struct Nothing: Codable, Sendable {}
                struct Something: Codable, Sendable { var nothing: Nothing }
                let «empty-object|take» = PikkuFunc<Nothing, Something> { _, _ in }
                let «empty-object|give» = PikkuFunc<Void, Nothing> { _ in }
                let fine = PikkuFunc<Something, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireRPC(func: take)
                    wireRPC(func: give)
                    wireRPC(func: fine)
                }
                """)
    }
}
