import PikkuModel
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

    @Test func whatIsCreatedShowsItsSecretOnce() throws {
        let sources = LinkedSources(
            manifest: """
                types:
                  ApiKey: { id: uuid, secret: string }
                  Webhook: { id: uuid, «secret-in-output|secret»: string }
                  User: { id: uuid, «secret-in-output|passwordHash»: string }
                functions:
                  createApiKey: { output: ApiKey }
                  createWebhook: { output: Webhook }
                  listWebhooks: { output: "Webhook[]" }
                  createUser: { output: User }
                rpc: [createApiKey, createWebhook, listWebhooks, createUser]
                """)
        expectFindings(SecretInOutput.self, sources)
        let notes = findings(of: SecretInOutput.self, in: sources).flatMap(\.notes).map(\.message)
        #expect(notes.sorted() == ["'createUser' gives it", "'listWebhooks' gives it"])
    }

    @Test func keysAreNotForEverybody() {
        expectFindings(
            SecretInOutput.self,
            manifest: """
                types:
                  Settings: { «secret-in-output|apiKey»: string, isApiKey: string }
                  Own: { apiKey: string }
                  Entry: { apiKey: string }
                functions:
                  getSettings: { output: Settings, session: none }
                  getOwn: { output: Own }
                  signIn: { output: Entry, session: none }
                rpc: [getSettings, getOwn, signIn]
                """)
    }

    @Test func creatorsAndKeysAreChoices() {
        expectFindings(
            SecretInOutput.self,
            options: RuleOptions([
                "creators": .texts(["spawn"]), "shownOnce": .texts(["seed"]), "names": .texts(["seed", "salt"]),
                "keys": .texts(["code"]),
            ]),
            manifest: """
                types:
                  Spawned: { seed: string, «secret-in-output|salt»: string }
                  Created: { «secret-in-output|seed»: string }
                  Open: { «secret-in-output|code»: string, apiKey: string }
                functions:
                  spawnSeed: { output: Spawned }
                  createSeed: { output: Created }
                  getOpen: { output: Open, session: none }
                rpc: [spawnSeed, createSeed, getOpen]
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
