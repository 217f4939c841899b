import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SecretInPathTests {
    @Test func secretsStayOutOfPaths() {
        expectFindings(
            SecretInPath.self,
            swift: """
                struct Key: Codable, Sendable { var api_key: String; var token: String; var pin: Int }
                let use = PikkuFunc<Key, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireGroup(basePath: "/keys/«secret-in-path|:api_key»") {
                        wireHTTP(method: .put, route: "/{token}", func: use)
                        wireHTTP(method: .post, route: "/pins/«secret-in-path|{pin}»", func: use)
                    }
                }
                """)
    }

    @Test func namesAreAChoice() {
        expectFindings(
            SecretInPath.self, options: RuleOptions(["names": .texts(["token"])]),
            manifest: """
                types: { Invitation: { token: string, password: string } }
                functions: { join: { input: Invitation } }
                http:
                  - { method: post, route: "/invitations/«secret-in-path|{token}»/{password}", func: join }
                """)
    }

    @Test func enumerationsAreNoSecrets() {
        expectFindings(
            SecretInPath.self,
            manifest: """
                types: { Kind: [weak, strong], Rule: { password: Kind } }
                functions: { explain: { input: Rule, output: string } }
                http:
                  - { method: get, route: "/rules/{password}", func: explain }
                """)
    }
}
