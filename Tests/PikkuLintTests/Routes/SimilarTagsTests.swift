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

    @Test func aTagIsMendedWhereItStandsByItself() {
        let plain = LinkedSources(
            manifest: "functions: { a: { tags: [users] }, b: { tags: [users] }, c: { tags: [Users] } }\n")
        let quoted = LinkedSources(
            swift: #"""
                let a = PikkuFunc<Void, Void>(tags: ["users"]) { _ in }
                let b = PikkuFunc<Void, Void>(tags: ["users"]) { _ in }
                let c = PikkuFunc<Void, Void>(tags: ["Users"]) { _ in }
                let d = PikkuFunc<Void, Void>(tags: ["\u{55}sers"]) { _ in }
                """#)
        let mends = [plain, quoted].map { sources in
            findings(of: SimilarTags.self, in: sources).map { $0.fix?.edits.map { sources.text(at: $0.location) } }
        }
        #expect(mends == [[["Users"]], [["Users"], nil]])
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
