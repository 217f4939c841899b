import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct UnsafeMarkupTests {
    @Test(arguments: [
        "<script src=x>", "a <SCRIPT>b", "<iframe src='x'></iframe>", "[x](javascript:alert)", "<img src=x onerror=y>",
        "<a href='x' ONCLICK=\"y\">", "<svg/onload=x>", "<img/onerror=x>", "`<b>` <link rel=x>", "` <script>",
    ])
    func markupThatRunsIsFound(_ text: String) { #expect(messages(text).count == 1) }

    @Test(arguments: [
        "a < b and c > d", "`<script>` is shown", "<b>bold</b>", "See <https://example.com>.", "on=1 <b class=\"x\">",
        "Written in JavaScript: yes.", "A [list<script_id>].", "``<script>`` too", "`` ` <script> ``", "<br/>",
        "A Page<Link> or <form>",
        "`javascript:` links", "Not javascript:", "Fewer <2 onload=x", "A <form> where a = b", "A <b> sets onload=x",
    ])
    func whatIsOnlyReadIsNot(_ text: String) { #expect(messages(text) == []) }

    @Test func theMessageShowsTheMark() {
        for (text, mark) in [
            ("<img src=x onerror=y>", "onerror="), ("a <SCRIPT>b", "<script"), ("[x](javascript:alert)", "javascript:"),
        ] {
            #expect(messages(text) == ["the documentation of the function 'get' has '\(mark)'"])
        }
    }

    @Test func everythingThatIsPublishedIsLookedAt() {
        expectFindings(
            UnsafeMarkup.self,
            swift: """
                /// <script>
                struct «unsafe-markup|User»: Codable, Sendable {
                    /// Fine.
                    ///
                    /// <script>
                    var «unsafe-markup|name»: String
                    var role: Role
                }
                enum Role: String, Codable, Sendable {
                    /// <script>
                    case «unsafe-markup|admin»
                }
                /// <script>
                struct «unsafe-markup|Gone»: PikkuError, Codable { static let status = 410 }
                /// <script>
                let «unsafe-markup|isAdmin» = PikkuPermission<Void> { _, _ in true }
                /// <script>
                let «unsafe-markup|get» = PikkuFunc<Void, User>(permissions: [isAdmin]) { _ in fatalError() }
                /// <script>
                struct Unused: Codable, Sendable { var id: Int }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/me", func: get, summary: «unsafe-markup|"<script>"»)
                }
                """)
    }

    private func messages(_ text: String) -> [String] {
        let sources = LinkedSources(swift: "/// \(text)\nlet get = PikkuFunc<Void, Void> { _ in }")
        #expect(sources.linked.diagnostics == [])
        return findings(of: UnsafeMarkup.self, in: sources).map(\.message)
    }
}
