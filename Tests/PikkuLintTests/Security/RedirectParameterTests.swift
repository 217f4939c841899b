import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct RedirectParameterTests {
    @Test func anAddressToGoToIsBounded() {
        expectFindings(
            RedirectParameter.self,
            swift: """
                enum Target: String, Codable, Sendable { case home, cart }
                struct SignIn: Codable, Sendable {
                    var name: String
                    var «redirect-parameter|returnTo»: String?
                    /// - pattern: ^/[a-z]+$
                    var redirect: String
                    var nextURL: Target
                    var next: String?
                }
                struct Own: Codable, Sendable { var returnTo: String }
                let signIn = PikkuSessionlessFunc<SignIn, Void> { _, _ in }
                let leave = PikkuFunc<Own, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/session", func: signIn)
                    wireHTTP(method: .delete, route: "/session", func: leave)
                }
                """)
    }

    @Test func theOpenWaysInAreShown() throws {
        let sources = LinkedSources(
            manifest: """
                types: { SignIn: { returnTo: uri } }
                functions: { signIn: { input: SignIn, session: none } }
                http:
                  - { method: post, route: /session, func: signIn }
                  - { method: put, route: /session, func: signIn, session: required }
                """)
        let finding = try #require(findings(of: RedirectParameter.self, in: sources).first)
        #expect(finding.notes.map(\.message) == ["POST /session calls it"])
    }

    @Test func namesAreAChoice() {
        expectFindings(
            RedirectParameter.self, options: RuleOptions(["names": .texts(["landing"])]),
            manifest: """
                types: { SignIn: { «redirect-parameter|landing»: uri, redirect: uri } }
                functions: { signIn: { input: SignIn, session: none } }
                rpc: [signIn]
                """)
    }
}
