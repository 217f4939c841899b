import ArgumentParser
import PikkuGen

/// How findings are reported.
struct FindingsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How to report: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")). Without it text for "
                + "people, with annotations where a CI system shows them.",
            valueName: "format"))
    var format: ReportFormat?

    @Option(
        name: .customLong("output-file"),
        help: ArgumentHelp(
            "Write the report to a file as well, as in sarif=pikku-gen.sarif; may be repeated.",
            valueName: "format=path"
        ))
    var outputFiles: [ReportFile] = []

    func validate() throws {
        for file in outputFiles where file.isOfAnotherKind {
            throw ValidationError("'\(file.path)' is no place for a report: it may be a source or a generated file.")
        }
        let paths = outputFiles.map { canonicalPath($0.path) ?? $0.path }
        for (index, path) in paths.enumerated() where paths[..<index].contains(path) {
            throw ValidationError("'\(outputFiles[index].path)' cannot hold two reports.")
        }
    }

    /// Whether the report is a text, which may stand among others.
    var isForPeople: Bool { format == nil || format == .text }

    /// Prints a report as asked for and writes its files.
    ///
    /// Where nothing is asked for, CI systems get their annotations behind the text for people.
    func show(
        _ report: Report, root: String,
        text: (Report) -> Void = { printOutput($0.text(style: standardOutputStyle())) }
    ) throws {
        let system = ContinuousIntegration(environment: environment(ContinuousIntegration.variables))
        var report = report
        report.pathPrefix = system.pathPrefix(ofRoot: canonicalPath(root) ?? root)
        switch format {
        case nil:
            text(report)
            if let annotations = system.annotations { printOutput(report.text(of: annotations)) }
            if let file = system.summaryFile, !report.diagnostics.isEmpty {
                try appendToFile(file, report.text(as: .markdown))
            }
        case .text:
            text(report)
        case let format?:
            printOutput(report.text(as: format))
        }
        try writeFiles(report)
    }

    func writeFiles(_ report: Report) throws {
        for file in outputFiles { try replaceFile(file.path, with: report.text(as: file.format)) }
    }
}

/// `FORMAT=PATH`.
struct ReportFile: ExpressibleByArgument {
    var format: ReportFormat
    var path: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let format = ReportFormat(rawValue: parts[0]) else { return nil }
        self.format = format
        path = parts[1]
    }

    /// Whether the name is that of a source, of a generated file, or of one of pikku-gen's own: a report would replace
    /// it.
    var isOfAnotherKind: Bool {
        let endings = [".swift", ".pikku.yaml", ".pikku.yml", ".ts", ".mustache", ".schema.json"]
        let components = path.split(separator: "/")
        return endings.contains(where: path.hasSuffix) || components.last == "pikku-gen.yaml"
            || components.dropLast().contains(".pikku")
    }
}

extension ReportFormat: ExpressibleByArgument {}
