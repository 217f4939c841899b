import Testing

@testable import PikkuLint

@Suite struct WordsTests {
    @Test(arguments: [
        ("getHTTPUsers2", ["get", "http", "users2"]), ("get_http-users2", ["get", "http", "users2"]),
        ("__a--B_", ["a", "b"]), ("userID", ["user", "id"]), ("IDs", ["i", "ds"]),
        ("oauth2Token", ["oauth2", "token"]),
        ("Gets the user's name.", ["gets", "the", "user", "s", "name"]), ("", []), ("_", []),
    ])
    func namesAreMadeOfWords(_ name: String, _ expected: [String]) { #expect(words(of: name) == expected) }

    @Test func otherLettersAreLettersToo() {
        #expect(words(of: "größteÄnderung_Überblick") == ["größte", "änderung", "überblick"])
    }

    @Test func stylesAreToldApart() {
        let names = ["userName", "user_name", "user-name", "UserName", "USER_NAME"]
        for (style, name) in zip(NameStyle.allCases, names) {
            #expect(style.applied(to: "userName") == name)
            #expect(NameStyle.allCases.filter { $0.fits(name) } == [style])
        }
        #expect(NameStyle.allCases.filter { $0.fits("user") } == [.camelCase, .snakeCase, .kebabCase])
        #expect(!NameStyle.snakeCase.fits("user__name") && !NameStyle.snakeCase.fits("user_"))
        #expect(["", "_id", "a.b", "größe"].allSatisfy { !NameStyle.applies(to: $0) })
    }
}
