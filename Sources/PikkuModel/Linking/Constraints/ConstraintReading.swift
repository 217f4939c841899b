import PikkuGrammar

/// A schema with keywords of its own. Where it is a reference they are checked once the type behind that is known.
struct ConstrainedPlace: Sendable {
    var schema: Schema
    var keywords: [(keyword: SchemaKeyword, declaration: KeywordDeclaration)]
}

extension TypeLinker {
    /// A schema with what the keywords demand; those behind `items.` or `values.` go to the elements.
    mutating func constrain(_ schema: Schema, by keywords: [KeywordDeclaration], origin: Origin) -> Schema {
        guard !keywords.isEmpty else { return schema }
        let ofElements = keywords.filter(\.isOfElements)
        guard !ofElements.isEmpty else { return constrainItself(schema, by: keywords, origin: origin) }
        let outer = constrainElements(of: schema, by: ofElements, origin: origin)
        let own = keywords.filter { !$0.isOfElements }
        return own.isEmpty ? outer : constrainItself(outer, by: own, origin: origin)
    }

    private mutating func constrainElements(
        of schema: Schema, by keywords: [KeywordDeclaration], origin: Origin
    ) -> Schema {
        var schema = schema
        let prefix: String
        let element: Schema
        switch schema.shape {
        case .optional(let wrapped):
            schema.shape = .optional(constrainElements(of: wrapped, by: keywords, origin: origin))
            return schema
        case .array(let inner), .set(let inner): (prefix, element) = ("items.", inner)
        case .map(_, let inner): (prefix, element) = ("values.", inner)
        case .primitive, .reference: (prefix, element) = ("", schema)
        }
        var inner: [KeywordDeclaration] = []
        for keyword in keywords {
            guard !prefix.isEmpty, keyword.keyword.hasPrefix(prefix) else {
                report(noElements(keyword, swiftName(of: schema)))
                continue
            }
            var stripped = keyword
            stripped.keyword.removeFirst(prefix.count)
            inner.append(stripped)
        }
        let constrained = constrain(element, by: inner, origin: origin)
        switch schema.shape {
        case .array: schema.shape = .array(constrained)
        case .set: schema.shape = .set(constrained)
        case .map(let key, _): schema.shape = .map(key: key, value: constrained)
        case .primitive, .reference, .optional: break
        }
        return schema
    }

    private mutating func constrainItself(
        _ schema: Schema, by keywords: [KeywordDeclaration], origin: Origin
    ) -> Schema {
        if case .optional(let wrapped) = schema.shape {
            return Schema(.optional(constrainItself(wrapped, by: keywords, origin: origin)), schema.constraints)
        }
        var (shape, constraints) = (schema.shape, schema.constraints)
        var known: [(keyword: SchemaKeyword, declaration: KeywordDeclaration)] = []
        var seen: [(keyword: SchemaKeyword, location: SourceLocation)] = []
        for declaration in keywords {
            guard let keyword = SchemaKeyword(rawValue: declaration.keyword) else {
                report(
                    .unresolved(
                        "unknown-keyword", "keyword", declaration.keyword,
                        among: SchemaKeyword.allCases.map(\.rawValue), at: declaration.location))
                continue
            }
            if let first = seen.first(where: { $0.keyword == keyword }) {
                report(repeatedKeyword(declaration, first: first.location))
                continue
            }
            seen.append((keyword, declaration.location))
            let isRead =
                keyword == .format
                ? readFormat(declaration, into: &shape, &constraints, origin: origin)
                : read(keyword, declaration, into: &constraints)
            if isRead { known.append((keyword, declaration)) }
        }
        let place = ConstrainedPlace(schema: Schema(shape, constraints), keywords: known)
        if case .reference = shape { constrained.append(place) } else { diagnostics += problems(place) }
        return place.schema
    }

    /// False when the value is invalid, so that there is nothing to check later.
    private mutating func read(
        _ keyword: SchemaKeyword, _ declaration: KeywordDeclaration, into constraints: inout Constraints
    ) -> Bool {
        switch keyword {
        case .pattern: return set(&constraints.pattern, pattern(declaration))
        case .minLength: return set(&constraints.minLength, count(declaration))
        case .maxLength: return set(&constraints.maxLength, count(declaration))
        case .minItems: return set(&constraints.minItems, count(declaration))
        case .maxItems: return set(&constraints.maxItems, count(declaration))
        case .minProperties: return set(&constraints.minProperties, count(declaration))
        case .maxProperties: return set(&constraints.maxProperties, count(declaration))
        case .maxSize: return set(&constraints.maxSize, count(declaration))
        case .minimum: return set(&constraints.minimum, number(declaration))
        case .maximum: return set(&constraints.maximum, number(declaration))
        case .exclusiveMinimum: return set(&constraints.exclusiveMinimum, number(declaration))
        case .exclusiveMaximum: return set(&constraints.exclusiveMaximum, number(declaration))
        case .multipleOf: return set(&constraints.multipleOf, divisor(declaration))
        case .uniqueItems:
            guard case .boolean(let value) = declaration.value else {
                report(invalidConstraint(declaration, "true or false"))
                return false
            }
            constraints.uniqueItems = value
            return true
        case .mediaTypes:
            guard let types = mediaTypes(declaration) else { return false }
            constraints.mediaTypes = types
            return true
        case .format, .default, .example, .examples, .schema:
            return true
        }
    }

    private func set<Value>(_ keyword: inout Value?, _ value: Value?) -> Bool {
        guard let value else { return false }
        keyword = value
        return true
    }

