import Testing
import TestSupport

@testable import PikkuLint

@Suite struct FrameworkStatusTests {
    @Test func statusesOfTheServerAreItsOwn() {
        expectFindings(
            FrameworkStatus.self,
            manifest: """
                errors:
                  Empty: { status: «framework-status|422» }
                  Large: { status: «framework-status|413» }
                  Forbidden: { status: 403 }
                  Invalid: { status: 400 }
                """)
    }
}
