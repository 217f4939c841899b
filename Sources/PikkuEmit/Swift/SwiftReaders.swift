import PikkuModel

/// The views of the methods that read the definitions of a project; collects the constants that they use.
struct SwiftReaders {
    let project: Project
    private let openCases: OpenCases
    private(set) var constants = SwiftConstants()
    /// Names of the methods that read a case, which two types might come to share.
    private var caseMethods: Set<String> = []

    init(project: Project, openCases: OpenCases = OpenCases()) {
        self.project = project
        self.openCases = openCases
    }

    /// The method that reads a definition, then those that only it calls.
    mutating func methods(for type: TypeDefinition) -> [View] {
        let name = "read" + type.name
        let typeName = SwiftText.path(type.swiftName)
        switch type.shape {
        case .object(let properties):
            let method = object(properties, owner: type.name, name: name, type: typeName) { arguments in
                call(typeName, arguments)
            }
            return [method]
        case .enumeration(let cases):
            let isOpen = openCases[type] != nil
            let method = isOpen ? openEnumeration(cases, type, name: name) : enumeration(cases, type, name: name)
            return [method]
        case .union(let union):
            switch union.tagging {
            case .external: return external(union.cases, type, name: name)
            case .internal(let property): return [discriminated(by: property, union.cases, type, name: name)]
            }
        case .alias(let schema):
            let expression = read(schema, owner: type.name, at: .body(SwiftScope(names: [])))
            return [["name": .text(name), "type": .text(typeName), "expression": ["text": .text(expression)]]]
        case .raw:
            let expression = type.origin == .manifest ? "json()" : "decoded()"
            return [["name": .text(name), "type": .text(typeName), "expression": ["text": .text(expression)]]]
        }
    }
}

extension SwiftReaders {
    /// - Parameter result: The expression of the value, from the initializer's arguments.
    private mutating func object(
        _ properties: [Property], isLabeled: [Bool]? = nil, owner: String, name: String, type: String,
        result: ([String]) -> String
    ) -> View {
        let scope = SwiftScope(names: properties.map(localName))
        var locals: [String] = []
        var statements: [String] = []
        var required: [String] = []
        var arguments: [String] = []
        for (index, property) in properties.enumerated() {
            let schema = property.schema
            let local = SwiftText.identifier(localName(property))
            let type = project.swiftType(schema)
            let defaultValue = property.defaultValue.flatMap { project.swiftValue($0, schema) }
            let value = read(
                schema.unwrapped, owner: owner + upperCamelCase(property.swiftName), at: .body(scope))
            if schema.isOptional {
                locals.append("var \(local): \(type)" + (defaultValue.map { " = \($0)" } ?? ""))
                statements.append("\(local) = \(scope.call("null")) ? nil : \(value)")
            } else if let defaultValue {
                locals.append("var \(local): \(type) = \(defaultValue)")
                statements.append("\(local) = \(value) ?? \(local)")
            } else {
                locals.append("var \(local): \(type)?")
                statements.append("\(local) = \(value)")
                required.append(local)
            }
            let hasLabel = isLabeled.map { index < $0.count && $0[index] } ?? true
            arguments.append(hasLabel ? "\(SwiftText.label(property.swiftName)): \(local)" : local)
        }
        let optional = properties.filter { $0.schema.isOptional || $0.defaultValue != nil }.map(\.name)
        let keys = constants.addKeys(properties.map(\.name), optional: optional, owner: owner)
        return members(
            statements, keys: keys, scope: scope, locals: locals,
            ending: guardLines([scope.call("endObject")] + required.map { "let " + $0 }) + [
                "return " + result(arguments)
            ]
        ).merging(["name": .text(name), "type": .text(type)])
    }

    /// The part that objects and unions share: a loop over the members, one statement for each key.
    private func members(
        _ statements: [String], keys: String, scope: SwiftScope, locals: [String], ending: [String]
    ) -> View {
        let key = scope.unused("key", "index", "keyIndex")
        let cases = statements.enumerated().map { index, statement -> View in
            ["label": index + 1 < statements.count ? "case \(index)" : "default", "statement": .text(statement)]
        }
        let view: View = [
            "locals": .lines(locals), "begin": .text(scope.call("beginObject", [".\(keys)"])),
            "next": .text(scope.call("nextKey")), "key": .text(key), "ending": .lines(ending),
            "none": .flag(cases.isEmpty), "single": cases.count == 1 ? cases[0] : false,
            "several": cases.count > 1 ? ["cases": .list(cases)] : false,
        ]
        return ["object": view]
    }

