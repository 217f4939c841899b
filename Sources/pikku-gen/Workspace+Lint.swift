import PikkuGen
import PikkuModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Workspace {
    /// Nil where there is none.
    func baseline() throws -> Baseline? {
        guard let path = configuration.lint.baseline, let bytes = try readFile("\(root)/\(path)") else { return nil }
        let file = SourceFile(path: path, bytes: bytes)
        let (baseline, diagnostics) = Baseline.read(file)
        if let baseline { return baseline }
        let text = DiagnosticText(sources: [file], of: diagnostics, style: standardErrorStyle())
        printError(text.text(of: diagnostics))
        let saysHowToMend = diagnostics.contains { ["merge-conflict", "unknown-version"].contains($0.id) }
        guard !saysHowToMend else { throw UnusableInput("the baseline cannot be used") }
        throw UnusableInput(
            "the baseline cannot be used; restore it from version control, or delete it and run "
                + "'pikku-gen lint --update-baseline'")
    }

    /// Says on standard error what has changed.
    func write(_ baseline: Baseline, to path: String, replacing old: Baseline) throws {
        let (before, after) = (Set(old.entries), Set(baseline.entries))
        guard before != after else {
            return printError(
                old.source == nil ? "no findings, so '\(path)' is not needed" : "'\(path)' is up to date")
        }
        try replaceFile("\(root)/\(path)", with: baseline.text)
        let findings = after.count == 1 ? "1 finding" : "\(after.count) findings"
        let changes = "\(after.subtracting(before).count) new, \(before.subtracting(after).count) taken out"
        printError("wrote \(path): \(findings) (\(changes))")
    }

    /// Writes sources that have been mended. None where one of them is no longer what was read.
    func replaceSources(_ changes: [(SourceFile, SourceFile)]) throws {
        for (old, _) in changes {
            guard try readFile("\(root)/\(old.path)") == old.bytes else {
                throw UnusableInput("'\(old.path)' has changed since it was read; nothing is written")
            }
        }
        for (_, new) in changes { try replaceSource("\(root)/\(new.path)", with: new.bytes) }
    }

    /// Behind a link, and with the rights that the file has.
    private func replaceSource(_ path: String, with bytes: [UInt8]) throws {
        var status = stat()
        guard let path = canonicalPath(path), stat(path, &status) == 0 else {
            throw FileError(path: path, errno: errno)
        }
        let temporary = temporaryPath(beside: path)
        unlink(temporary)
        try writeNewFile(temporary, bytes)
        chmod(temporary, status.st_mode & 0o7777)
        try move(temporary, to: path)
    }
}
