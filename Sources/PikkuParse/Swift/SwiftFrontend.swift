package import PikkuModel
import SwiftParser
import SwiftSyntax

/// Reads Swift sources by their syntax alone: no type is checked, no other file is looked at.
package struct SwiftFrontend: Frontend {
    private let conditions: BuildConditions
    private let skipsBodies: Bool

    /// - Parameters:
    ///   - conditions: Which conditions of `#if` hold, by their text: `DEBUG`, `os(Linux)`.
    ///   - skipsBodies: Whether the parser is spared what functions do, which nobody asks for.
    package init(conditions: [String: Bool] = [:], skipsBodies: Bool = true) {
        self.conditions = BuildConditions(conditions)
        self.skipsBodies = skipsBodies
    }

    /// Every Swift file but those that the tool itself writes.
    package func accepts(path: String) -> Bool {
        path.hasSuffix(".swift") && !path.hasSuffix(".gen.swift")
    }

    /// A file with comments for pikku-gen matters, since one that does nothing is reported.
    package func scan(_ file: SourceFile) -> SourceScan {
        guard accepts(path: file.path) else { return SourceScan() }
        var scan = SwiftScan.scan(file.bytes)
        if !DirectiveScan.offsets(in: file.bytes).isEmpty { scan.alwaysMatters = true }
        return scan
    }

    package func parse(_ file: SourceFile, _ scan: SourceScan) -> ParsedFile {
        var nothing = ParsedFile(path: file.path)
        nothing.mentions = scan.mentions
        guard scan.mayDeclare || scan.alwaysMatters else { return nothing }
        if let offset = firstInvalidUTF8(in: file.bytes) {
            return nothing.with(.invalidUTF8(at: SourceLocation(file: file.path, start: offset, end: offset + 1)))
        }
        if let offset = NestingScan.firstExcess(in: file.bytes) {
            return nothing.with(.excessiveNesting(at: SourceLocation(file: file.path, start: offset, end: offset + 1)))
        }
        let directives = DirectiveScan.offsets(in: file.bytes)
        let tree = tree(of: file.bytes, directives)
        let source = SwiftSource(path: SourcePath(file.path), bytes: file.bytes)
        var reader = DeclarationReader(source, conditions: conditions)
        reader.file.mentions = nothing.mentions
        reader.read(tree.statements, in: .file)
        reader.readDirectives(in: tree, at: directives)
        if tree.hasError { reader.file.diagnostics += syntaxErrors(in: tree, of: file.path) }
        reader.file.diagnostics.sort()
        return reader.file
    }

    /// What is wrong in a body is the compiler's to say, unless something else is wrong, which is said in full.
    private func tree(of bytes: [UInt8], _ directives: [Int]) -> SourceFileSyntax {
        if skipsBodies, let short = BodyScan.withoutBodies(bytes, keeping: directives) {
            let tree = parse(short)
            if !tree.hasError { return tree }
        }
        return parse(bytes)
    }

    private func parse(_ bytes: [UInt8]) -> SourceFileSyntax {
        bytes.withUnsafeBufferPointer { Parser.parse(source: $0, maximumNestingLevel: NestingScan.maximum) }
    }
}

extension ParsedFile {
    fileprivate func with(_ diagnostic: Diagnostic) -> ParsedFile {
        var file = self
        file.diagnostics.append(diagnostic)
        return file
    }
}

extension Diagnostic {
    fileprivate static func invalidUTF8(at location: SourceLocation) -> Diagnostic {
        Diagnostic("invalid-utf8", .error, "the file is not valid UTF-8", at: location)
    }

    fileprivate static func excessiveNesting(at location: SourceLocation) -> Diagnostic {
        Diagnostic("excessive-nesting", .error, "the code is nested too deeply to be read", at: location)
    }
}