    private mutating func enumeration(_ cases: [EnumerationCase], _ type: TypeDefinition, name: String) -> View {
        let typeName = SwiftText.path(type.swiftName)
        var texts: [String] = []
        var numbers: [String] = []
        var results: [String] = []
        for enumerationCase in cases {
            let value = SwiftText.enumerationCase(enumerationCase.swiftName, of: type.swiftName)
            let rawValue: String
            switch enumerationCase.rawValue {
            case .string(let text):
                texts.append(text)
                rawValue = SwiftText.literal(text)
            case .integer(let number):
                numbers.append(String(number))
                rawValue = String(number)
            }
            // Naming a deprecated case would be a warning in the user's build.
            results.append(enumerationCase.deprecation == nil ? value : "\(typeName)(rawValue: \(rawValue))")
        }
        let subject =
            numbers.isEmpty
            ? "enumeration(.\(constants.addKeys(texts, owner: type.name)))"
            : "enumeration([\(numbers.joined(separator: ", "))])"
        return choice(subject, results, name: name, type: typeName)
    }

    private func openEnumeration(_ cases: [EnumerationCase], _ type: TypeDefinition, name: String) -> View {
        let isText = cases.contains { if case .string = $0.rawValue { true } else { false } }
        let typeName = SwiftText.path(type.swiftName)
        let expression = "\(isText ? "string" : "integer")().map(\(typeName).init(rawValue:))"
        return ["name": .text(name), "type": .text(typeName), "expression": ["text": .text(expression)]]
    }

    /// `{"circle": {"radius": 1}}`
    private mutating func external(_ cases: [UnionCase], _ type: TypeDefinition, name: String) -> [View] {
        let typeName = SwiftText.path(type.swiftName)
        var methods: [View] = []
        var statements: [String] = []
        for unionCase in cases {
            let deprecated = DeprecatedCase(unionCase, of: type, in: project)
            let value = deprecated?.access ?? SwiftText.enumerationCase(unionCase.swiftName, of: type.swiftName)
            if let payload = unionCase.type {
                let member = SwiftText.member(unionCase.swiftName)
                statements.append("value = read\(payload)().map(\(typeName).\(member))")
                continue
            }
            if unionCase.payload.isEmpty {
                let call = deprecated == nil ? value : value + "()"
                statements.append("value = emptyObject() ? \(call) : nil")
                continue
            }
            let method = caseMethod(unionCase.swiftName + "Of" + type.name)
            statements.append("value = \(method)()")
            methods.append(
                object(
                    unionCase.payload, isLabeled: unionCase.isLabeled,
                    owner: upperCamelCase(unionCase.swiftName) + "Of" + type.name, name: method, type: typeName
                ) { call(value, $0) }
                .merging(["access": "private "])
            )
        }
        let keys = constants.addKeys(cases.map(\.tag), owner: type.name)
        let unknown = openCases[type].map { "guard hasMember(of: .\(keys)) else { return \(kept(type, in: $0)) }" }
        let reader = members(
            statements, keys: keys, scope: SwiftScope(names: []),
            locals: [unknown, "var value: \(typeName)?"].compactMap(\.self),
            ending: ["return endUnion() ? value : nil"]
        ).merging(["name": .text(name), "type": .text(typeName)])
        return [reader] + methods
    }

    /// `{"type": "circle", "radius": 1}`
    private mutating func discriminated(
        by property: String, _ cases: [UnionCase], _ type: TypeDefinition, name: String
    ) -> View {
        let typeName = SwiftText.path(type.swiftName)
        let keys = constants.addKeys(cases.map(\.tag), owner: type.name)
        let results = cases.map { unionCase in
            let value = SwiftText.member(unionCase.swiftName)
            return unionCase.type.map { "read\($0)().map(\(typeName).\(value))" }
                ?? "emptyObject() ? \(SwiftText.enumerationCase(unionCase.swiftName, of: type.swiftName)) : nil"
        }
        let open = openCases[type]
        let method = open == nil ? "discriminator" : "knownDiscriminator"
        let subject = "\(method)(\(SwiftText.literal(property)), .\(keys))"
        return choice(
            subject, results, otherwise: open.map { kept(type, in: $0) } ?? "nil", name: name, type: typeName)
    }

