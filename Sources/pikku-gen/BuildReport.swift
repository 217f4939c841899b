import PikkuEmit
import PikkuGen
import PikkuModel

/// What a build says when it is done.
struct BuildReport {
    var workspace: Workspace
    var output: Output
    var changes: [Change]
    var isDryRun: Bool
    var duration: Duration

    /// In JSON as the document of a build, in other formats as the report of its diagnostics.
    func show(as findings: FindingsOptions) throws {
        let report = Report(diagnostics: output.diagnostics, sources: workspace.sources)
        guard findings.format == .json else {
            try findings.show(report, root: workspace.root) { _ in showText() }
            if let format = findings.format, format != .text { printError(output.hasErrors ? failure : summary) }
            return
        }
        print(JSONText.document(document), terminator: "")
        try findings.writeFiles(report)
    }

    private var written: [Change] { changes.filter { $0.status != .unchanged } }

    private func showText() {
        workspace.report(output.diagnostics)
        guard !output.hasErrors else {
            printError(failure)
            return
        }
        if isDryRun {
            for change in written { print("would write \(change.file.path) (\(change.status.rawValue))") }
        }
        let missing = output.project.functionsWithoutBody
        if !missing.isEmpty {
            let names = missing.prefix(5).map(\.name).joined(separator: ", ") + (missing.count > 5 ? ", …" : "")
            printError(
                "\(counted(missing.count, "function")) without a body yet (\(names)); "
                    + "'pikku-gen emit stubs' prints what to paste"
            )
        }
        print(summary)
    }

    private var failure: String {
        "\(counted(errors, "error")) in \(counted(workspace.sources.count, "file")); nothing written"
    }

    /// `read 4 files, wrote 12 files (3 unchanged) in 81.04 ms`.
    private var summary: String {
        let read = "read \(counted(workspace.sources.count, "file"))"
        let unchanged = changes.count - written.count
        let wrote =
            written.isEmpty
            ? "nothing to write (\(counted(unchanged, "file")) up to date)"
            : "\(isDryRun ? "would write" : "wrote") \(counted(written.count, "file"))"
                + (unchanged > 0 ? " (\(unchanged) unchanged)" : "")
        return "\(read), \(wrote) in \(duration.milliseconds) ms"
    }

    private var errors: Int { output.diagnostics.count { $0.severity == .error } }

    /// The members are documented in the README; `version` rises when one changes its meaning or goes away.
    private var document: JSONLiteral {
        .object([
            .init("version", 1),
            .init("diagnostics", diagnosticsDocument(output.diagnostics, sources: workspace.sources)),
            .init(
                "files",
                .array(
                    changes.map {
                        .object([
                            .init("path", .string($0.file.path)), .init("status", .string($0.status.rawValue)),
                        ])
                    }
                )
            ),
            .init("read", .number(String(workspace.sources.count))),
            .init("written", .number(String(isDryRun ? 0 : written.count))),
            .init("milliseconds", .number(duration.milliseconds)),
        ])
    }
}

/// `1 file`, `2 files`.
private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}
