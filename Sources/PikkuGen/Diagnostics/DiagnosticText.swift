package import PikkuModel

/// Prints diagnostics for people: `file:line:column: error: message [id]`, a code frame, notes and the way out.
package struct DiagnosticText {
    private let sources: LineTables
    private let style: Style
    private let root: String?

    /// How a terminal shows the parts.
    package enum Style: Sendable {
        case plain, colored
    }

    /// Places in files that are not among the sources are shown without a frame.
    ///
    /// - Parameter root: What paths are shown below; nil leaves them relative to the project's root.
    package init(sources: [SourceFile], of diagnostics: [Diagnostic], style: Style = .plain, root: String? = nil) {
        self.sources = LineTables(sources, of: diagnostics)
        self.style = style
        self.root = root
    }

    /// One diagnostic, with a newline at its end.
    package func text(of diagnostic: Diagnostic) -> String {
        var lines = [
            "\(bold(place(diagnostic.location))) \(label(diagnostic.severity)) \(bold(printable(diagnostic.message))) "
                + dim("[\(diagnostic.id)]")
        ]
        lines += frame(diagnostic.location)
        for note in diagnostic.notes {
            guard let location = note.location else {
                lines.append("    = note: \(printable(note.message))")
                continue
            }
            lines.append("\(bold(place(location))) \(dim("note:")) \(printable(note.message))")
            lines += frame(location)
        }
        if let fix = diagnostic.fix {
            lines.append("    = help: \(printable(fix.message))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// All of them, an empty line between two.
    package func text(of diagnostics: [Diagnostic]) -> String {
        diagnostics.map(text).joined(separator: "\n")
    }

    private func place(_ location: SourceLocation) -> String {
        let file = printable(root.map { "\($0)/\(location.file)" } ?? location.file)
        guard let lines = sources[location.file] else { return "\(file):" }
        let position = lines.position(at: location.start)
        return "\(file):\(position.line):\(position.column):"
    }

    private func frame(_ location: SourceLocation) -> [String] {
        sources[location.file].map { CodeFrame(location, in: $0).lines } ?? []
    }

    private func label(_ severity: Diagnostic.Severity) -> String {
        let text = "\(severity.rawValue):"
        guard style == .colored else { return text }
        return switch severity {
        case .error: "\u{1B}[1;31m\(text)\u{1B}[0m"
        case .warning: "\u{1B}[1;33m\(text)\u{1B}[0m"
        case .info: "\u{1B}[1;36m\(text)\u{1B}[0m"
        }
    }

    private func bold(_ text: String) -> String { style == .colored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    private func dim(_ text: String) -> String { style == .colored ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

/// A message may quote a source, whose control characters must not reach a terminal.
func printable(_ message: String) -> String {
    String(String.UnicodeScalarView(message.unicodeScalars.map(visible)))
}
