import PikkuEmit
package import PikkuModel
import PikkuParse

extension OwnershipRecord {
    /// The text of the file: the same for the same record, without a time or anything of this machine.
    package var text: String {
        JSONText.document(
            .object([
                .init("version", 1),
                .init("files", .array(files.map(document))),
                .init("declarations", .array(declarations.map(document))),
            ]))
    }

    /// What a file says; nil where diagnostics say why it cannot be relied on.
    ///
    /// Anyone may have edited the file, so its paths are taken for no more than claims: none leads out of the project,
    /// into a directory of a tool's own, or to one of the sources. Where two branches built and were merged, what either
    /// of them wrote is known.
    package static func read(_ file: SourceFile, sources: Set<String>) -> (record: OwnershipRecord?, [Diagnostic]) {
        guard let conflict = MergeConflict(in: file) else { return readWhole(file, sources: sources) }
        guard let sides = conflict.sides, let first = readWhole(sides.0, sources: sources).record,
            let second = readWhole(sides.1, sources: sources).record
        else { return (nil, [.mergeConflict(at: conflict.location)]) }
        return (OwnershipRecord(merging: first, second), [])
    }

    private static func readWhole(
        _ file: SourceFile, sources: Set<String>
    ) -> (record: OwnershipRecord?, [Diagnostic]) {
        var limits = YAMLDocument.Limits()
        limits.size = 64 << 20
        let document = YAMLDocument.parse(file, limits: limits)
        var diagnostics = document.diagnostics
        var parts = Parts()
        if let root = document.root {
            if isOfThisVersion(root, &diagnostics) { _ = format.read(root, into: &parts, &diagnostics) }
        } else if diagnostics.isEmpty {
            let start = SourceLocation(file: file.path, start: 0, end: 0)
            diagnostics.append(Diagnostic("damaged-record", .error, "the record is empty", at: start))
        }
        diagnostics += faults(of: parts.files, sources: sources)
        guard diagnostics.isEmpty else { return (nil, diagnostics.sorted()) }
        return (OwnershipRecord(files: parts.files.map(\.file), declarations: parts.declarations), [])
    }
}

private func document(_ file: OwnershipRecord.File) -> JSONLiteral {
    let members: [JSONLiteral.Member?] = [
        .init("path", .string(file.path)), .init("target", .string(file.target.rawValue)),
        file.hash.map { .init("sha256", .string($0.text)) },
        file.pending.map { .init("pending", .string($0.text)) },
    ]
    return .object(members.compactMap(\.self))
}

private func document(_ declaration: DeclarationDigest) -> JSONLiteral {
    .object([
        .init("kind", .string(declaration.kind.rawValue)), .init("name", .string(declaration.name)),
        .init("digest", .string(declaration.digest)),
    ])
}

private struct Parts: Sendable {
    var files: [(file: OwnershipRecord.File, location: SourceLocation)] = []
    var declarations: [DeclarationDigest] = []
}

private struct FileParts: Sendable {
    var path = ""
    var location: SourceLocation
    var target = GeneratedFile.Target.schemas
    var hash: ContentHash?
    var pending: ContentHash?
}

/// Another version is said first and alone: what it holds besides may well be fine.
private func isOfThisVersion(_ root: YAMLNode, _ diagnostics: inout [Diagnostic]) -> Bool {
    guard let entry = root.entries?.first(where: { $0.key.text == "version" }),
        case .number(let number) = entry.value.scalar?.value, number != "1"
    else { return true }
    diagnostics.append(.newerRecord(number, at: entry.value.location))
    return false
}

private let format = YAMLRecord<Parts>(
    "a record of generated files", example: "{ version: 1, files: [], declarations: [] }",
    [
        YAMLField("version", "The version of this format: 1.", .version, isRequired: true) { _, _, _ in },
        YAMLField("files", "What pikku-gen wrote.", fileFormat.list("files"), isRequired: true) { parts, files, _ in
            parts.files = files.map {
                (
                    OwnershipRecord.File(path: $0.path, target: $0.target, hash: $0.hash, pending: $0.pending),
                    $0.location
                )
            }
        },
        YAMLField("declarations", "What it was made from.", declarationFormat.list("declarations")) {
            parts, declarations, _ in parts.declarations = declarations
        },
    ])

