import Foundation
import PikkuGen
import Testing
import TestSupport

/// Every format of one report is a file in `Expected`.
///
/// `UPDATE_EXPECTED=1 swift test --filter ReportFormatTests` writes them anew; read the difference before it is
/// committed.
@Suite struct ReportFormatTests {
    @Test(arguments: ReportFormat.allCases)
    func looksAsExpected(_ format: ReportFormat) throws {
        try expectText(SampleReport.ordinary.report.text(as: format), in: "report.\(format).txt")
    }

    @Test(arguments: ReportFormat.allCases)
    func nothingFound(_ format: ReportFormat) throws {
        let text = SampleReport.empty.report.text(as: format)
        #expect(text.isEmpty || text.hasSuffix("\n"))
        #expect(text.isEmpty == [.github, .short, .text].contains(format))
    }

    @Test(arguments: ReportFormat.allCases)
    func isTheSameEveryTime(_ format: ReportFormat) {
        let text = SampleReport.hostile.report.text(as: format)
        for _ in 0..<5 { #expect(SampleReport.hostile.report.text(as: format) == text) }
    }

    @Test(arguments: [ReportFormat.checkstyle, .github, .gitlab, .junit, .markdown, .sarif])
    func pathsBeginWhereTheCISystemStandsIn(_ format: ReportFormat) {
        var report = SampleReport.ordinary.report
        report.pathPrefix = "services/shop/"
        let text = report.text(as: format)
        #expect(text.contains("services/shop/api/shop.pikku.yaml"))
        #expect(text.contains("services/shop/Sources/App/user"))
    }

    @Test func formatsAreInAlphabeticalOrder() {
        #expect(ReportFormat.allCases.map(\.rawValue) == ReportFormat.allCases.map(\.rawValue).sorted())
    }
}

/// Compares a text with a file of `Expected`; writes the file where `UPDATE_EXPECTED` is set.
func expectText(_ text: String, in name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil { try Data(text.utf8).write(to: file) }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(text == expected, sourceLocation: sourceLocation)
}
