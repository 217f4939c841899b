import PikkuModel

extension Project {
    /// `Pikku.Parameter("limit", in: .query, .number)`.
    func parameterText(_ parameter: HTTPRoute.Parameter) -> String {
        let (kind, isArray) = kind(of: parameter.schema)
        let arguments =
            [SwiftText.literal(parameter.name), "in: .\(parameter.source.rawValue)"]
            + (kind == .text ? [] : [kind.text]) + (isArray ? ["isArray: true"] : [])
        return "Pikku.Parameter(\(arguments.joined(separator: ", ")))"
    }

    /// The runtime's kinds of text in a path, query or form, under the names that they have there.
    private enum Kind: Equatable {
        case text, boolean, number, json
        case file(Constraints)

        var text: String {
            switch self {
            case .text: ".text"
            case .boolean: ".boolean"
            case .number: ".number"
            case .json: ".json"
            case .file(let constraints): ".file(\(constraints.fileArguments.joined(separator: ", ")))"
            }
        }
    }

    private func kind(of schema: Schema) -> (Kind, isArray: Bool) {
        let schema = withoutAliases(schema)
        return switch schema.shape {
        case .optional(let wrapped): kind(of: wrapped)
        case .array(let element), .set(let element): (kind(of: element).0, true)
        case .map: (.json, false)
        case .primitive(let primitive): (kind(of: primitive, schema.constraints), false)
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

    private func kind(of primitive: Primitive, _ constraints: Constraints) -> Kind {
        switch primitive {
        case .string, .dateTime, .uuid, .uri, .bytes: .text
        case .boolean: .boolean
        case .integer, .number: .number
        case .any: .json
        case .file: .file(constraints)
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

extension Constraints {
    /// What the runtime must know to refuse a file while it arrives.
    var fileArguments: [String] {
        let types = mediaTypes.map(SwiftText.literal).joined(separator: ", ")
        return [maxSize.map { "maxSize: \($0)" }, types.isEmpty ? nil : "mediaTypes: [\(types)]"].compactMap(\.self)
    }
}
