import PikkuModel

/// Which way a value travels; a property with a default may be absent from an input, never from an output.
enum Direction: Hashable, Sendable {
    case input, output
}

extension TypeDefinition {
    /// How the definition is emitted: once where both directions agree, else once for each.
    var forms: [(name: String, direction: Direction)] {
        if usage.isEmpty { return [] }
        if let inputName { return [(name, .output), (inputName, .input)] }
        return [(name, usage.contains(.output) ? .output : .input)]
    }

    func name(for direction: Direction) -> String {
        switch direction {
        case .input: inputName ?? name
        case .output: name
        }
    }
}

extension Project {
    /// The emitted name of a definition that a value refers to on its way.
    func name(of reference: String, for direction: Direction) -> String {
        type(named: reference)?.name(for: direction) ?? reference
    }
}

extension Property {
    func isRequired(for direction: Direction) -> Bool {
        switch direction {
        case .input: isRequiredInInput
        case .output: isRequiredInOutput
        }
    }
}
