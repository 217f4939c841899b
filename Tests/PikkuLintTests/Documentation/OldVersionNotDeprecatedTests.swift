import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct OldVersionNotDeprecatedTests {
    @Test func onlyTheLatestVersionStays() {
        expectFindings(
            OldVersionNotDeprecated.self,
            swift: """
                let «old-version-not-deprecated|get» = PikkuFunc<Void, Void> { _ in }
                let getV2 = PikkuFunc<Void, Void>(version: «old-version-not-deprecated|2») { _ in }
                let getV3 = PikkuFunc<Void, Void>(version: 3) { _ in }
                let listV1 = PikkuFunc<Void, Void>(version: 1, deprecated: "use 2") { _ in }
                let listV2 = PikkuFunc<Void, Void>(version: 2) { _ in }
                let findV1 = PikkuFunc<Void, Void>(version: 1) { _ in }
                """)
    }
}
