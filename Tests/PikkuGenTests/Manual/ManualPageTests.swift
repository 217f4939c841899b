import Foundation
import PikkuGen
import PikkuLint
import PikkuModel
import Testing
import TestSupport

/// Every finding can be explained, and the manual is right.
@Suite struct ManualPageTests {
    @Test func everyIDHasAPage() throws {
        let ids = try DeclaredIDs.all()
        let pages = Set(Manual.entries.filter { $0.rule == nil }.map(\.id))
        #expect(ids.subtracting(pages).sorted() == [])
        #expect(pages.subtracting(ids).sorted() == [])
        #expect(Manual.entries.map(\.id) == Set(Manual.entries.map(\.id)).sorted())
    }

    @Test(arguments: Manual.entries.map(\.id))
    func pagesHaveTheirParts(_ id: String) throws {
        let page = try #require(Manual.entry(for: id)).page
        #expect(page.summary.hasSuffix("."))
        let headings = page.body.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
        let expected: [Substring] = ["Why", "Bad", "Good", "How to fix", "Options"]
        #expect(headings == expected.filter(headings.contains), "headings are known, and in their order")
        #expect(headings.contains("Why") && headings.contains("How to fix"))
        #expect(headings.contains("Bad") == (withoutExample[id] == nil || id == "glob-without-files"))
    }

    @Test(arguments: Manual.entries.filter { $0.rule == nil && withoutExample[$0.id] == nil }.map(\.id))
    func badExamplesAreBadAndGoodOnesGood(_ id: String) throws {
        let page = try #require(Manual.entry(for: id)).page
        let bad = try ManualExample(page.examples(under: "Bad")).diagnostics()
        #expect(Set(bad.map(\.id)) == [id], "\(bad.map(\.message))")
        let good = page.examples(under: "Good")
        #expect(!good.isEmpty)
        #expect(try ManualExample(good).diagnostics().map { "\($0.id): \($0.message)" } == [])
    }

    /// What listings say of severities and mends is what the fixtures show.
    @Test func severitiesAndMendsAreThoseOfTheFixtures() throws {
        var fixable: Set<String> = []
        for fixture in try Fixture.all() where fixture.name.hasPrefix("mistakes/") {
            for diagnostic in try fixture.generate().diagnostics {
                let entry = try #require(Manual.entry(for: diagnostic.id))
                #expect(diagnostic.severity == entry.severity, "\(diagnostic.id)")
                if diagnostic.fix != nil { fixable.insert(diagnostic.id) }
            }
        }
        #expect(fixable.filter { Manual.entry(for: $0)?.isFixable != true }.sorted() == [])
    }
}

/// Why a page shows no code.
private let withoutExample = [
    "excessive-nesting": "a bound",
    "baseline-stale": "of a baseline",
    "damaged-record": "of the disk",
    "generated-file-edited": "of the disk",
    "glob-without-files": "of the disk",
    "merge-conflict": "of the disk",
    "output-edited": "of the disk",
    "output-missing": "of the disk",
    "output-not-owned": "of the disk",
    "output-not-recorded": "of the disk",
    "output-obstructed": "of the disk",
    "output-orphaned": "of the disk",
    "output-out-of-date": "of the disk",
    "unknown-keyword": "frontends refuse such keywords first",
    "yaml-alias-budget": "a bound",
    "yaml-encoding": "not text",
    "yaml-nesting": "a bound",
    "yaml-size": "a bound",
]
