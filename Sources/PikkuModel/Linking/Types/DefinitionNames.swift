/// `Todo.Status` is `TodoStatus`, `Page<User>` is `PageOfUser`, `Pair<User, Todo>` is `PairOfUserAndTodo`.
func definitionName(ofPath path: [String], arguments: [String] = []) -> String {
    path.map { upperCamelCase($0) }.joined() + suffix(ofArguments: arguments)
}

func suffix(ofArguments arguments: [String]) -> String {
    arguments.isEmpty ? "" : "Of" + arguments.joined(separator: "And")
}

extension Schema {
    /// How the name of an instantiated generic type calls an argument.
    var nameInDefinitions: String {
        switch shape {
        case .primitive(let primitive): primitive.swiftName
        case .reference(let name): name
        case .array(let element): "ArrayOf" + element.nameInDefinitions
        case .set(let element): "SetOf" + element.nameInDefinitions
        case .map(.string, let value): "MapOf" + value.nameInDefinitions
        case .map(.integer, let value): "IntMapOf" + value.nameInDefinitions
        case .optional(let wrapped): "Optional" + wrapped.nameInDefinitions
        }
    }
}

extension TypeLinker {
    /// `Page<User>`; a type nested in a generic one is `Page<User>.Cursor`.
    func swiftName(of type: DeclaredType, arguments: [Schema]) -> String {
        guard type.declaration.origin == .swift else { return type.definitionName }
        guard !arguments.isEmpty else { return type.path.joined(separator: ".") }
        var remaining = arguments[...]
        let components = type.path.indices.map { end in
            let declared =
                end == type.path.count - 1
                ? type.declaration.genericParameters.count : symbols.parameterCount(ofPath: Array(type.path[...end]))
            let own = remaining.prefix(declared)
            remaining = remaining.dropFirst(declared)
            return own.isEmpty ? type.path[end] : "\(type.path[end])<\(own.map(swiftName).joined(separator: ", "))>"
        }
        return components.joined(separator: ".")
    }

    func swiftName(of schema: Schema) -> String {
        switch schema.shape {
        case .primitive(let primitive): primitive.swiftName
        case .reference(let name): definition(named: name)?.swiftName ?? name
        case .array(let element): "[\(swiftName(of: element))]"
        case .set(let element): "Set<\(swiftName(of: element))>"
        case .map(.string, let value): "[String: \(swiftName(of: value))]"
        case .map(.integer(let width), let value): "[\(width.swiftName): \(swiftName(of: value))]"
        case .optional(let wrapped): "\(swiftName(of: wrapped))?"
        }
    }
}
