import PikkuGrammar
import PikkuModel

/// A regular expression that values must match, and where it is written.
struct PatternPlace {
    let source: String
    /// Of the literal, or of the type whose schema holds it.
    let location: SourceLocation
    /// How long a value can be at most, as far as that is said beside the pattern.
    let maximumLength: Int?
    /// For messages: `'code'`.
    let title: String
    private let isLiteral: Bool

    /// The place of a part of the pattern, as narrow as it can be told.
    func location(of range: Range<Int>) -> SourceLocation { isLiteral ? location.part(range, of: source) : location }

    func text(of range: Range<Int>) -> String { String(decoding: Array(source.utf8)[range], as: UTF8.self) }
}

extension [PatternPlace] {
    mutating func add(_ type: TypeDefinition) {
        switch type.shape {
        case .alias: self += PatternPlace.all(in: type.keywords, of: type.name)
        case .object(let properties):
            for property in properties { self += PatternPlace.all(in: property.keywords, of: property.name) }
        case .union(let union):
            for property in union.cases.flatMap(\.payload) {
                self += PatternPlace.all(in: property.keywords, of: property.name)
            }
        case .raw(let schema): self += PatternPlace.all(in: schema, of: type)
        case .enumeration: break
        }
    }
}

extension PatternPlace {
    fileprivate static func all(in keywords: [KeywordDeclaration], of name: String) -> [PatternPlace] {
        keywords.indices.compactMap { index in
            guard keywords[index].keyword.hasSuffix("pattern"), case .string(let source) = keywords[index].value else {
                return nil
            }
            let keyword = keywords[index]
            let length = keyword.keyword.dropLast("pattern".count) + "maxLength"
            let maximum = keywords.first { $0.keyword == length }?.value
            return PatternPlace(
                source: source, location: keyword.valueLocation, maximumLength: maximum?.integer, title: "'\(name)'",
                isLiteral: true)
        }
    }

    /// Those at any depth of a raw schema.
    fileprivate static func all(in schema: JSONLiteral, of type: TypeDefinition) -> [PatternPlace] {
        switch schema {
        case .null, .boolean, .number, .string: return []
        case .array(let elements): return elements.flatMap { all(in: $0, of: type) }
        case .object(let members):
            return members.flatMap { member -> [PatternPlace] in
                guard member.name == "pattern", case .string(let source) = member.value else {
                    return all(in: member.value, of: type)
                }
                let maximum = members.first { $0.name == "maxLength" }?.value
                return [
                    PatternPlace(
                        source: source, location: type.location, maximumLength: maximum?.integer,
                        title: "'\(type.name)'", isLiteral: false)
                ]
            }
        }
    }
}

extension JSONLiteral {
    fileprivate var integer: Int? {
        if case .number(let text) = self { Int(text) } else { nil }
    }
}
