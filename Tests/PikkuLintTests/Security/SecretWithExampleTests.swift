import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SecretWithExampleTests {
    @Test func examplesOfSecretsArePublished() {
        expectFindings(
            SecretWithExample.self,
            swift: """
                struct Settings: Codable, Sendable {
                    /// - example: «secret-with-example|hunter2»
                    var password: String
                    /// - example: Anna
                    var name: String
                }
                struct Unused: Codable, Sendable {
                    /// - example: hunter2
                    var password: String
                }
                let save = PikkuFunc<Settings, Void> { _, _ in }
                let wiring = Wirings<AppServices> { wireRPC(func: save) }
                """)
    }

    @Test func namesAreAChoice() {
        expectFindings(
            SecretWithExample.self, options: RuleOptions(["names": .texts(["code"])]),
            manifest: """
                types:
                  Door:
                    code: { type: string, example: «secret-with-example|abc» }
                    password: { type: string, example: abc }
                functions: { open: { input: Door } }
                rpc: [open]
                """)
    }
}
