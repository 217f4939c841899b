import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SharedErrorStatusTests {
    @Test func errorsOfAFunctionAreToldApartByStatus() {
        expectFindings(
            SharedErrorStatus.self,
            swift: """
                struct EmailTaken: PikkuError { static let status = 409 }
                struct NameTaken: PikkuError { static let status = 409 }
                struct Missing: PikkuError { static let status = 404 }
                let join = PikkuFunc<Void, Void>(errors: [EmailTaken.self, Missing.self, «shared-error-status|NameTaken.self»]) {
                    _ in
                }
                let leave = PikkuFunc<Void, Void>(errors: [NameTaken.self, Missing.self]) { _ in }
                """)
    }
}
