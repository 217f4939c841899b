import PikkuGen

/// What git knows of the directory that a project lies in.
struct GitRepository {
    /// As git spells the branch that this one follows.
    static let upstream = "@{upstream}"

    private let directory: String

    /// - Parameter directory: The project's root, which may lie anywhere in the repository.
    init(_ directory: String) { self.directory = directory }

    /// The lines that differ from a commit, committed or not, and all of what git does not know yet.
    ///
    /// The commit is where this branch and the reference have parted, so that what the other branch did since is
    /// nobody's change here; the last one for ``upstream`` where there is none.
    func difference(since reference: String) throws -> Difference {
        let base = try base(reference)
        let lines = try touchedLines(since: base.commit)
        // A pipeline checks out a commit, not a branch: then the last commit would hide all that the branch did.
        if base.branch == nil, reference == Self.upstream, lines.isEmpty,
            try git(["symbolic-ref", "-q", "HEAD"]).status != 0
        {
            throw UnusableInput(
                "'--changed' knows nothing to compare with: no branch is checked out, and nothing differs from the last "
                    + "commit; name the branch, as in '--changed=origin/main'")
        }
        return Difference(lines: lines, summary: base.summary)
    }

    /// What differs, and from what.
    struct Difference {
        var lines: TouchedLines
        var summary: String
    }

    private func touchedLines(since base: String) throws -> TouchedLines {
        var lines = TouchedLines()
        lines.insert(
            patch: try output(
                ["diff", "--unified=0", "--inter-hunk-context=0", "--relative", "--find-renames", "--text"]
                    + ["--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/", "--dst-prefix=b/", base]
                    + Self.sources))
        let untracked = try output(["ls-files", "--others", "--exclude-standard", "-z"] + Self.sources)
        for path in untracked.split(separator: 0) { lines.insertAll(of: String(decoding: path, as: UTF8.self)) }
        return lines
    }

    /// What frontends read; a pattern without a directory means any.
    private static let sources = ["--", "*.swift", "*.pikku.yaml", "*.pikku.yml"]

    /// What changes are counted from.
    private struct Base {
        var commit: String
        /// What this branch has parted from there; nil for the last commit itself.
        var branch: String?

        var summary: String {
            "compared with \(commit.prefix(7)) (\(branch.map { "where this branch and \($0) parted" } ?? "the last commit"))"
        }
    }

    private func base(_ reference: String) throws -> Base {
        _ = try output(["rev-parse", "--is-inside-work-tree"])
        guard let head = try commit("HEAD") else {
            throw UnusableInput("'--changed' has nothing to compare with: the git repository has no commit yet")
        }
        if reference == Self.upstream {
            guard let base = firstLine(of: try git(["merge-base", head, reference]).output) else {
                return Base(commit: head)
            }
            let name = firstLine(of: try git(["rev-parse", "--abbrev-ref", reference]).output)
            return Base(commit: base, branch: name ?? "its upstream")
        }
        guard let commit = try commit(reference) else {
            throw UnusableInput(
                "git knows no commit '\(reference)'; in a shallow clone it may have to be fetched first")
        }
        return Base(commit: firstLine(of: try git(["merge-base", head, commit]).output) ?? commit, branch: reference)
    }

    /// Nil where git knows none.
    private func commit(_ reference: String) throws -> String? {
        let result = try git(["rev-parse", "--verify", "--end-of-options", "\(reference)^{commit}"])
        return result.status == 0 ? firstLine(of: result.output) : nil
    }

    private func output(_ arguments: [String]) throws -> [UInt8] {
        let result = try git(arguments)
        guard result.status == 0 else {
            let words = firstLine(of: result.error) ?? "it ended with \(result.status)"
            guard !words.contains("not a git repository") else {
                throw UnusableInput("'--changed' needs a git repository, and '\(directory)' lies in none")
            }
            throw UnusableInput("git: \(words)")
        }
        return result.output
    }

    /// Nil where nothing is said.
    private func firstLine(of text: [UInt8]) -> String? {
        String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init)
    }

    private func git(_ arguments: [String]) throws -> Subprocess {
        do {
            return try Subprocess(
                "git", ["-C", directory, "--no-optional-locks", "--no-pager", "-c", "core.quotePath=false"] + arguments)
        } catch {
            throw UnusableInput("'--changed' asks git, which cannot be run: \(error)")
        }
    }
}
