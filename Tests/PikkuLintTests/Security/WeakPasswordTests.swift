import Testing
import TestSupport

@testable import PikkuLint

@Suite struct WeakPasswordTests {
    @Test func aNewPasswordIsLongEnough() {
        expectFindings(
            WeakPassword.self,
            swift: """
                /// - minLength: 10
                typealias Password = String
                struct Registration: Codable, Sendable {
                    var «weak-password|password»: String
                    /// - minLength: «weak-password|4»
                    var adminPassword: String
                    /// - minLength: 8
                    var otherPassword: String
                    /// - pattern: ^.{12,}$
                    var thirdPassword: String
                    var newPassword: Password
                    var oldPassword: String
                    var passwordRule: String
                    var pinPassword: Int
                }
                struct Job: Codable, Sendable { var password: String }
                let send = PikkuSessionlessFunc<Job, Void> { _, _ in }
                let register = PikkuSessionlessFunc<Registration, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireRPC(func: register)
                    wireQueueWorker(name: "mails", func: send)
                }
                """)
    }

    @Test func whoSignsInHasAPasswordAlready() {
        expectFindings(
            WeakPassword.self,
            manifest: """
                types: { Credentials: { password: string } }
                functions: { signIn: { input: Credentials, session: none } }
                rpc: [signIn]
                """)
    }

    @Test func everythingIsAChoice() {
        let options = RuleOptions([
            "minimum": .integer(12), "names": .texts(["pass"]), "exceptions": .texts(["boardingPass"]),
            "signIn": .texts(["enter"]),
        ])
        expectFindings(
            WeakPassword.self, options: options,
            manifest: """
                types:
                  New: { pass: { type: string, minLength: «weak-password|11» }, boardingPass: string, password: string }
                  Old: { pass: string }
                functions: { join: { input: New }, enter: { input: Old } }
                rpc: [join, enter]
                """)
    }
}
