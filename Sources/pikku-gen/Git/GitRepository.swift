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
    /// nobody's change here; the last one for ``upstream`` where there is none. Throws git's own words.
    func touchedLines(since reference: String) throws -> TouchedLines {
        let base = try base(reference)
        var lines = TouchedLines()
        lines.insert(
            patch: try output(
                ["diff", "--unified=0", "--inter-hunk-context=0", "--relative", "--no-renames", "--text"]
                    + ["--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/", "--dst-prefix=b/", base]
                    + Self.sources))
        let untracked = try output(["ls-files", "--others", "--exclude-standard", "-z"] + Self.sources)
        for path in untracked.split(separator: 0) { lines.insertAll(of: String(decoding: path, as: UTF8.self)) }
        return lines
    }

    /// What frontends read; a pattern without a directory means any.
    private static let sources = ["--", "*.swift", "*.pikku.yaml", "*.pikku.yml"]

    private func base(_ reference: String) throws -> String {
        let head = try commit("HEAD")
        if reference == Self.upstream {
            return firstLine(of: try git(["merge-base", head, reference]).output) ?? head
        }
        let commit = try commit(reference)
        return firstLine(of: try git(["merge-base", head, commit]).output) ?? commit
    }

    private func commit(_ reference: String) throws -> String {
        let name = "\(reference)^{commit}"
        let output = try output(["rev-parse", "--verify", "--end-of-options", name], about: "'\(reference)': ")
        return firstLine(of: output) ?? reference
    }

    private func output(_ arguments: [String], about subject: String = "") throws -> [UInt8] {
        let result = try git(arguments)
        guard result.status == 0 else {
            let words = firstLine(of: result.error) ?? "it ended with \(result.status)"
            throw UnusableInput("git: \(subject)\(words)")
        }
        return result.output
    }

    /// Nil where nothing is said.
    private func firstLine(of text: [UInt8]) -> String? {
        String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init)
    }

    private func git(_ arguments: [String]) throws -> Subprocess {
        try Subprocess(
            "git", ["-C", directory, "--no-optional-locks", "--no-pager", "-c", "core.quotePath=false"] + arguments)
    }
}
