import PikkuModel

/// Something of which documents and clients tell what its author wrote.
struct Documented {
    /// For messages: `the function 'getUser'`.
    var title: String
    var documentation: Documentation
    var deprecation: String?
    var location: SourceLocation
    /// Where its deprecation is said, as far as that is known.
    var deprecationLocation: SourceLocation
}

extension Project {
    /// All that the outside gets to read; of types those that travel.
    var documented: [Documented] {
        functions.map { function in
            Documented(
                title: "the function '\(function.name)'", documentation: function.documentation,
                deprecation: function.deprecation, location: function.location,
                deprecationLocation: function.place(of: "deprecated"))
        }
            + travellingTypes.flatMap(\.documented)
            + errors.map {
                Documented("the error '\($0.name)'", $0.documentation, nil, at: $0.location)
            }
            + permissions.map {
                Documented("the permission '\($0.name)'", $0.documentation, nil, at: $0.location)
            }
            + wirings.map { wiring in
                Documented(
                    title: "the wiring", documentation: wiring.documentation, deprecation: wiring.deprecation,
                    location: wiring.place(of: "summary"), deprecationLocation: wiring.place(of: "deprecated"))
            }
    }
}

extension TypeDefinition {
    fileprivate var documented: [Documented] {
        [Documented("the type '\(declaredName)'", documentation, deprecation, at: location)]
            + namedProperties.map {
                Documented("the property '\($0.name)'", $0.documentation, $0.deprecation, at: $0.location)
            }
            + cases.map {
                Documented("the case '\($0.swiftName)'", $0.documentation, $0.deprecation, at: $0.location)
            }
    }
}

extension Documented {
    fileprivate init(
        _ title: String, _ documentation: Documentation, _ deprecation: String?, at location: SourceLocation
    ) {
        self.init(
            title: title, documentation: documentation, deprecation: deprecation, location: location,
            deprecationLocation: location)
    }
}
