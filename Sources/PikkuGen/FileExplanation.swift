import PikkuModel

/// Why a build has done with a file what it has.
package struct FileExplanation: Hashable, Sendable {
    /// What it has done.
    package let word: String
    package let path: String
    package let cause: String

    init(_ word: String, _ path: String, _ cause: String) {
        self.word = word
        self.path = path
        self.cause = cause
    }

    /// Ends with a newline.
    package var line: String { explainedLine(word, path, cause) }
}

/// A file with what is said of it, below others of its kind. Paths and names may hold what a terminal must not be sent.
func explainedLine(_ word: String, _ path: String, _ cause: String) -> String {
    "\(word)\(String(repeating: " ", count: max(0, 9 - word.count))) \(shown(path)): \(shown(cause))\n"
}

private func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(visible)))
}
