import PikkuModel

/// Spells schemas as TypeScript types.
struct TypeScriptType {
    var project: Project
    var direction: Direction
    /// Stands before the name of a definition: `Types.` outside of the file that declares them.
    var prefix = ""

    /// The type of a value that is there: an optional is `null` here, and `?` on the property that holds it.
    func expression(_ schema: Schema) -> String {
        switch schema.shape {
        case .primitive(let primitive): expression(primitive)
        case .reference(let name): reference(name)
        case .array(let element), .set(let element): grouped(expression(element)) + "[]"
        case .map(.string, let value): "{ [key: string]: \(expression(value)) }"
        case .map(.integer, let value): "{ [key: number]: \(expression(value)) }"
        case .optional(let wrapped): "\(expression(wrapped)) | null"
        }
    }

    func reference(_ name: String) -> String { prefix + project.name(of: name, for: direction) }

    /// `nickname?: string`, without what follows.
    func member(_ property: Property) -> String {
        let mark = property.isRequired(for: direction) ? "" : "?"
        return "\(TypeScriptText.propertyName(property.name))\(mark): \(expression(property.schema.unwrapped))"
    }

    /// On one line: `{ radius: number; name?: string }`.
    func object(_ properties: [Property]) -> String {
        properties.isEmpty ? "{}" : "{ \(properties.map(member).joined(separator: "; ")) }"
    }

    private func expression(_ primitive: Primitive) -> String {
        switch primitive {
        case .string, .dateTime, .uuid, .uri, .bytes: "string"
        case .boolean: "boolean"
        case .integer, .number: "number"
        case .any: "unknown"
        case .file: project.type(named: "Blob") == nil || !prefix.isEmpty ? "Blob" : "globalThis.Blob"
        }
    }
}

/// In parentheses where what follows would bind to a part only.
private func grouped(_ type: String) -> String {
    type.contains(" ") && !type.hasPrefix("{") ? "(\(type))" : type
}
