import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SecretInQueryTests {
    @Test func secretsStayOutOfURLs() {
        expectFindings(
            SecretInQuery.self,
            swift: """
                struct Search: Codable, Sendable {
                    var text: String
                    var apiKey: String
                    var password2: String?
                    var tokenCount: Int = 0
                    var passwordless: String?
                    var hasPassword: Bool = false
                    var nextPageToken: String?
                }
                let search = PikkuFunc<Search, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: «secret-in-query|.get», route: "/search", func: search)
                    wireHTTP(method: .post, route: "/search", func: search)
                    wireHTTP(method: .put, route: "/search", func: search, query: ["text", «secret-in-query|"apiKey"»])
                }
                """)
    }

    @Test func tokensThatServeOnceComeByMail() {
        expectFindings(
            SecretInQuery.self,
            manifest: """
                types: { Link: { token: string }, Key: { token: string } }
                functions: { verifyEmail: { input: Link, session: none }, download: { input: Key, session: none } }
                http:
                  - { method: get, route: /verification, func: verifyEmail }
                  - { method: «secret-in-query|get», route: /file, func: download }
                """)
    }

    @Test func namesAreAChoice() {
        let options = RuleOptions([
            "names": .texts(["voucher"]), "exceptions": .texts(["publicVoucher"]), "once": .texts(["redeem"]),
        ])
        expectFindings(
            SecretInQuery.self, options: options,
            manifest: """
                types: { Use: { giftVoucher: string, publicVoucher: string, password: string } }
                functions: { use: { input: Use } }
                http:
                  - { method: «secret-in-query|get», route: /use, func: use }
                """)
    }
}
