import PikkuModel
import Testing
import TestSupport

@Suite struct RecursionTests {
    @Test func valuesThatEndMayBeRecursive() throws {
        let sources = LinkedSources(
            swift: """
                struct Comment { var replies: [Comment] }
                indirect enum Tree { case leaf(Int), branch(Tree, Tree) }
                struct Plain { var comment: Comment }
                """)
        expectMarked(sources)
        #expect(try sources.type("Comment").isRecursive)
        #expect(try sources.type("Tree").isRecursive)
        #expect(try !sources.type("Plain").isRecursive)
    }

    @Test func valuesWithoutEndAreReportedOncePerCycle() {
        let sources = LinkedSources(
            manifest: """
                types:
                  «recursive-type|Self»: { me: Self }
                  «recursive-type|First»: { second: Second }
                  Second: { third: Third, text: string }
                  Third: { first: First }
                  Fine: { fine?: Fine }
                  Uses: { self: Self }
                """)
        expectMarked(sources)
    }

    @Test func aliasesMustLeadSomewhere() {
        expectMarked(
            manifest: """
                types:
                  «recursive-type|A»: B
                  B: C
                  C: A
                  «recursive-type|L»: "L[]"
                """)
    }
}
