import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct DeprecatedWithoutReplacementTests {
    @Test func aDeprecationSaysWhatToUse() {
        expectFindings(
            DeprecatedWithoutReplacement.self,
            swift: """
                @available(*, deprecated)
                struct «deprecated-without-replacement|User»: Codable, Sendable {
                    @available(*, deprecated, message: "use name")
                    var nick: String?
                    @available(*, deprecated)
                    var «deprecated-without-replacement|label»: String?
                }
                enum Role: String, Codable, Sendable {
                    case admin
                    @available(*, deprecated)
                    case «deprecated-without-replacement|root»
                }
                let a = PikkuFunc<Void, User>(deprecated: «deprecated-without-replacement|true») { _ in fatalError() }
                let b = PikkuFunc<Void, Role>(deprecated: "use a") { _ in .admin }
                let c = PikkuFunc<Void, Void>(deprecated: false) { _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/a", func: a)
                    wireHTTP(method: .post, route: "/b", func: b, deprecated: «deprecated-without-replacement|""»)
                    wireHTTP(method: .post, route: "/c", func: c, deprecated: "use /a")
                }
                """)
    }
}
