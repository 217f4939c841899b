import PikkuModel

/// `file:line:column: severity: message [id]`, a line each: what editors and `grep` read.
struct ShortReport: ReportFormatter {
    func text(of report: Report) -> String {
        let places = FindingPlaces(report)
        return report.diagnostics.map { diagnostic in
            let notes = diagnostic.notes.map { note in
                "\(printable(place(of: note.location ?? diagnostic.location, places))): note: \(printable(note.message))\n"
            }
            let start = printable(place(of: diagnostic.location, places))
            let message = printable(diagnostic.message)
            return "\(start): \(diagnostic.severity.rawValue): \(message) [\(diagnostic.id)]\n" + notes.joined()
        }.joined()
    }

    /// A file that is no source is meant as a whole, which editors read as its first character.
    private func place(of location: SourceLocation, _ places: FindingPlaces) -> String {
        places.text(location) + (places.lines(location) == nil ? ":1:1" : "")
    }
}
