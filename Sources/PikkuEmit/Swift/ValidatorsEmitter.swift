package import PikkuModel

/// `Validators.gen.swift`: a method that reads, and one that writes, each type that travels.
package struct ValidatorsEmitter: Emitter {
    package let target = GeneratedFile.Target.swift

    package init() {}

    package func files(for project: Project, templates: Templates) -> [GeneratedFile] {
        let incoming = project.types.filter { $0.usage.contains(.input) }
        let outgoing = project.types.filter { $0.usage.contains(.output) }
        guard !incoming.isEmpty || !outgoing.isEmpty else { return [] }

        var readers = SwiftReaders(project: project)
        let readerViews = incoming.flatMap { readers.methods(for: $0) }
        let writers = SwiftWriters(project: project)
        let deprecated =
            DeprecatedProperty.all(of: outgoing, in: project).map(\.view)
            + DeprecatedCase.all(of: incoming, in: project).map(\.view)
        let needsFoundation =
            incoming.contains(where: project.spellsFoundation) || outgoing.contains(where: project.readsDeprecated)
        let view: View = [
            "imports": needsFoundation ? ["Foundation", "Pikku"] : ["Pikku"],
            "access": "",
            "keys": section(readers.constants.keys.map(constant)),
            "patterns": section(readers.constants.patterns.map(constant)),
            "readers": section(readerViews),
            "writers": section(outgoing.map(writers.method)),
            "deprecated": section(deprecated),
        ]
        let text = templates.render("swift.validators", view)
        return [GeneratedFile(target: target, path: "Validators.gen.swift", contents: text)]
    }
}

/// A list with what stands around it: nothing at all for an empty one. Each element but the first has a line before it.
func section(_ elements: [View]) -> View {
    if elements.isEmpty { return [] }
    return [["all": .list(elements.enumerated().map { $1.merging(["isFirst": .flag($0 == 0)]) })]]
}

func constant(name: String, value: String) -> View {
    ["name": .text(SwiftText.identifier(name)), "value": .text(value)]
}

extension Project {
    /// Whether the reader of a definition spells out one of Foundation's types.
    fileprivate func spellsFoundation(_ type: TypeDefinition) -> Bool {
        switch type.shape {
        case .object(let properties): properties.contains { needsFoundation($0.schema) }
        case .union(let union): union.cases.contains { $0.payload.contains { needsFoundation($0.schema) } }
        case .enumeration, .alias, .raw: false
        }
    }

    /// Whether the method that reads a deprecated property spells out one of Foundation's types.
    fileprivate func readsDeprecated(_ type: TypeDefinition) -> Bool {
        guard type.origin == .swift, case .object(let properties) = type.shape else { return false }
        return properties.contains { $0.deprecation != nil && needsFoundation($0.schema) }
    }
}
