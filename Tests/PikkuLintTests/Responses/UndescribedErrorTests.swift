import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UndescribedErrorTests {
    @Test func errorsSayWhenTheyHappen() {
        expectFindings(
            UndescribedError.self,
            swift: """
                /// Nobody has this id.
                struct Missing: PikkuError { static let status = 404 }
                struct «undescribed-error|Taken»: PikkuError { static let status = 409 }
                """)
    }

    @Test func aManifestToo() {
        expectFindings(
            UndescribedError.self,
            manifest: """
                errors: { «undescribed-error|Taken»: { status: 409 }, Gone: { status: 410, description: Too late. } }
                """)
    }
}
