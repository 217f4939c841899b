import PikkuModel

/// Documentation says that it is not finished.
///
/// ## Why
/// What is written above a declaration is published with schemas, documents and clients. A note to oneself does not
/// belong there, and it tells readers not to rely on the rest.
///
/// ## Bad
/// ```swift
/// /// Counts users. TODO: leave out those who are blocked.
/// let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }
/// ```
///
/// ## Good
/// ```swift
/// // TODO: leave out those who are blocked.
/// /// Counts users.
/// let countUsers = PikkuSessionlessFunc<Void, Int> { _ in 0 }
/// ```
///
/// ## How to fix
/// Do it, or write the note into a comment that is not published.
///
/// ## Options
/// - `markers`: the words that say so, in the letter case in which they are found.
enum UnfinishedDocumentation: Rule {
    static let id = "unfinished-documentation"
    static let category = RuleCategory.documentation
    static let severities = RuleSeverities(recommended: .info)
    static let markers = RuleOption(
        "markers", .texts(["FIXME", "TBD", "TODO", "XXX"]),
        "The words that say so, in the letter case in which they are found.")
    static let options = [markers]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let markers = Set(findings.options[markers].texts)
        let search = ByteSearch(for: markers)
        for item in project.documented where !item.documentation.isEmpty {
            let texts = [item.documentation.summary, item.documentation.discussion]
            guard texts.contains(where: search.mayFind) else { continue }
            let words = texts.lazy.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" } }
            guard let marker = words.first(where: { markers.contains(String($0)) }) else { continue }
            findings.report("the documentation of \(item.title) says '\(marker)'", at: item.location)
        }
    }
}

/// Tells most texts that hold none of some words without splitting them.
private struct ByteSearch {
    private let words: [[UInt8]]
    /// By byte: whether a word begins with it.
    private var isInitial = [Bool](repeating: false, count: 256)
    /// Of other texts the same word may be written with other bytes.
    private let isASCII: Bool

    init(for words: Set<String>) {
        self.words = words.map { Array($0.utf8) }
        isASCII = self.words.joined().allSatisfy { $0 < 0x80 }
        for initial in self.words.compactMap(\.first) { isInitial[Int(initial)] = true }
    }

    /// False only where no word is in a text.
    func mayFind(in text: String) -> Bool {
        guard isASCII else { return true }
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.contains { start in
                isInitial[Int(bytes[start])] && words.contains { bytes[start...].starts(with: $0) }
            }
        }
    }
}
