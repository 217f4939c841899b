import PikkuModel

extension Project {
    /// `Pikku.Parameter("limit", in: .query, .number)`.
    func parameterText(_ parameter: HTTPRoute.Parameter) -> String {
        let (kind, isArray) = kind(of: parameter.schema)
        let arguments =
            [SwiftText.literal(parameter.name), "in: .\(parameter.source.rawValue)"]
            + (kind == .text ? [] : [".\(kind.rawValue)"]) + (isArray ? ["isArray: true"] : [])
        return "Pikku.Parameter(\(arguments.joined(separator: ", ")))"
    }

    /// The runtime's kinds of text in a path, query or form, under the names that they have there.
    private enum Kind: String {
        case text, boolean, number, json, file
    }

    private func kind(of schema: Schema) -> (Kind, isArray: Bool) {
        switch schema.shape {
        case .optional(let wrapped): kind(of: wrapped)
        case .array(let element), .set(let element): (kind(of: element).0, true)
        case .map: (.json, false)
        case .primitive(let primitive): (kind(of: primitive), false)
        case .reference(let name): kind(of: type(named: name)?.shape)
        }
    }

    private func kind(of shape: TypeDefinition.Shape?) -> (Kind, isArray: Bool) {
        switch shape {
        case .alias(let schema): kind(of: schema)
        case .enumeration(let cases): (kind(of: cases), false)
        case .raw(let literal): (kind(of: literal), false)
        case .object, .union, nil: (.json, false)
        }
    }

    private func kind(of primitive: Primitive) -> Kind {
        switch primitive {
        case .string, .dateTime, .uuid, .uri, .bytes: .text
        case .boolean: .boolean
        case .integer, .number: .number
        case .any: .json
        case .file: .file
        }
    }

    private func kind(of cases: [EnumerationCase]) -> Kind {
        switch cases.first?.rawValue {
        case .integer: .number
        case .string, nil: .text
        }
    }

    /// A raw schema with a single `type`; any other takes JSON.
    private func kind(of schema: JSONLiteral) -> Kind {
        guard case .object(let members) = schema,
            case .string(let type)? = members.first(where: { $0.name == "type" })?.value
        else { return .json }
        return switch type {
        case "string": .text
        case "boolean": .boolean
        case "integer", "number": .number
        default: .json
        }
    }
}