    /// A format that a Swift type stands for becomes that type in a manifest; on the type itself it says nothing new.
    /// False where nothing is left to check later.
    private mutating func readFormat(
        _ declaration: KeywordDeclaration, into shape: inout Schema.Shape, _ constraints: inout Constraints,
        origin: Origin
    ) -> Bool {
        guard case .string(let name) = declaration.value else {
            report(invalidConstraint(declaration, "the name of a format"))
            return false
        }
        if case .primitive(let primitive) = shape {
            if primitive.formatName == name { return false }
            if origin == .manifest, let typed = primitive.typed(byFormat: name) {
                shape = .primitive(typed)
                return false
            }
        }
        guard let format = StringFormat(rawValue: name) else {
            let names = StringFormat.allCases.map(\.rawValue)
            report(.unresolved("unknown-format", "format", name, among: names, at: declaration.valueLocation))
            return false
        }
        constraints.format = format
        return true
    }

    private mutating func pattern(_ declaration: KeywordDeclaration) -> String? {
        guard case .string(let source) = declaration.value else {
            report(invalidConstraint(declaration, "a regular expression in a string"))
            return nil
        }
        do throws(GrammarError) {
            return try Pattern(source).source
        } catch {
            let location = declaration.valueLocation.part(error.range, of: source)
            report(Diagnostic("invalid-pattern", .error, error.message, at: location))
            return nil
        }
    }

    private mutating func count(_ declaration: KeywordDeclaration) -> Int? {
        guard case .number(let text) = declaration.value, let value = DecimalNumber(text)?.integer, value >= 0 else {
            report(invalidConstraint(declaration, "a whole number, zero or more"))
            return nil
        }
        return value
    }

    private mutating func number(_ declaration: KeywordDeclaration) -> String? {
        guard case .number(let text) = declaration.value, let value = DecimalNumber(text) else {
            report(invalidConstraint(declaration, "a number"))
            return nil
        }
        return value.text
    }

    private mutating func divisor(_ declaration: KeywordDeclaration) -> String? {
        guard case .number(let text) = declaration.value, let value = DecimalNumber(text), value.isPositive else {
            report(invalidConstraint(declaration, "a number greater than zero"))
            return nil
        }
        return value.text
    }

    private mutating func mediaTypes(_ declaration: KeywordDeclaration) -> [String]? {
        let elements: [JSONLiteral]
        switch declaration.value {
        case .array(let values): elements = values
        case .string, .null, .boolean, .number, .object: elements = [declaration.value]
        }
        let types = elements.compactMap { element in
            if case .string(let text) = element, isMediaType(text) { text.lowercased() } else { nil }
        }
        guard !types.isEmpty, types.count == elements.count else {
            report(invalidConstraint(declaration, "a list of media types such as image/png or image/*"))
            return nil
        }
        return types
    }
}

extension KeywordDeclaration {
    fileprivate var isOfElements: Bool { keyword.hasPrefix("items.") || keyword.hasPrefix("values.") }
}

extension Primitive {
    /// What a type's own schema says under `format`.
    fileprivate var formatName: String? {
        switch self {
        case .dateTime: "date-time"
        case .uuid: "uuid"
        case .uri: "uri"
        case .bytes: "byte"
        case .integer(.int): "int64"
        case .integer(.uint): "uint64"
        case .integer(let width): width.rawValue
        case .number(let width): width.rawValue
        case .string, .boolean, .any, .file: nil
        }
    }

    /// `{type: string, format: uuid}` is the type `uuid`.
    fileprivate func typed(byFormat name: String) -> Primitive? {
        switch self {
        case .string: [.dateTime, .uuid, .uri, .bytes].first { $0.formatName == name }
        case .integer(.int): IntegerWidth(rawValue: name).map(Primitive.integer)
        case .number(.double): NumberWidth(rawValue: name).map(Primitive.number)
        case .boolean, .integer, .number, .dateTime, .uuid, .uri, .bytes, .any, .file: nil
        }
    }
}

extension SourceLocation {
    /// The place of a part of a literal's text; the whole literal where its spelling in the source is longer than the
    /// text and its quotes, which means that it has escapes.
    package func part(_ range: Range<Int>, of text: String) -> SourceLocation {
        let surplus = end - start - text.utf8.count
        guard surplus >= 0, surplus.isMultiple(of: 2), surplus <= 2 else { return self }
        let origin = start + surplus / 2
        return SourceLocation(path: path, start: origin + range.lowerBound, end: origin + range.upperBound)
    }
}

private func isMediaType(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] != "*" else { return false }
    let marks: Set<Character> = ["!", "#", "$", "&", "-", "^", "_", ".", "+"]
    return parts.enumerated().allSatisfy { index, part in
        if index == 1, part == "*" { return true }
        return !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || marks.contains($0)) }
    }
}

private func invalidConstraint(_ declaration: KeywordDeclaration, _ expected: String) -> Diagnostic {
    Diagnostic(
        "invalid-constraint", .error, "'\(declaration.keyword)' takes \(expected)", at: declaration.valueLocation)
}

private func noElements(_ declaration: KeywordDeclaration, _ type: String) -> Diagnostic {
    Diagnostic(
        "constraint-not-applicable", .error, "'\(declaration.keyword)' finds no elements in '\(type)'",
        at: declaration.location)
}

private func repeatedKeyword(_ declaration: KeywordDeclaration, first: SourceLocation) -> Diagnostic {
    Diagnostic(
        "repeated-keyword", .error, "'\(declaration.keyword)' is given twice", at: declaration.location,
        notes: [Diagnostic.Note("first given here", at: first)]
    )
}