    /// The expression of what has no declared case.
    private func kept(_ type: TypeDefinition, in open: String) -> String {
        "\(Primitive.any.method)().map(\(SwiftText.path(type.swiftName)).\(open))"
    }

    private func choice(
        _ subject: String, _ results: [String], otherwise: String = "nil", name: String, type: String
    ) -> View {
        let cases = results.enumerated().map { index, result -> View in ["index": "\(index)", "value": .text(result)] }
        return [
            "name": .text(name), "type": .text(type),
            "choice": ["subject": .text(subject), "cases": .list(cases), "otherwise": .text(otherwise)],
        ]
    }

    private mutating func caseMethod(_ name: String) -> String {
        let method = SwiftScope(names: caseMethods).unused(name)
        caseMethods.insert(method)
        return SwiftText.identifier(method)
    }
}

extension SwiftReaders {
    /// The expression that reads a value.
    ///
    /// - Parameter owner: What a pattern is named after.
    mutating func read(_ schema: Schema, owner: @autoclosure () -> String, at place: SwiftPlace) -> String {
        let schema = project.withoutAliases(schema)
        let constraints = schema.constraints
        switch schema.shape {
        case .primitive(let primitive):
            return place.call(primitive.method, arguments(of: primitive, constraints, owner: owner()))
        case .reference(let name):
            return place.call("read" + name)
        case .array(let element):
            return place.call("array", itemArguments(constraints), closure: read(element, owner: owner(), at: .closure))
        case .set(let element):
            return place.call("set", itemArguments(constraints), closure: read(element, owner: owner(), at: .closure))
        case .map(let key, let value):
            let method = key == .string ? "map" : "integerMap"
            let read = read(value, owner: owner(), at: .closure)
            return place.call(method, propertyArguments(constraints), closure: read)
        case .optional(let wrapped):
            return place.call("optional", closure: read(wrapped, owner: owner(), at: .closure))
        }
    }

    private mutating func arguments(
        of primitive: Primitive, _ constraints: Constraints, owner: @autoclosure () -> String
    ) -> [String] {
        switch primitive {
        case .integer(let width): return integerArguments(constraints, width)
        case .number: return numberArguments(constraints)
        case .string:
            let pattern = constraints.pattern.map { "pattern: ." + constants.addPattern($0, owner: owner()) }
            return [
                constraints.minLength.map { "minLength: \($0)" }, constraints.maxLength.map { "maxLength: \($0)" },
                pattern, constraints.format.map { "format: .\($0.swiftName)" },
            ].compactMap(\.self)
        case .file: return constraints.fileArguments
        case .boolean, .dateTime, .uuid, .uri, .bytes, .any: return []
        }
    }
}

private func itemArguments(_ constraints: Constraints) -> [String] {
    [
        constraints.minItems.map { "minItems: \($0)" }, constraints.maxItems.map { "maxItems: \($0)" },
        constraints.uniqueItems ? "uniqueItems: true" : nil,
    ].compactMap(\.self)
}

private func propertyArguments(_ constraints: Constraints) -> [String] {
    [
        constraints.minProperties.map { "minProperties: \($0)" },
        constraints.maxProperties.map { "maxProperties: \($0)" },
    ].compactMap(\.self)
}

/// A method has its own `self`, even in backticks.
private func localName(_ property: Property) -> String {
    property.swiftName == "self" ? "selfValue" : property.swiftName
}

/// A call on one line, or its arguments on lines of their own.
private func call(_ callee: String, _ arguments: [String]) -> String {
    let line = "\(callee)(\(arguments.joined(separator: ", ")))"
    guard line.width > 104 else { return line }
    return "\(callee)(\n            \(wrapped(arguments, indent: 12))\n        )"
}

private func guardLines(_ conditions: [String]) -> [String] {
    let line = "guard \(conditions.joined(separator: ", ")) else { return nil }"
    guard line.width > 112 else { return [line] }
    return ["guard", "    " + wrapped(conditions, indent: 12), "else { return nil }"]
}
