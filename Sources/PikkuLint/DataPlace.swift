import PikkuModel

/// A place of a value that travels: a property, a payload, an input, an output, an event, or an element in one of these.
final class DataPlace: Sendable {
    enum Kind: Sendable {
        case property, payload, alias, input, output, event
    }

    let kind: Kind
    /// Of what holds the value, such as the property.
    let name: String
    /// As it stands here; what an alias says is not in it.
    let schema: Schema
    /// Behind optionals and aliases, with the constraints of all of them.
    let underlying: Schema
    let usage: TypeUsage
    /// Leads from what holds the value to an element in it: `items.`, `values.items.`.
    let path: String
    /// Those of what holds the value.
    let keywords: [KeywordDeclaration]
    let location: SourceLocation
    /// Whether it is a value of a union's case, which has no documentation that could say more of it.
    let isOfCase: Bool

    init(
        _ kind: Kind, _ name: String, _ schema: Schema, underlying: Schema, usage: TypeUsage, path: String = "",
        keywords: [KeywordDeclaration] = [], location: SourceLocation, isOfCase: Bool = false
    ) {
        self.kind = kind
        self.name = name
        self.schema = schema
        self.underlying = underlying
        self.usage = usage
        self.path = path
        self.keywords = keywords
        self.location = location
        self.isOfCase = isOfCase
    }

    var isElement: Bool { !path.isEmpty }

    /// For messages.
    var title: String {
        let holder =
            switch kind {
            case .property, .alias: "'\(name)'"
            case .payload: "the payload of '\(name)'"
            case .input: "the input of '\(name)'"
            case .output: "the output of '\(name)'"
            case .event: "the event '\(name)'"
            }
        return isElement ? "an element of \(holder)" : holder
    }

    /// The keywords that are written for this very value, less what leads to it.
    var ownKeywords: [(keyword: SchemaKeyword, declaration: KeywordDeclaration)] {
        keywords.compactMap { declaration in
            guard declaration.keyword.hasPrefix(path) else { return nil }
            let name = isElement ? String(declaration.keyword.dropFirst(path.count)) : declaration.keyword
            return schemaKeywords[name].map { ($0, declaration) }
        }
    }
}

private let schemaKeywords = Dictionary(uniqueKeysWithValues: SchemaKeyword.allCases.map { ($0.rawValue, $0) })

extension Schema {
    /// Whether any string will do, but for its length.
    var isAnyText: Bool {
        guard case .primitive(.string) = shape else { return false }
        let constraints = constraints
        return constraints.format == nil && constraints.pattern == nil
    }
}
