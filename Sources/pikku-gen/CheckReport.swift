import PikkuEmit
import PikkuGen
import PikkuModel

/// What a check says of the files on the disk.
struct CheckReport {
    var plan: BuildPlan
    /// The command that brings the files up to date.
    var mend: String
    var showsDifferences: Bool
    var duration: Duration

    /// In JSON as the document of a check, in other formats as a report of findings. Whether all is well.
    func show(as findings: FindingsOptions) throws -> Bool {
        let report = Report(diagnostics: diagnostics, sources: plan.workspace.shownSources)
        if findings.format == .json {
            print(JSONText.document(document), terminator: "")
            try findings.writeFiles(report)
        } else {
            try findings.show(report, root: plan.workspace.root) { _ in showText() }
        }
        return !plan.output.hasErrors && plan.drift.isNone
    }

    private var diagnostics: [Diagnostic] {
        (plan.output.diagnostics + plan.drift.findings(plan.changes)).sorted()
    }

    private var summary: DriftSummary {
        DriftSummary(plan.drift, plan.changes, sources: plan.workspace.sources, mend: mend)
    }

    private func showText() {
        guard !plan.output.hasErrors else {
            let report = Report(diagnostics: plan.output.diagnostics, sources: plan.workspace.shownSources)
            printOutput(report.text(style: standardOutputStyle()))
            return printError("nothing compared")
        }
        plan.workspace.report(plan.output.diagnostics)
        print(summary.text, terminator: "")
        guard showsDifferences else { return }
        let style = standardOutputStyle()
        for difference in plan.drift.differences {
            printOutput(difference.bytes(as: style == .colored ? .colored : .plain))
        }
    }

    private var document: JSONLiteral {
        var members: [JSONLiteral.Member] = [
            .init("version", 1),
            .init("diagnostics", diagnosticsDocument(diagnostics, sources: plan.workspace.shownSources)),
            .init("files", summary.document),
            .init("read", .number(String(plan.workspace.sources.count))),
            .init("milliseconds", .number(duration.milliseconds)),
        ]
        if showsDifferences {
            let bytes = plan.drift.differences.flatMap { $0.bytes() }
            members.append(.init("diff", .string(String(decoding: bytes, as: UTF8.self))))
        }
        return .object(members)
    }
}
