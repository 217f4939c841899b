import PikkuModel

/// The XML of the tool Checkstyle, which most review bots and editors read.
struct CheckstyleReport: ReportFormatter {
    func text(of report: Report) -> String {
        let places = FindingPlaces(report)
        let files = report.diagnostics.grouped(by: \.location.file).map { file in
            XMLElement(
                name: "file", attributes: [("name", places.path(file[0].location))],
                children: file.map { error(for: $0, places) })
        }
        return XMLElement(name: "checkstyle", attributes: [("version", "8.0")], children: files).document
    }

    private func error(for diagnostic: Diagnostic, _ places: FindingPlaces) -> XMLElement {
        var attributes: [(name: String, value: String)] = []
        if let start = places.lines(diagnostic.location)?.start {
            attributes = [("line", String(start.line)), ("column", String(start.column))]
        }
        attributes += [
            ("severity", diagnostic.severity.rawValue),
            ("message", diagnostic.lines(places).joined(separator: "\n")),
            ("source", "pikku-gen.\(diagnostic.id)"),
        ]
        return XMLElement(name: "error", attributes: attributes)
    }
}

extension Array {
    /// Runs of neighbours with the same key; none is empty.
    func grouped<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
        reduce(into: []) { groups, element in
            if let last = groups.last?.last, key(last) == key(element) {
                groups[groups.count - 1].append(element)
            } else {
                groups.append([element])
            }
        }
    }
}
