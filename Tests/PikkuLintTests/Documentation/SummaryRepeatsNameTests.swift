import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SummaryRepeatsNameTests {
    @Test func aSummarySaysMoreThanTheName() {
        expectFindings(
            SummaryRepeatsName.self,
            swift: """
                /// Gets the user.
                let «summary-repeats-name|getUser» = PikkuFunc<Void, Void> { _ in }
                /// List all of the user categories.
                let «summary-repeats-name|listUserCategories» = PikkuFunc<Void, Void> { _ in }
                /// Remove the category.
                let «summary-repeats-name|removeCategories» = PikkuFunc<Void, Void> { _ in }
                let deleteUser = PikkuFunc<Void, Void>(summary: «summary-repeats-name|"Delete user"») { _ in }
                /// Gets the user who calls.
                let getCaller = PikkuFunc<Void, Void> { _ in }
                /// Creates a user.
                ///
                /// Sends a mail too.
                let createUser = PikkuFunc<Void, Void> { _ in }
                let removeUser = PikkuFunc<Void, Void> { _ in }
                """)
    }
}
