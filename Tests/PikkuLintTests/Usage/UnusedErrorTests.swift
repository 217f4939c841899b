import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnusedErrorTests {
    @Test func whatNoFunctionFailsWithIsUnused() {
        expectFindings(
            UnusedError.self,
            swift: """
                struct Listed: PikkuError { static let status = 409 }
                struct Thrown: PikkuError { static let status = 404 }
                struct «unused-error|Forgotten»: PikkuError { static let status = 410 }
                public struct Offered: PikkuError { static let status = 410 }
                let join = PikkuFunc<Void, Void>(errors: [Listed.self]) { _ in throw Thrown() }
                """)
    }

    @Test func aManifestToo() {
        expectFindings(
            UnusedError.self,
            manifest: """
                errors: { Taken: { status: 409 }, «unused-error|Gone»: { status: 410 } }
                functions: { join: { errors: [Taken] } }
                """)
    }
}