private let fileFormat = YAMLRecord<FileParts>(
    "a file", example: "{ path: routes.gen.json, target: routes, sha256: … }",
    [
        YAMLField("path", "Relative to the project's root.", .text("a path"), isRequired: true) { file, path, entry in
            file.path = path
            file.location = entry.value.location
        },
        YAMLField("target", "The output.", .choice("an output, such as schemas"), isRequired: true) {
            file, target, _ in file.target = target
        },
        YAMLField("sha256", "Of what was written.", hash) { file, hash, _ in file.hash = hash },
        YAMLField("pending", "Of what was about to be written.", hash) { file, hash, _ in file.pending = hash },
    ]
).shape { FileParts(location: $0.location) }

private let hash = YAMLShape<String>.text("a SHA-256 of 64 hexadecimal digits")
    .compactMap { text, node, diagnostics in
        ContentHash(text) ?? refuse(node, "a SHA-256 of 64 hexadecimal digits", &diagnostics)
    }

private let declarationFormat = YAMLRecord<DeclarationDigest>(
    "a declaration", example: "{ kind: type, name: User, digest: 0123456789abcdef }",
    [
        YAMLField("kind", "What is declared.", .choice("a kind, such as type"), isRequired: true) {
            declaration, kind, _ in declaration.kind = kind
        },
        YAMLField("name", "Its name.", .text("a name"), isRequired: true) { declaration, name, _ in
            declaration.name = name
        },
        YAMLField("digest", "Of what it says.", .text("a digest"), isRequired: true) { declaration, digest, _ in
            declaration.digest = digest
        },
    ]
).shape { _ in DeclarationDigest(kind: .type, name: "", digest: "") }

private func faults(
    of files: [(file: OwnershipRecord.File, location: SourceLocation)], sources: Set<String>
) -> [Diagnostic] {
    var seen: [String: SourceLocation] = [:]
    return files.compactMap { file, location in
        if let first = seen.updateValue(location, forKey: file.path) {
            return .repeated(file.path, at: location, first: first)
        }
        if !staysInside(file.path) { return .outside(file.path, at: location) }
        if sources.contains(file.path) { return .source(file.path, at: location) }
        return nil
    }
}

/// Whether a path is spelled as pikku-gen spells those of outputs, below the root and in no tool's own directory.
private func staysInside(_ path: String) -> Bool {
    let components = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = components.allSatisfy { $0 != "" && $0 != "." && $0 != ".." }
    return isPlain && reservedDirectory(in: path) == nil && !path.hasPrefix("~") && !path.unicodeScalars.contains("\0")
}

extension Diagnostic {
    fileprivate static func mergeConflict(at location: SourceLocation) -> Self {
        .mergeConflict(in: "the record", at: location, advice: "take either side, then run 'pikku-gen build'")
    }

    fileprivate static func newerRecord(_ number: String, at location: SourceLocation) -> Self {
        Diagnostic(
            "unknown-version", .error, "version \(number) of the record is unknown; this pikku-gen writes version 1",
            at: location, notes: [Note("use the pikku-gen that wrote it, or a newer one")])
    }

    fileprivate static func repeated(_ path: String, at location: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            "damaged-record", .error, "'\(path)' is recorded twice", at: location,
            notes: [Note("the first time", at: first)])
    }

    fileprivate static func outside(_ path: String, at location: SourceLocation) -> Self {
        Diagnostic("damaged-record", .error, "'\(path)' cannot be the path of a generated file", at: location)
    }

    fileprivate static func source(_ path: String, at location: SourceLocation) -> Self {
        Diagnostic("damaged-record", .error, "'\(path)' is a source, not a generated file", at: location)
    }
}
