import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SingleCaseUnionTests {
    @Test func oneCaseNeedsNoUnion() {
        expectFindings(
            SingleCaseUnion.self,
            swift: swift(
                output: "Payment",
                """
                struct Payment: Codable, Sendable { var method: Method; var state: State }
                enum «single-case-union|Method»: Codable, Sendable { case card(last4: String) }
                enum State: Codable, Sendable { case open, paid(by: String) }
                """))
    }
}
