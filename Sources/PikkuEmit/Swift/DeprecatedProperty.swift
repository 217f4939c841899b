import PikkuModel

/// A deprecated property of a type that Swift declares.
///
/// Naming one is a warning in the user's build, except in code that is deprecated itself; so a deprecated method reads
/// it, and a protocol hides that the method is deprecated.
struct DeprecatedProperty {
    let method: String
    let property: String
    let owner: String
    let type: String

    /// Nil for one that is not deprecated, or that pikku-gen declares without the attribute.
    init?(_ property: Property, of owner: TypeDefinition, in project: Project) {
        guard property.deprecation != nil, owner.origin == .swift else { return nil }
        method = SwiftText.identifier(lowerFirst(owner.name) + upperFirst(property.swiftName))
        self.property = SwiftText.member(property.swiftName)
        self.owner = SwiftText.path(owner.swiftName)
        type = project.swiftType(property.schema)
    }

    /// How a writer reads it.
    var access: String { "deprecatedMembers.\(method)(value)" }

    var view: View {
        ["method": .text(method), "parameters": "_ value: \(owner)", "type": .text(type), "value": "value.\(property)"]
    }

    static func all(of types: [TypeDefinition], in project: Project) -> [DeprecatedProperty] {
        types.flatMap { type in
            guard case .object(let properties) = type.shape else { return [DeprecatedProperty]() }
            return properties.compactMap { DeprecatedProperty($0, of: type, in: project) }
        }
    }
}

func lowerFirst(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
func upperFirst(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
