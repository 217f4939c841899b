package import PikkuModel

/// Reads manifests: `*.pikku.yaml` and `*.pikku.yml`.
package struct ManifestFrontend: Frontend {
    package init() {}

    package func accepts(path: String) -> Bool {
        path.hasSuffix(".pikku.yaml") || path.hasSuffix(".pikku.yml")
    }

    /// Every word may be the name of something in Swift.
    package func scan(_ file: SourceFile) -> SourceScan {
        var scan = SourceScan()
        scan.remarks = words(of: file.bytes)
        scan.alwaysMatters = true
        scan.isManifest = true
        return scan
    }

    package func parse(_ file: SourceFile, _ scan: SourceScan) -> ParsedFile {
        let document = YAMLDocument.parse(file)
        var parsed = ParsedFile(path: file.path)
        parsed.diagnostics = document.diagnostics
        if let root = document.root {
            var findings: [Diagnostic] = []
            _ = ManifestFormat.manifest.read(root, into: &parsed, &findings)
            let directives = ManifestDirectives(file, root: root)
            parsed.suppressions = directives.suppressions
            parsed.diagnostics += findings + directives.diagnostics
        } else if document.diagnostics.isEmpty {
            parsed.diagnostics.append(.emptyManifest(file.path))
        }
        // An alias makes its value's findings come up again at the same place.
        parsed.diagnostics = Array(Set(parsed.diagnostics)).sorted()
        return parsed
    }
}

private func words(of bytes: [UInt8]) -> Mentions {
    var words = Mentions.Counter()
    bytes.withUnsafeBufferPointer { bytes in
        for word in bytes.split(whereSeparator: { !isWordByte($0) }) {
            words.add(hash: Mentions.hash(of: UnsafeBufferPointer(rebasing: word)))
        }
    }
    return words.mentions
}

extension ManifestFrontend {
    /// The JSON Schema of manifests, for editors.
    package static var schema: JSONLiteral {
        ManifestFormat.manifest.document(
            title: "A manifest of pikku-gen",
            definitions: [
                ("groups", ManifestFormat.groupDefinition.schema),
                ("property", ManifestFormat.propertyDefinition.schema),
                ("schema", ManifestFormat.schemaDefinition.schema),
            ])
    }
}

extension Diagnostic {
    fileprivate static func emptyManifest(_ path: String) -> Self {
        Diagnostic(
            "missing-key", .error, "a manifest needs 'pikku': the number 1",
            at: SourceLocation(file: path, start: 0, end: 0))
    }
}
