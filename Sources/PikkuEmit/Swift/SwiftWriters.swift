import PikkuModel

/// The views of the methods that write the definitions of a project.
struct SwiftWriters {
    let project: Project
    var openCases = OpenCases()

    func method(for type: TypeDefinition) -> View {
        ["name": "write\(type.name)", "type": .text(SwiftText.path(type.swiftName)), "lines": .lines(lines(for: type))]
    }

    private func lines(for type: TypeDefinition) -> [String] {
        let scope = SwiftScope(names: ["value"])
        switch type.shape {
        case .object(let properties):
            let members = properties.flatMap { property in
                member(property, at: path(of: property, of: type), scope)
            }
            return ["beginObject()"] + members + ["endObject()"]
        case .enumeration(let cases):
            let isText = cases.contains { if case .string = $0.rawValue { true } else { false } }
            return ["\(isText ? "string" : "integer")(value.rawValue)"]
        case .union(let union):
            switch union.tagging {
            case .external:
                return ["switch value {"] + union.cases.flatMap(externalCase) + openCase(of: type) + ["}"]
            case .internal(let property):
                return ["switch value {"] + union.cases.flatMap { internalCase($0, tag: property) }
                    + openCase(of: type) + ["}"]
            }
        case .alias(let schema):
            return [write(schema, "value", at: .body(scope))]
        case .raw:
            return [type.origin == .manifest ? "json(value)" : "encoded(value)"]
        }
    }

    private func path(of property: Property, of type: TypeDefinition) -> String {
        DeprecatedProperty(property, of: type, in: project)?.access ?? "value." + SwiftText.member(property.swiftName)
    }

    private func member(_ property: Property, at path: String, _ scope: SwiftScope) -> [String] {
        let begin = scope.call("member", [SwiftText.literal(property.name)])
        guard property.schema.isOptional else { return [begin, write(property.schema, path, at: .body(scope))] }
        let local = name(property)
        let inner = SwiftScope(names: scope.names.union([property.swiftName]))
        return [
            local == path ? "if let \(local) {" : "if let \(local) = \(path) {",
            "    " + inner.call("member", [SwiftText.literal(property.name)]),
            "    " + write(property.schema.unwrapped, local, at: .body(inner)),
            "}",
        ]
    }

    private func name(_ property: Property) -> String {
        SwiftText.identifier(property.swiftName == "self" ? "selfValue" : property.swiftName)
    }

    /// `{"circle": {"radius": 1}}`
    private func externalCase(_ unionCase: UnionCase) -> [String] {
        let value = "." + SwiftText.member(unionCase.swiftName)
        let scope = SwiftScope(names: ["value"] + unionCase.payload.map(\.swiftName))
        let begin = [scope.call("beginObject"), scope.call("member", [SwiftText.literal(unionCase.tag)])]
        let end = scope.call("endObject")
        if let type = unionCase.type {
            return ["case \(value)(let payload):"] + indented(begin + ["write\(type)(payload)", end])
        }
        guard !unionCase.payload.isEmpty else {
            return ["case \(value):"] + indented(begin + ["beginObject()", end, end])
        }
        let bindings = unionCase.payload.map { "let " + name($0) }.joined(separator: ", ")
        let members = unionCase.payload.flatMap { member($0, at: name($0), scope) }
        return ["case \(value)(\(bindings)):"]
            + indented(begin + [scope.call("beginObject")] + members + [end, end])
    }

    private func openCase(of type: TypeDefinition) -> [String] {
        guard let name = openCases[type] else { return [] }
        return ["case .\(name)(let json):"] + indented(["self.\(Primitive.any.method)(json)"])
    }

    /// `{"type": "circle", "radius": 1}`
    private func internalCase(_ unionCase: UnionCase, tag property: String) -> [String] {
        let value = "." + SwiftText.member(unionCase.swiftName)
        let tag = "    tag(\(SwiftText.literal(property)), as: \(SwiftText.literal(unionCase.tag)))"
        guard let type = unionCase.type else { return ["case \(value):", tag, "    beginObject()", "    endObject()"] }
        return ["case \(value)(let payload):", tag, "    write\(type)(payload)"]
    }
}

extension SwiftWriters {
    /// The statement that writes a value.
    func write(_ schema: Schema, _ value: String, at place: SwiftPlace) -> String {
        let schema = project.withoutAliases(schema)
        switch schema.shape {
        case .primitive(.file): return place.call("null")
        case .primitive(let primitive): return place.call(primitive.method, [value])
        case .reference(let name): return place.call("write" + name, [value])
        case .array(let element), .set(let element):
            return place.call("array", [value], closure: write(element, "$1", at: .closure))
        case .map(let key, let element):
            let method = key == .string ? "map" : "integerMap"
            return place.call(method, [value], closure: write(element, "$1", at: .closure))
        case .optional(let wrapped):
            return place.call("optional", [value], closure: write(wrapped, "$1", at: .closure))
        }
    }
}

private func indented(_ lines: [String]) -> [String] { lines.map { "    " + $0 } }
