import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SecretWithDefaultTests {
    @Test func defaultsOfSecretsAreKnownToAll() {
        expectFindings(
            SecretWithDefault.self,
            swift: """
                struct Settings: Codable, Sendable {
                    var «secret-with-default|password»: String = "admin"
                    var apiKey: String = ""
                    var passwords: [String] = []
                    var passwordRule: String = "long"
                    var secret: String?
                }
                struct Unused: Codable, Sendable { var password: String = "admin" }
                let save = PikkuFunc<Settings, Void> { _, _ in }
                let wiring = Wirings<AppServices> { wireRPC(func: save) }
                """)
    }

    @Test func namesAreAChoice() {
        expectFindings(
            SecretWithDefault.self, options: RuleOptions(["names": .texts(["code"])]),
            manifest: """
                types:
                  Door: { «secret-with-default|code»: { type: integer, default: 1234 }, pin: { type: integer, default: 1 } }
                functions: { open: { input: Door } }
                rpc: [open]
                """)
    }
}
