import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct RepeatedTagTests {
    @Test func tagsAreGivenOnce() {
        expectFindings(
            RepeatedTag.self,
            swift: """
                let a = PikkuFunc<Void, Void>(tags: ["a", «repeated-tag|"a"»]) { _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/a", func: a, tags: [«repeated-tag|"a"», "b"])
                    wireGroup(tags: ["c"]) {
                        wireHTTP(method: .post, route: "/b", func: a, tags: [«repeated-tag|"c"»])
                        wireGroup(tags: [«repeated-tag|"c"», "d"]) {
                            wireHTTP(method: .post, route: "/c", func: a)
                            wireHTTP(method: .post, route: "/d", func: a, tags: ["b"])
                        }
                    }
                }
                """)
    }

    @Test func aGroupMayTagWhatOneOfItsFunctionsTags() {
        expectFindings(
            RepeatedTag.self,
            manifest: """
                functions:
                  a: { tags: [users] }
                  b: {}
                groups:
                  - tags: [users]
                    http:
                      - { method: post, route: /a, func: a }
                      - { method: post, route: /b, func: b }
                """)
    }
}
