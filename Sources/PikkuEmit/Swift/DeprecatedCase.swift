import PikkuModel

/// A deprecated case of a type that Swift declares, made as `DeprecatedProperty` is read.
struct DeprecatedCase {
    let method: String
    let member: String
    let owner: String
    /// For each value of the payload, its label and a blank, or nothing; and its type.
    let payload: [(label: String, type: String)]

    /// Nil for one that is not deprecated, or that pikku-gen declares without the attribute.
    init?(_ unionCase: UnionCase, of owner: TypeDefinition, in project: Project) {
        guard unionCase.deprecation != nil, owner.origin == .swift, unionCase.type == nil else { return nil }
        method = SwiftText.identifier(lowerFirst(owner.name) + upperFirst(unionCase.swiftName))
        member = SwiftText.member(unionCase.swiftName)
        self.owner = SwiftText.path(owner.swiftName)
        payload = unionCase.payload.enumerated().map { index, property in
            let isLabeled = index < unionCase.isLabeled.count && unionCase.isLabeled[index]
            return (isLabeled ? SwiftText.label(property.swiftName) : "", project.swiftType(property.schema))
        }
    }

    /// What a reader calls in place of the case.
    var access: String { "deprecatedMembers.\(method)" }

    var view: View {
        let parameters = payload.enumerated().map { index, value in
            "\(value.label.isEmpty ? "_" : value.label) value\(index): \(value.type)"
        }
        let arguments = payload.enumerated().map { index, value in
            value.label.isEmpty ? "value\(index)" : "\(value.label): value\(index)"
        }
        let call = arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))"
        return [
            "method": .text(method), "parameters": .text(parameters.joined(separator: ", ")), "type": .text(owner),
            "value": "\(owner).\(member)\(call)",
        ]
    }

    static func all(of types: [TypeDefinition], in project: Project) -> [DeprecatedCase] {
        types.flatMap { type in
            guard case .union(let union) = type.shape, case .external = union.tagging else { return [DeprecatedCase]() }
            return union.cases.compactMap { DeprecatedCase($0, of: type, in: project) }
        }
    }
}
