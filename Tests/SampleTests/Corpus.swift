import PikkuGrammar
import PikkuModel
import TestSupport

/// Makes documents of a project's types: valid ones, and ones with a single fault or two.
struct Corpus {
    let project: Project
    var random: SeededGenerator

    init(project: Project, seed: UInt64) {
        self.project = project
        random = SeededGenerator(seed: seed)
    }

    mutating func document(of type: TypeDefinition, depth: Int = 0) -> JSONLiteral {
        switch type.shape {
        case .alias(let schema): return document(of: schema, depth: depth)
        case .object(let properties): return object(properties, depth: depth)
        case .enumeration(let cases):
            switch cases.randomElement(using: &random)?.rawValue {
            case .string(let text)?: return .string(text)
            case .integer(let number)?: return .number(String(number))
            case nil: return .null
            }
        case .union(let union): return document(of: union, depth: depth)
        case .raw: return .string(["#00ff7f", "#abcdef", "#012345"].randomElement(using: &random) ?? "")
        }
    }

    private mutating func object(_ properties: [Property], depth: Int) -> JSONLiteral {
        var members: [JSONLiteral.Member] = []
        for property in properties {
            if property.schema.isOptional {
                if depth > 3 || chance(3) { continue }
                if chance(5) {
                    members.append(.init(property.name, .null))
                    continue
                }
            }
            members.append(.init(property.name, document(of: property.schema.unwrapped, depth: depth + 1)))
        }
        if chance(4) { members.shuffle(using: &random) }
        if chance(6) { members.append(.init("unknown \u{1F40D}", .array([.null, .object([.init("a", 1)])]))) }
        return .object(members)
    }

    private mutating func document(of union: Union, depth: Int) -> JSONLiteral {
        guard let chosen = union.cases.randomElement(using: &random) else { return .null }
        switch union.tagging {
        case .external:
            return .object([.init(chosen.tag, object(chosen.payload, depth: depth + 1))])
        case .internal(let property):
            let type = chosen.type.flatMap(project.type(named:))
            guard let type, case .object(let members) = document(of: type, depth: depth) else { return .null }
            return .object([.init(property, .string(chosen.tag))] + members)
        }
    }

    mutating func document(of schema: Schema, depth: Int) -> JSONLiteral {
        let limits = schema.constraints
        switch schema.shape {
        case .optional(let wrapped): return chance(3) ? .null : document(of: wrapped, depth: depth)
        case .reference(let name):
            return project.type(named: name).map { document(of: $0, depth: depth) } ?? .null
        case .array(let element), .set(let element):
            let count = depth > 4 ? (limits.minItems ?? 0) : range(limits.minItems ?? 0, limits.maxItems ?? 4)
            return .array(distinct(count, if: limits.uniqueItems) { $0.document(of: element, depth: depth + 1) })
        case .map(let key, let value):
            let count =
                depth > 4 ? (limits.minProperties ?? 0) : range(limits.minProperties ?? 0, limits.maxProperties ?? 3)
            return .object(
                (0..<min(count, 4)).map { index in
                    let name = key == .string ? "\(text(length: 3))\(index)" : "\(index * 7 - 7)"
                    return .init(name, document(of: value, depth: depth + 1))
                })
        case .primitive(let primitive): return document(of: primitive, limits)
        }
    }

    private mutating func document(of primitive: Primitive, _ limits: Constraints) -> JSONLiteral {
        switch primitive {
        case .string: .string(string(limits))
        case .boolean: .boolean(Bool.random(using: &random))
        case .integer(let width): .number(integer(width, limits))
        case .number: .number(number(limits))
        case .dateTime: .string(pick(["2024-02-29T23:59:59Z", "1969-12-31T00:00:00Z", "2000-01-01T12:30:45Z"]))
        case .uuid: .string(uuid())
        case .uri: .string(pick(["https://example.org/a?b=c#d", "mailto:a@example.org", "urn:isbn:0451450523"]))
        case .bytes: .string(pick(["", "AA==", "aGVsbG8=", "3q2+7w==", "////"]))
        case .any: pick([.null, .number("1.5"), .string("x"), .array([]), .object([.init("k", .boolean(true))])])
        case .file: .null
        }
    }

