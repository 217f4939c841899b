import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ErrorStatusMismatchTests {
    @Test func aNameSaysWhatItsStatusSays() {
        expectFindings(
            ErrorStatusMismatch.self,
            swift: """
                struct UserNotFound: PikkuError { static let status = «error-status-mismatch|400» }
                struct UserNotFoundError: PikkuError { static let status = «error-status-mismatch|400» }
                struct TodoNotFound: PikkuError { static let status = 410 }
                struct Unauthorized: PikkuError { static let status = «error-status-mismatch|403» }
                struct Mistaken: PikkuError { static let status = 400 }
                struct NotFoundInCache: PikkuError { static let status = 503 }
                """)
    }

    @Test func aManifestToo() {
        expectFindings(
            ErrorStatusMismatch.self,
            manifest: """
                errors:
                  EmailTaken: { status: «error-status-mismatch|400» }
                  NameTaken: { status: 409 }
                """)
    }
}
