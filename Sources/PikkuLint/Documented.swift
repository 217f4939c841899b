import PikkuModel

/// Something of which documents and clients tell what its author wrote.
struct Documented {
    /// `function`, `property`.
    var kind: String
    /// Empty for a wiring.
    var name: String
    var documentation: Documentation
    var deprecation: String?
    var location: SourceLocation
    /// Where its deprecation is said, as far as that is known.
    var deprecationLocation: SourceLocation

    /// For messages: `the function 'getUser'`.
    var title: String { name.isEmpty ? "the \(kind)" : "the \(kind) '\(name)'" }
}

extension Project {
    /// All of which something is said that the outside gets to read; of types those that travel, which bodies of errors
    /// do.
    var documented: [Documented] {
        documentable.filter { !$0.documentation.isEmpty || $0.deprecation != nil }
    }

    private var documentable: [Documented] {
        functions.map { function in
            Documented(
                kind: "function", name: function.name, documentation: function.documentation,
                deprecation: function.deprecation, location: function.location,
                deprecationLocation: function.place(of: "deprecated"))
        }
            + travellingTypes.flatMap(\.documented)
            + errors.filter { $0.body == nil }.map {
                Documented("error", $0.name, $0.documentation, nil, at: $0.location)
            }
            + permissions.map {
                Documented("permission", $0.name, $0.documentation, nil, at: $0.location)
            }
            + wirings.map { wiring in
                Documented(
                    kind: "wiring", name: "", documentation: wiring.documentation, deprecation: wiring.deprecation,
                    location: wiring.place(of: "summary"), deprecationLocation: wiring.place(of: "deprecated"))
            }
    }
}

extension TypeDefinition {
    fileprivate var documented: [Documented] {
        [Documented("type", declaredName, documentation, deprecation, at: location)]
            + namedProperties.map {
                Documented("property", $0.name, $0.documentation, $0.deprecation, at: $0.location)
            }
            + cases.map {
                Documented("case", $0.swiftName, $0.documentation, $0.deprecation, at: $0.location)
            }
    }
}

extension Documented {
    fileprivate init(
        _ kind: String, _ name: String, _ documentation: Documentation, _ deprecation: String?,
        at location: SourceLocation
    ) {
        self.init(
            kind: kind, name: name, documentation: documentation, deprecation: deprecation, location: location,
            deprecationLocation: location)
    }
}
