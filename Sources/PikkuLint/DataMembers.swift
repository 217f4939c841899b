import PikkuModel

extension TypeDefinition {
    /// Those of an object, and of the payloads of a union's cases that name them.
    var namedProperties: [Property] {
        switch shape {
        case .object(let properties): properties
        case .union(let union): union.cases.flatMap(\.payload).filter { !$0.name.hasPrefix("_") }
        case .enumeration, .alias, .raw: []
        }
    }

    /// The cases of an enumeration or a union.
    var cases: [DataCase] {
        switch shape {
        case .enumeration(let cases):
            zip(cases, caseLocations).map {
                DataCase(
                    swiftName: $0.swiftName, documentation: $0.documentation, deprecation: $0.deprecation, location: $1)
            }
        case .union(let union):
            zip(union.cases, caseLocations).map {
                DataCase(
                    swiftName: $0.swiftName, documentation: $0.documentation, deprecation: $0.deprecation, location: $1)
            }
        case .object, .alias, .raw: []
        }
    }

    struct DataCase {
        var swiftName: String
        var documentation: Documentation
        var deprecation: String?
        var location: SourceLocation
    }
}
