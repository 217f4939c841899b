import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct AbbreviationCasingTests {
    @Test func theSpellingOfMostCounts() {
        expectFindings(
            AbbreviationCasing.self,
            swift: """
                struct Post: Codable, Sendable {
                    var id: Int
                    var userID: Int
                    var threadID: Int
                    var «abbreviation-casing|groupId»: Int
                    var idea: Int
                    var GROUP_ID: Int
                    var Id_old: Int
                    var identity: Int
                    var pageUrl: String
                }
                let getPostByID = PikkuFunc<Void, Post> { _ in fatalError() }
                let wiring = Wirings<AppServices> { wireHTTP(method: .get, route: "/me", func: getPostByID) }
                """)
    }

    @Test func abbreviationsAreAChoice() {
        expectFindings(
            AbbreviationCasing.self, options: RuleOptions(["abbreviations": .texts(["isbn"])]),
            manifest: """
                types:
                  Book: { userID: uuid, groupId: uuid, ofISBN: string, «abbreviation-casing|toIsbn»: string }
                functions:
                  get: { output: Book }
                http: [{ method: get, route: /book, func: get }]
                """)
    }
}
