import Testing
import TestSupport

@testable import PikkuLint

@Suite struct PersonalDataInURLTests {
    @Test func whoSomebodyIsStaysOutOfURLs() {
        expectFindings(
            PersonalDataInURL.self,
            manifest: """
                types: { Search: { email: email, birth_date: date, emailVerified: boolean, phone: string } }
                functions: { find: { input: Search, output: string } }
                http:
                  - { method: «personal-data-in-url|get», route: "/people/«personal-data-in-url|{email}»", func: find }
                  - { method: post, route: /people/search, func: find }
                """)
    }

    @Test func otherNamesAreHarmless() {
        expectFindings(
            PersonalDataInURL.self,
            manifest: """
                types: { Search: { emailVerified: boolean, id: uuid } }
                functions: { find: { input: Search, output: string } }
                http: [{ method: get, route: "/people/{id}", func: find }]
                """)
    }

    @Test func namesAreAChoice() {
        expectFindings(
            PersonalDataInURL.self, options: RuleOptions(["names": .texts(["nickname"])]),
            manifest: """
                types: { Search: { email: email, nickname: string } }
                functions: { find: { input: Search, output: string } }
                http:
                  - { method: «personal-data-in-url|get», route: /people, func: find }
                """)
    }
}
