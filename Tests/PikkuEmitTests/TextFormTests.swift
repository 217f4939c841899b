import Testing

@testable import PikkuEmit

@Suite struct TextFormTests {
    @Test(
        arguments: [
            (.html, "a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;"),
            (.markdown, "*a* [b](c) `d` #1", "\\*a\\* \\[b\\](c) \\`d\\` \\#1"),
            (.inlineCode, "a", "`a`"), (.inlineCode, "a`b``c", "```a`b``c```"), (.inlineCode, "`", "`` ` ``"),
            (.tableCell, "a | b\nc", "a \\| b c"),
            (.anchor, "GET /users/{id}", "get-usersid"), (.anchor, "Über-Sicht 2", "über-sicht-2"),
            (.urlComponent, "a b/ü~", "a%20b%2F%C3%BC~"),
            (.jsonString, "a\"\n", "\"a\\\"\\n\""), (.swiftString, "\\(a)", "\"\\\\(a)\""),
            (.typeScriptString, "a'", "'a\\''"),
            (.camelCase, "create-user", "createUser"), (.camelCase, "HTTPServer", "httpServer"),
            (.pascalCase, "create_user", "CreateUser"), (.snakeCase, "createUserV2", "create_user_v2"),
            (.kebabCase, "URLSession id", "url-session-id"), (.kebabCase, "getUser@v1", "get-user-v1"),
            (.uppercase, "aß", "ASS"), (.lowercase, "AÉ", "aé"),
        ] as [(TextForm, String, String)])
    func `each form is right for where it lands`(_ form: TextForm, _ text: String, _ expected: String) {
        #expect(form.text(text) == expected)
    }
}
