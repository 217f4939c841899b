/// What decides where each property of an input comes from.
struct HTTPInput {
    var function: LinkedFunction
    var method: HTTPMethod
    /// Where the wiring names the function.
    var target: SourceLocation
    var place: Place
}

extension Linker {
    mutating func parameters(
        _ input: HTTPInput, _ route: ParsedRoute, query: ArgumentDeclaration?
    ) -> (parameters: [HTTPRoute.Parameter], body: HTTPRoute.Body) {
        let wanted = query.map { strings($0, at: input.place) } ?? []
        guard !input.function.isBroken else { return ([], .none) }
        guard let schema = input.function.function.input else {
            refuse(route.parameters.map(\.name), wanted, in: [], input)
            return ([], .none)
        }
        guard case .definition(let definition) = types.underlying(schema).kind,
            case .object(let properties)? = definition.type?.shape
        else { return wholeInput(schema, input, route, wanted) }

        if !definition.isBroken { refuse(route.parameters.map(\.name), wanted, in: properties, input) }
        let parameters = properties.map { property -> HTTPRoute.Parameter in
            let source: HTTPRoute.Parameter.Source
            if let parameter = route.parameters.first(where: { $0.name.text == property.name }) {
                source = .path
                checkPath(property, isWildcard: parameter.isWildcard, at: parameter.name.location)
            } else if let field = wanted.first(where: { $0.text == property.name }) {
                source = .query
                checkQuery(property, input, at: field.location)
            } else if !input.method.hasBody {
                source = .query
                checkQuery(property, input, at: input.target)
            } else {
                source = .body
            }
            return HTTPRoute.Parameter(
                source: source, name: property.name, schema: property.schema,
                isRequired: source == .path || property.isRequiredInInput)
        }
        return (parameters, body(of: parameters))
    }

    private func body(of parameters: [HTTPRoute.Parameter]) -> HTTPRoute.Body {
        let inBody = parameters.filter { $0.source == .body }
        if inBody.isEmpty { return .none }
        return inBody.contains { types.isFile($0.schema) } ? .multipart : .json
    }

    /// An input that is no object travels as the whole body or not at all.
    private mutating func wholeInput(
        _ schema: Schema, _ input: HTTPInput, _ route: ParsedRoute, _ query: [Name]
    ) -> ([HTTPRoute.Parameter], HTTPRoute.Body) {
        if case .unknown = types.underlying(schema).kind { return ([], .none) }
        refuse(route.parameters.map(\.name), query, in: [], input)
        guard input.method.hasBody else {
            report(notAnObject(types.swiftName(of: schema), input))
            return ([], .none)
        }
        return ([], .json)
    }

    /// Parameters and `query:` fields that the input does not have.
    private mutating func refuse(_ path: [Name], _ query: [Name], in properties: [Property], _ input: HTTPInput) {
        let names = properties.map(\.name)
        for parameter in path where !names.contains(parameter.text) {
            report(parameterWithoutField(parameter, names, input))
        }
        for field in query {
            if path.contains(where: { $0.text == field.text }) {
                report(queryFieldInPath(field))
            } else if !names.contains(field.text) {
                report(
                    .unresolved(
                        "unknown-query-field", "field of the input of '\(input.function.function.name)'", field.text,
                        among: names, at: field.location))
            }
        }
    }

    private mutating func checkPath(_ property: Property, isWildcard: Bool, at location: SourceLocation) {
        if property.schema.isOptional {
            report(optionalParameter(property, at: location))
        } else if !types.isScalar(property.schema) {
            report(parameterNotScalar(property, "one value", at: location))
        } else if isWildcard, !types.isString(property.schema) {
            report(parameterNotScalar(property, "a string, since it takes the rest of the path", at: location))
        }
    }

    private mutating func checkQuery(_ property: Property, _ input: HTTPInput, at location: SourceLocation) {
        if types.isFile(property.schema) {
            report(fileInQuery(property, input))
        } else if !types.isQueryable(property.schema) {
            report(fieldNotInQuery(property, input, at: location))
        }
    }
}

extension TypeLinker {
    /// One value that text holds: what a path segment or a query parameter can be.
    func isScalar(_ schema: Schema) -> Bool {
        switch underlying(schema).kind {
        case .primitive(.any), .primitive(.file), .array, .set, .map: false
        case .primitive, .unknown: true
        case .definition(let definition):
            if case .enumeration = definition.type?.shape { true } else { false }
        }
    }

    func isQueryable(_ schema: Schema) -> Bool {
        switch underlying(schema).kind {
        case .array(let element), .set(let element): !element.isOptional && isScalar(element)
        case .primitive, .map, .definition, .unknown: isScalar(schema)
        }
    }

    /// A file, or an array of files.
    func isFile(_ schema: Schema) -> Bool {
        switch underlying(schema).kind {
        case .primitive(let primitive): primitive == .file
        case .array(let element):
            if case .primitive(.file) = underlying(element).kind { !element.isOptional } else { false }
        case .set, .map, .definition, .unknown: false
        }
    }

    fileprivate func isString(_ schema: Schema) -> Bool {
        switch underlying(schema).kind {
        case .primitive(let primitive): primitive == .string
        case .unknown: true
        case .array, .set, .map, .definition: false
        }
    }
}

private func parameterWithoutField(_ parameter: Name, _ names: [String], _ input: HTTPInput) -> Diagnostic {
    let function = input.function.function
    let message = "the input of '\(function.name)' has no field '\(parameter.text)' to put the parameter in"
    let meant = suggestion(for: parameter.text, among: names)
    return Diagnostic(
        "path-parameter-without-field", .error, message + (meant.map { "; did you mean '\($0)'?" } ?? ""),
        at: parameter.location, notes: [Diagnostic.Note("the function is declared here", at: function.location)]
    )
}

private func optionalParameter(_ property: Property, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "path-parameter-optional", .error,
        "'\(property.name)' is optional, but a parameter of the path is always there",
        at: location, notes: [Diagnostic.Note("the field is declared here", at: property.location)]
    )
}

private func parameterNotScalar(_ property: Property, _ wanted: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "path-parameter-not-scalar", .error, "'\(property.name)' must be \(wanted) to be part of the path",
        at: location,
        notes: [Diagnostic.Note("the field is declared here", at: property.location)]
    )
}

private func fieldNotInQuery(_ property: Property, _ input: HTTPInput, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "field-not-in-query", .error,
        "'\(property.name)' cannot travel in a query, which takes single values and arrays of them", at: location,
        notes: [Diagnostic.Note("the field is declared here", at: property.location)]
    )
}

private func notAnObject(_ type: String, _ input: HTTPInput) -> Diagnostic {
    Diagnostic(
        "field-not-in-query", .error,
        "the input '\(type)' has no fields, so it cannot travel in the query of a \(input.method.token)",
        at: input.target,
        notes: [Diagnostic.Note("the function is declared here", at: input.function.function.location)]
    )
}

private func queryFieldInPath(_ field: Name) -> Diagnostic {
    Diagnostic("query-field-in-path", .error, "'\(field.text)' is a parameter of the path already", at: field.location)
}

private func fileInQuery(_ property: Property, _ input: HTTPInput) -> Diagnostic {
    Diagnostic(
        "file-without-body", .error, "'\(property.name)' is a file, which needs the body of a POST, PUT or PATCH",
        at: input.target, notes: [Diagnostic.Note("the field is declared here", at: property.location)]
    )
}
