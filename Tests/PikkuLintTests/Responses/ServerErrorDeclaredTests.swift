import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ServerErrorDeclaredTests {
    @Test func faultsOfTheServerAreNotDeclared() {
        expectFindings(
            ServerErrorDeclared.self,
            manifest: """
                errors:
                  Broken: { status: «server-error-declared|500» }
                  Full: { status: «server-error-declared|507» }
                  Later: { status: 501 }
                  Overloaded: { status: 503 }
                  Taken: { status: 409 }
                """)
    }

    @Test func swiftToo() {
        expectFindings(
            ServerErrorDeclared.self,
            swift: """
                struct Broken: PikkuError { static let status = «server-error-declared|500» }
                """)
    }
}
