package import PikkuModel
import SwiftParser
import SwiftSyntax

/// Reads Swift sources by their syntax alone: no type is checked, no other file is looked at.
package struct SwiftFrontend: Frontend {
    private let conditions: BuildConditions

    /// - Parameter conditions: Which conditions of `#if` hold, by their text: `DEBUG`, `os(Linux)`.
    package init(conditions: [String: Bool] = [:]) {
        self.conditions = BuildConditions(conditions)
    }

    /// Every Swift file but those that the tool itself writes.
    package func accepts(path: String) -> Bool {
        path.hasSuffix(".swift") && !path.hasSuffix(".gen.swift")
    }

    package func parse(_ file: SourceFile) -> ParsedFile {
        var nothing = ParsedFile(path: file.path)
        guard !file.path.hasSuffix(".gen.swift") else { return nothing }
        nothing.mentions = MentionScan.mentions(in: file.bytes)
        let directives = DirectiveScan.offsets(in: file.bytes)
        guard !directives.isEmpty || SourceScan.mayDeclare(file.bytes) else { return nothing }
        if let offset = SourceScan.firstInvalidUTF8(in: file.bytes) {
            return nothing.with(.invalidUTF8(at: SourceLocation(file: file.path, start: offset, end: offset + 1)))
        }
        if let offset = NestingScan.firstExcess(in: file.bytes) {
            return nothing.with(.excessiveNesting(at: SourceLocation(file: file.path, start: offset, end: offset + 1)))
        }
        let tree = file.bytes.withUnsafeBufferPointer {
            Parser.parse(source: $0, maximumNestingLevel: NestingScan.maximum)
        }
        let source = SwiftSource(path: SourcePath(file.path), bytes: file.bytes)
        var reader = DeclarationReader(source, conditions: conditions)
        reader.file.mentions = nothing.mentions
        reader.read(tree.statements, in: .file)
        reader.readDirectives(in: tree, at: directives)
        if tree.hasError { reader.file.diagnostics += syntaxErrors(in: tree, of: file.path) }
        reader.file.diagnostics.sort()
        return reader.file
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
