import PikkuModel

/// A function's input, as the parameters and the body of requests hold it.
struct DocumentedInput {
    private let schema: Schema?
    /// Of an input that is an object.
    private let properties: [Property]
    private let printer: SchemaPrinter

    init(_ schema: Schema?, in project: Project) {
        self.schema = schema
        printer = .component(.input, of: project)
        if let schema, case .reference(let name) = project.underlying(schema).shape,
            case .object(let properties)? = project.type(named: name)?.shape
        {
            self.properties = properties
        } else {
            properties = []
        }
    }

    /// One of the path or the query. Text has no null, so that an optional one is there or not.
    func literal(of parameter: HTTPRoute.Parameter, named name: String) -> JSONLiteral {
        let property = properties.first { $0.name == parameter.name }
        var schema = printer.members(of: parameter.schema.unwrapped)
        if let value = property?.defaultValue { schema.append(.init("default", value)) }
        if let examples = property?.examples, !examples.isEmpty { schema.append(.init("examples", .array(examples))) }
        return .present([
            ("name", .string(name)),
            ("in", .string(parameter.source.rawValue)),
            (
                "description",
                .text(property.map { printer.description($0.documentation, deprecation: $0.deprecation) } ?? "")
            ),
            ("required", parameter.isRequired ? true : nil),
            ("deprecated", property?.deprecation == nil ? nil : true),
            ("schema", .object(schema)),
        ])
    }

    /// Nil for a route that takes none.
    func body(of route: HTTPRoute) -> JSONLiteral? {
        let names = Set(route.parameters.filter { $0.source == .body }.map(\.name))
        let inBody = properties.filter { names.contains($0.name) }
        let isWhole = inBody.count == properties.count
        switch route.body {
        case .none: return nil
        case .json: return isWhole ? wholeBody : body("application/json", ofPart: inBody)
        case .multipart: return body("multipart/form-data", ofPart: inBody)
        }
    }

    /// The whole input as JSON; nil without input.
    var wholeBody: JSONLiteral? {
        guard let schema else { return nil }
        let isRequired = properties.isEmpty || properties.contains(where: \.isRequiredInInput)
        return body("application/json", .object(printer.members(of: schema)), isRequired: isRequired)
    }

    private func body(_ mediaType: String, ofPart properties: [Property]) -> JSONLiteral {
        body(
            mediaType, .object(printer.object(properties)), encoding: encoding(of: properties),
            isRequired: properties.contains(where: \.isRequiredInInput))
    }

    private func body(
        _ mediaType: String, _ schema: JSONLiteral, encoding: JSONLiteral? = nil, isRequired: Bool
    ) -> JSONLiteral {
        .present([
            ("required", isRequired ? true : nil),
            ("content", .object([.init(mediaType, .present([("schema", schema), ("encoding", encoding)]))])),
        ])
    }

    /// The media types that files may have, where that is said.
    private func encoding(of properties: [Property]) -> JSONLiteral? {
        let encodings = properties.compactMap { property -> JSONLiteral.Member? in
            let types = property.schema.mediaTypes
            if types.isEmpty { return nil }
            return .init(property.name, ["contentType": .string(types.joined(separator: ", "))])
        }
        return encodings.isEmpty ? nil : .object(encodings)
    }
}

extension Schema {
    /// Of a file, or of the files in an array.
    fileprivate var mediaTypes: [String] {
        switch unwrapped.shape {
        case .array(let element): element.constraints.mediaTypes
        case .primitive, .reference, .set, .map, .optional: unwrapped.constraints.mediaTypes
        }
    }
}
