import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ClosedEnumerationInOutputTests {
    @Test func onlyWhatTravelsToClientsIsClosed() {
        expectFindings(
            ClosedEnumerationInOutput.self,
            swift: swift(
                input: "Input", output: "Output",
                """
                struct Input: Codable, Sendable { var order: Order; var filter: Filter }
                struct Output: Codable, Sendable { var states: [State]; var filter: Filter? }
                enum Order: String, Codable, Sendable { case up, down }
                enum «closed-enumeration-in-output|State»: Int, Codable, Sendable { case open, done }
                enum «closed-enumeration-in-output|Filter»: String, Codable, Sendable { case all, none }
                """))
    }
}
