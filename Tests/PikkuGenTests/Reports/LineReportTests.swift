import PikkuGen
import PikkuModel
import Testing

/// Formats of lines: whatever a finding quotes, each finding stays where it is and says nothing else.
@Suite struct LineReportTests {
    @Test func githubCommandsStayOnTheirLines() {
        let lines = SampleReport.hostile.report.text(as: .github).split(whereSeparator: \.isNewline)
        #expect(lines.count == SampleReport.hostile.report.diagnostics.count)
        for line in lines {
            #expect(line.hasPrefix("::error ") || line.hasPrefix("::warning ") || line.hasPrefix("::notice "))
            let properties = line.dropFirst(2).split(separator: "::", maxSplits: 1)[0]
            #expect(
                properties.split(separator: ",").allSatisfy { $0.split(separator: "=").count >= 2 }, "\(properties)")
            #expect(line.contains("%0Asecond%0D%0Aline"))
            #expect(line.contains("%250A%2525"))
        }
    }

    @Test func githubPropertiesEscapeWhatSeparatesThem() {
        let text = SampleReport.hostile.report.text(as: .github)
        #expect(text.contains("file=a b/ü%2C%3A%25'\"<&>|`%0A.swift,line=1,endLine=3,title=some-id::"))
        #expect(text.contains("file=not/there\u{1}.swift,title=some-id::"))
    }

    @Test func shortReportsHaveALineForEachFindingAndNote() {
        let text = SampleReport.hostile.report.text(as: .short)
        let lines = text.split(separator: "\n")
        #expect(lines.count == SampleReport.hostile.report.diagnostics.reduce(0) { $0 + 1 + $1.notes.count })
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
        #expect(!text.unicodeScalars.contains { $0.properties.isBidiControl })
    }

    @Test func markdownHasALineForEachFindingAndRemark() {
        let text = SampleReport.hostile.report.text(as: .markdown)
        let items = text.split(separator: "\n").filter { $0.hasPrefix("- ") || $0.hasPrefix("  - ") }
        #expect(items.count == SampleReport.hostile.report.diagnostics.reduce(0) { $0 + 2 + $1.notes.count })
        #expect(text.contains(#"\<b\>bold\</b\>"#))
        #expect(text.contains(#"\*x\* \_y\_ \~z\~ \\"#))
        #expect(text.contains(#"\| \`a\`\`b\`"#))
        #expect(text.contains("`` a b/ü,:%'\"<&>|`\u{FFFD}.swift:1:5 ``"))
        for line in items { #expect(!line.dropFirst(2).contains(/[^\\`]<b/)) }
    }

    @Test func nothingReachesATerminalUnseen() {
        let text = SampleReport.hostile.report.text(style: .plain)
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }
}
