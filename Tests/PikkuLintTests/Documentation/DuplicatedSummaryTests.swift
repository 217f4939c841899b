import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct DuplicatedSummaryTests {
    @Test func summariesTellFunctionsApart() {
        expectFindings(
            DuplicatedSummary.self,
            swift: """
                /// Counts users.
                let a = PikkuFunc<Void, Void> { _ in }
                /// Counts users.
                let «duplicated-summary|b» = PikkuFunc<Void, Void> { _ in }
                let c = PikkuFunc<Void, Void>(summary: «duplicated-summary|"Counts Users."») { _ in }
                let d = PikkuFunc<Void, Void> { _ in }
                let e = PikkuFunc<Void, Void> { _ in }
                /// Gets it.
                let getV1 = PikkuFunc<Void, Void>(version: 1) { _ in }
                /// Gets it.
                let getV2 = PikkuFunc<Void, Void>(version: 2) { _ in }
                """)
    }
}
