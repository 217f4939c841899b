import PikkuModel

/// The cases of enumerations and unions that stand for values of newer programs, which keep such values as they came.
struct OpenCases {
    private let names: [String: String]

    /// None: what is not declared is refused.
    init() { names = [:] }

    /// One for each of some types that is an enumeration or a union.
    init(of types: [TypeDefinition]) {
        let open = types.compactMap { type in type.caseNames.map { (type.name, unusedName(among: $0)) } }
        names = Dictionary(open) { first, _ in first }
    }

    /// The name of the case; nil for a type that has none.
    subscript(type: TypeDefinition) -> String? { names[type.name] }
}

private func unusedName(among names: [String]) -> String {
    SwiftScope(names: names).unused("unknown", "unrecognized")
}

extension TypeDefinition {
    fileprivate var caseNames: [String]? {
        switch shape {
        case .enumeration(let cases): cases.map(\.swiftName)
        case .union(let union): union.cases.map(\.swiftName)
        case .object, .alias, .raw: nil
        }
    }
}

extension SwiftDeclarations {
    /// With a case beside the declared ones that holds any other raw value.
    func openEnumeration(_ cases: [EnumerationCase], _ open: String, name: String) -> View {
        let isText = cases.contains { if case .string = $0.rawValue { true } else { false } }
        let views = cases.map { enumerationCase -> View in
            let rawValue: String
            switch enumerationCase.rawValue {
            case .string(let text): rawValue = SwiftText.literal(text)
            case .integer(let number): rawValue = String(number)
            }
            return [
                "comment": .lines(comment(enumerationCase.documentation, enumerationCase.deprecation)),
                "declaration": "case \(SwiftText.identifier(enumerationCase.swiftName))",
                "case": .text(SwiftText.enumerationCase(enumerationCase.swiftName, of: name)),
                "rawValue": .text(rawValue),
            ]
        }
        let members = cases.map { SwiftText.enumerationCase($0.swiftName, of: name) }
        let list = "[" + members.joined(separator: ", ") + "]"
        return [
            "name": .text(name), "rawType": isText ? "String" : "Int", "open": .text(open), "cases": .list(views),
            "all": .text(
                list.width + name.width < 80 ? list : "[\n        \(wrapped(members, indent: 8))\n    ]"),
        ]
    }

    /// The case of a union that holds any other JSON.
    func openCase(_ name: String) -> View {
        [
            "comment": ["/// Whatever a newer service sends, as it came."],
            "declaration": "case \(name)(\(Primitive.any.swiftName))",
        ]
    }
}
