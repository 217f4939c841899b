import Foundation
import PikkuGen
import Testing
import TestSupport

/// What `build` prints of its findings, and where.
@Suite(.patient) struct FindingsCommandTests {
    private let environment = Dictionary(
        uniqueKeysWithValues: ContinuousIntegration.variables.map { ($0, "") })

    @Test func withoutAFormatPeopleReadStandardError() throws {
        let result = try brokenProject().run(["build"], environment: environment)
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.error.contains("[duplicate-route]"))
    }

    @Test func formatsGoToStandardOutputAlone() throws {
        let project = try brokenProject()
        for format in ReportFormat.allCases where format != .text {
            let result = try project.run(["build", "--format", "\(format)"], environment: environment)
            #expect(result.status == 1)
            #expect(result.output.contains("duplicate-route"), "\(format)")
            #expect(result.error.contains("duplicate-route") == false, "\(format)")
        }
        let sarif = try project.run(["build", "--format", "sarif"], environment: environment)
        _ = try JSONSerialization.jsonObject(with: Data(sarif.output.utf8))
    }

    @Test func severalFilesAtOnce() throws {
        let project = try brokenProject()
        let files = ["--output-file", "sarif=out/pikku.sarif", "--output-file", "junit=out/deep/junit.xml"]
        let result = try project.run(["build"] + files, environment: environment)
        #expect(result.status == 1)
        #expect(result.error.contains("[duplicate-route]"))
        let written = try project.contents(of: "out")
        #expect(written.keys.contains("pikku.sarif") && written.keys.contains("deep/junit.xml"))
        #expect(written["pikku.sarif"].map { String(decoding: $0, as: UTF8.self).contains("2.1.0") } == true)
        #expect(written["deep/junit.xml"].map { String(decoding: $0, as: UTF8.self).contains("<testsuites") } == true)
    }

    @Test func actionsShowAnnotationsAndASummary() throws {
        let project = try brokenProject()
        var github = environment
        github["GITHUB_ACTIONS"] = "true"
        github["GITHUB_STEP_SUMMARY"] = project.root.appending(path: "summary.md").path
        github["GITHUB_WORKSPACE"] = project.root.resolvingSymlinksInPath().deletingLastPathComponent().path
        try project.write("summary.md", "before\n")
        let result = try project.run(["build"], environment: github)
        let directory = project.root.lastPathComponent
        #expect(result.output.contains("::error file=\(directory)/Sources/App/"))
        #expect(result.error.hasPrefix("Sources/App/"))
        let summary = try String(contentsOf: project.root.appending(path: "summary.md"), encoding: .utf8)
        #expect(summary.hasPrefix("before\n## pikku-gen: 1 error"))

        let asked = try project.run(["build", "--format", "short"], environment: github)
        #expect(!asked.output.contains("::error"))
    }

    @Test func wrongFormatsAreWrongUsage() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        for arguments in [["--format", "html"], ["--output-file", "sarif"], ["--output-file", "html=a"]] {
            #expect(try project.run(["build"] + arguments, environment: environment).status == 2)
        }
    }

    private func brokenProject() throws -> TemporaryProject {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write(
            "Sources/App/broken.swift",
            "import Pikku\nlet more = Wirings<AppServices> {\n    wireHTTP(method: .get, route: \"/users\", func: getUsers)\n}\n"
        )
        return project
    }
}
