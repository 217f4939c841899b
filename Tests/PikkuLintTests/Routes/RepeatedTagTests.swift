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

    @Test func aTagIsTakenOutWithOneComma() {
        let sources = LinkedSources(
            swift: """
                let a = PikkuFunc<Void, Void>(tags: ["a"]) { _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/a", func: a, tags: ["a", "b"])
                    wireHTTP(method: .post, route: "/b", func: a, tags: ["c", "a"])
                    wireHTTP(method: .post, route: "/c", func: a, tags: ["a"])
                }
                """)
        let edits = findings(of: RepeatedTag.self, in: sources).map { $0.fix?.edits ?? [] }
        let removed = edits.map { $0.map { sources.text(at: $0.location) } }
        #expect(removed == [[#""a", "#], [#", "a""#], [#", tags: ["a"]"#]])
        #expect(edits.joined().allSatisfy { $0.replacement.isEmpty })
    }

    @Test func theOnlyTagIsTakenOutWithItsKey() {
        let sources = LinkedSources(
            manifest: """
                functions:
                  a: { tags: [a] }
                http:
                  - { method: post, route: /a, func: a, tags: [a] }
                """)
        let edits = findings(of: RepeatedTag.self, in: sources).flatMap { $0.fix?.edits ?? [] }
        #expect(edits.map { sources.text(at: $0.location) } == [", tags: [a]"])
    }

    @Test func aTagOfAManifestIsTakenOutWithItsLine() {
        let sources = LinkedSources(
            manifest: """
                functions:
                  a: { tags: [a] }
                http:
                  - method: post
                    route: /a
                    func: a
                    tags:
                      - a
                      - b
                """)
        #expect(sources.linked.diagnostics == [])
        let edits = findings(of: RepeatedTag.self, in: sources).flatMap { $0.fix?.edits ?? [] }
        #expect(edits.map { sources.text(at: $0.location) } == ["a\n      - "])
    }
}
