import Testing

@testable import PikkuLint

@Suite struct NameListTests {
    @Test(arguments: [
        "password", "newPassword", "new_password", "NEW-PASSWORD", "apiKey", "API_KEY", "myAPIKey", "apikey",
    ])
    func namesEndWithListedWords(_ name: String) {
        #expect(secrets.endsName(name))
    }

    @Test(arguments: ["passwordless", "passwordHint", "tokenCount", "monkey", "mypassword", "key", "", "_", "ключ"])
    func partsOfWordsAndOtherEndsDoNotCount(_ name: String) {
        #expect(!secrets.endsName(name))
    }

    @Test func theLongestNameCounts() {
        let tokens = NameList(["token", "pageToken"])
        #expect(tokens.lengthAtEnd(of: ["next", "page", "token"]) == "pagetoken".count)
        #expect(tokens.lengthAtEnd(of: ["page", "tokens"]) == 0)
    }

    @Test func shortNamesAndLettersBeyondASCIIAreFoundToo() {
        #expect(NameList(["x"]).endsName("the_x"))
        #expect(NameList(["ключ"]).endsName("мойКлюч"))
        #expect(NameList(["clé"]).endsName("la_clé"))
    }

    @Test func namesBeginWithListedWords() {
        #expect(NameList(["signIn"]).beginsName(of: words(of: "signInWithApple")))
        #expect(!NameList(["signIn"]).beginsName(of: words(of: "signInternational")))
    }

    @Test(arguments: ["getUsers", "get", "getHTTP", "get2", "v2Users", "GetUsers", "HTTPGet", "get_users", "über", ""])
    func theFirstWordIsThatOfAllWords(_ name: String) {
        #expect(firstWord(of: name) == words(of: name).first)
    }
}

private let secrets = NameList(["apiKey", "password", "token"])
