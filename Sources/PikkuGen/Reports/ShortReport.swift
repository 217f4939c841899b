import PikkuModel

/// `file:line:column: severity: message [id]`, a line each: what editors and `grep` read.
struct ShortReport: ReportFormatter {
    func text(of report: Report) -> String {
        let places = FindingPlaces(report)
        return report.diagnostics.map { diagnostic in
            let notes = diagnostic.notes.map { note in
                "\(printable(places.text(note.location ?? diagnostic.location))): note: \(printable(note.message))\n"
            }
            let place = printable(places.text(diagnostic.location))
            let message = printable(diagnostic.message)
            return "\(place): \(diagnostic.severity.rawValue): \(message) [\(diagnostic.id)]\n" + notes.joined()
        }.joined()
    }
}