    private mutating func string(_ limits: Constraints) -> String {
        switch limits.format {
        case .email: return pick(["ada@example.org", "a.b+c@sub.example.com"])
        case .date: return pick(["2024-02-29", "1999-12-31"])
        case .time: return pick(["10:20:30Z", "23:59:59+02:00"])
        case .dateTime: return "2024-01-01T00:00:00Z"
        case .duration: return pick(["P1D", "PT3H4M"])
        case .hostname: return "example.org"
        case .ipv4: return "192.0.2.1"
        case .ipv6: return "2001:db8::1"
        case .uri, .uriReference: return "https://example.org/"
        case .uuid: return uuid()
        case nil: break
        }
        if limits.pattern != nil { return pick(["abc", "a-b_9", "Z", "#aabbcc", "#00ff00"], where: limits) }
        return text(length: range(limits.minLength ?? 0, min(limits.maxLength ?? 12, (limits.minLength ?? 0) + 12)))
    }

    /// Of every length in UTF-8, with what JSON must escape.
    private mutating func text(length: Int) -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\u{1}", "é", "漢", "\u{1F600}", "\u{2028}",
        ]
        var view = String.UnicodeScalarView()
        for _ in 0..<length { view.append(pick(scalars)) }
        return String(view)
    }

    private mutating func integer(_ width: IntegerWidth, _ limits: Constraints) -> String {
        let low = limits.minimum.flatMap(Int64.init) ?? (width.isSigned ? -100 : 0)
        let high = limits.maximum.flatMap(Int64.init) ?? 100
        let number = Int64.random(in: low...max(low, high), using: &random)
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return "\(number).0"
        case 1: return "\(number)e0"
        default: return String(number)
        }
    }

    private mutating func number(_ limits: Constraints) -> String {
        let low = (limits.minimum ?? limits.exclusiveMinimum).flatMap(Int.init) ?? -8
        let high = (limits.maximum ?? limits.exclusiveMaximum).flatMap(Int.init) ?? low + 16
        let quarters = Int.random(in: (low * 4 + 1)..<max(low * 4 + 2, high * 4), using: &random)
        return String(Double(quarters) / 4)
    }

    private mutating func uuid() -> String {
        let digits = (0..<32).map { _ in pick(Array("0123456789abcdefABCDEF")) }
        return [8, 4, 4, 4, 12].reduce(into: (text: "", used: 0)) { result, count in
            result.text += (result.used == 0 ? "" : "-") + String(digits[result.used..<result.used + count])
            result.used += count
        }.text
    }

    private mutating func distinct(
        _ count: Int, if unique: Bool, _ make: (inout Self) -> JSONLiteral
    ) -> [JSONLiteral] {
        var elements: [JSONLiteral] = []
        for _ in 0..<min(count, 6) {
            let element = make(&self)
            if !unique || !elements.contains(element) { elements.append(element) }
        }
        return elements
    }

    mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }
    private mutating func range(_ low: Int, _ high: Int) -> Int { Int.random(in: low...max(low, high), using: &random) }
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func pick(_ texts: [String], where limits: Constraints) -> String {
        let pattern = limits.pattern.flatMap { try? Pattern($0) }
        let fitting = texts.filter { pattern?.matches($0) ?? true }
        return pick(fitting.isEmpty ? texts : fitting)
    }
}

extension IntegerWidth {
    var isSigned: Bool {
        switch self {
        case .int8, .int16, .int32, .int64, .int: true
        case .uint8, .uint16, .uint32, .uint64, .uint: false
        }
    }
}
