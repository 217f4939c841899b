package import PikkuModel

/// `Validators.gen.swift`: a method that reads, and one that writes, each type that travels.
package struct ValidatorsEmitter: Emitter {
    package let target = GeneratedFile.Target.swift

    package init() {}

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        let project = project.typesAlone
        guard project.types.contains(where: { !$0.usage.isEmpty }) else { return [] }
        return [
            PrintableFile("Validators.gen.swift", of: .types) {
                templates.render("swift.validators", project.validators)
            }
        ]
    }
}

extension Project {
    fileprivate var validators: View {
        let incoming = types.filter { $0.usage.contains(.input) }
        let outgoing = types.filter { $0.usage.contains(.output) }
        var readers = SwiftReaders(project: self)
        let readerViews = incoming.flatMap { readers.methods(for: $0) }
        let writers = SwiftWriters(project: self)
        let deprecated =
            DeprecatedProperty.all(of: outgoing, in: self).map(\.view)
            + DeprecatedCase.all(of: incoming, in: self).map(\.view)
        let needsFoundation =
            incoming.contains(where: spellsFoundation) || outgoing.contains(where: readsDeprecated)
        return [
            "imports": needsFoundation ? ["Foundation", "Pikku"] : ["Pikku"],
            "access": "",
            "keys": section(readers.constants.keys.map(constant)),
            "patterns": section(readers.constants.patterns.map(constant)),
            "readers": section(readerViews),
            "writers": section(outgoing.map(writers.method)),
            "deprecated": section(deprecated),
        ]
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
