import PikkuModel

extension Report {
    /// Service messages of TeamCity: a type of inspection for each id, then its findings.
    var teamCityMessages: String {
        let places = FindingPlaces(self)
        let types = rules.map { rule in
            message(
                "inspectionType",
                [("id", rule.id), ("name", rule.id), ("description", rule.summary), ("category", rule.category)])
        }
        let inspections = diagnostics.map { diagnostic in
            let line = places.lines(diagnostic.location).map { [("line", String($0.start.line))] } ?? []
            return message(
                "inspection",
                [
                    ("typeId", diagnostic.id), ("message", diagnostic.lines(places).joined(separator: "\n")),
                    ("file", places.path(diagnostic.location)),
                ] + line + [("SEVERITY", diagnostic.severity.rawValue.uppercased())])
        }
        return (types + inspections).joined()
    }

    private func message(_ name: String, _ attributes: [(String, String)]) -> String {
        "##teamcity[\(name) " + attributes.map { "\($0)='\(escaped($1))'" }.joined(separator: " ") + "]\n"
    }
}

private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
        switch scalar {
        case "|", "'", "[", "]": escaped += "|\(scalar)"
        case "\n": escaped += "|n"
        case "\r": escaped += "|r"
        case "\u{85}": escaped += "|x"
        case "\u{2028}": escaped += "|l"
        case "\u{2029}": escaped += "|p"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
}
