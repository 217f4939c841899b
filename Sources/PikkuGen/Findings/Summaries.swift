import PikkuModel

extension Report {
    /// `3 errors, 2 warnings in 14 files (5 accepted)`.
    package func summary(files: Int) -> String {
        "\(tally) in \(counted(files, "file"))" + (accepted.isEmpty ? "" : " (\(accepted.count) accepted)")
    }
}

extension Mending {
    /// A line for each fix and each file without; then their number.
    package func summary(isDryRun: Bool, files: Int) -> String {
        var lines = mended.map { mended in
            let diagnostic = mended.diagnostic
            return "\(diagnostic.location.file):\(mended.position.line):\(mended.position.column): "
                + "\(diagnostic.fix?.message ?? "") [\(diagnostic.id)]"
        }
        lines += undone.map { undone in
            "'\(undone.path)' stays as it was: after mending there would be '\(undone.finding.message)'"
        }
        lines.append(
            mended.isEmpty
                ? "nothing to mend"
                : "\(isDryRun ? "would mend" : "mended") \(counted(mended.count, "finding")) in "
                    + counted(files, "file"))
        return lines.map { $0 + "\n" }.joined()
    }
}

/// `1 file`, `2 files`.
package func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
