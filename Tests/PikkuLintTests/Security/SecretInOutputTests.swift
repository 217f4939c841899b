import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SecretInOutputTests {
    @Test func whatIsGivenHoldsNoSecrets() {
        expectFindings(
            SecretInOutput.self,
            swift: """
                struct Account: Codable, Sendable {
                    var id: Int
                    var «secret-in-output|passwordHash»: String
                    var accessToken: String
                    var hasPassword: Bool
                    var passwordChangedAt: Date
                    var cards: [Card]
                }
                struct Card: Codable, Sendable { var «secret-in-output|cardNumber»: String; var pinnedAt: Date }
                struct Login: Codable, Sendable { var password: String }
                struct Row: Codable, Sendable { var password: String }
                let account = PikkuFunc<Login, Account> { _, _ in fatalError() }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/account", func: account)
                }
                """)
    }

    @Test func errorsAndEventsAreGivenToo() {
        expectFindings(
            SecretInOutput.self,
            manifest: """
                types:
                  Change: { «secret-in-output|secret»: string }
                errors:
                  WrongPassword: { status: 403, properties: { «secret-in-output|password»: string } }
                functions:
                  signIn: { session: none, errors: [WrongPassword] }
                http:
                  - { method: post, route: /session, func: signIn }
                channels:
                  live: { events: { changed: Change } }
                """)
    }

    @Test func whatMakesSecretsGivesThem() {
        expectFindings(
            SecretInOutput.self, options: RuleOptions(["issuers": .texts(["make"]), "names": .texts(["seed"])]),
            manifest: """
                types: { Made: { seed: string }, Shown: { «secret-in-output|seed»: string, password: string } }
                functions: { makeSeed: { output: Made }, showSeed: { output: Shown } }
                rpc: [makeSeed, showSeed]
                """)
    }
}
