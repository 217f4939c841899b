import PikkuModel

extension Report {
    /// Logging commands of Azure Pipelines, which knows errors and warnings.
    var azurePipelinesCommands: String {
        let places = FindingPlaces(self)
        return diagnostics.map { diagnostic in
            guard let type = diagnostic.severity.issueType else { return "" }
            var properties = [("type", type), ("sourcepath", places.path(diagnostic.location))]
            if let start = places.lines(diagnostic.location)?.start {
                properties += [("linenumber", String(start.line)), ("columnnumber", String(start.column))]
            }
            properties.append(("code", diagnostic.id))
            let text = properties.map { "\($0)=\(escaped($1));" }.joined()
            return "##vso[task.logissue \(text)]\(escaped(diagnostic.lines(places).joined(separator: "\n")))\n"
        }.joined()
    }
}

private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
        switch scalar {
        case "%": escaped += "%AZP25"
        case ";": escaped += "%3B"
        case "]": escaped += "%5D"
        case "\r": escaped += "%0D"
        case "\n": escaped += "%0A"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
}

extension Diagnostic.Severity {
    fileprivate var issueType: String? {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .info: nil
        }
    }
}
