import PikkuEmit
package import PikkuModel

/// The document that ``reportSchema`` describes.
struct JSONReport: ReportFormatter {
    func text(of report: Report) -> String { JSONText.document(report.document) }
}

extension Report {
    /// `version` rises when a member changes its meaning or goes away.
    package var document: JSONLiteral {
        let tables = LineTables(sources, of: diagnostics + accepted.map(\.diagnostic))
        let fingerprints = fingerprints
        func finding(_ diagnostic: Diagnostic, _ more: [JSONLiteral.Member] = []) -> JSONLiteral {
            .object(
                members(of: diagnostic, tables) + [.init("fingerprint", .string(fingerprints[diagnostic]))] + more)
        }
        return [
            "version": 1,
            "tool": ["name": "pikku-gen", "version": .string(version)],
            "summary": [
                "errors": .number(String(count(.error))),
                "warnings": .number(String(count(.warning))),
                "infos": .number(String(count(.info))),
                "accepted": .number(String(accepted.count)),
            ],
            "findings": .array(diagnostics.map { finding($0) }),
            "accepted": .array(accepted.map { finding($0.diagnostic, [acceptedBy($0.justification, tables)]) }),
        ]
    }

    private func acceptedBy(_ justification: AcceptedFinding.Justification, _ tables: LineTables) -> JSONLiteral.Member
    {
        switch justification {
        case .comment(let reason, let location):
            .init(
                "acceptedBy", ["kind": "comment", "reason": .string(reason), "location": documented(location, tables)])
        case .baseline:
            .init("acceptedBy", ["kind": "baseline"])
        }
    }
}
