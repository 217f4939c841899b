import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SimilarTagsTests {
    @Test func theRarerSpellingIsReported() {
        expectFindings(
            SimilarTags.self,
            manifest: """
                functions:
                  a: { session: none, tags: [user-stats, users] }
                  b: { session: none, tags: [user-stats] }
                  c: { session: none, tags: [«similar-tags|userStats», user] }
                http:
                  - { method: post, route: /a, func: a, tags: [«similar-tags|User_Stats»] }
                """)
    }

    @Test func tagsOfGroupsAreWrittenOnce() {
        expectFindings(
            SimilarTags.self,
            swift: """
                let a = PikkuFunc<Void, Void>(tags: ["users"]) { _ in }
                let wiring = Wirings<AppServices> {
                    wireGroup(tags: [«similar-tags|"Users"»]) {
                        wireHTTP(method: .post, route: "/a", func: a)
                        wireHTTP(method: .post, route: "/b", func: a)
                    }
                }
                """)
    }
}
