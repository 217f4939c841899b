import PikkuModel

extension Corpus {
    /// The document with one place in it changed; the result may still be valid.
    mutating func damaged(_ document: JSONLiteral) -> JSONLiteral {
        var place = Int.random(in: 0..<max(1, document.count), using: &random)
        return damaged(document, &place)
    }

    private mutating func damaged(_ node: JSONLiteral, _ place: inout Int) -> JSONLiteral {
        if place == 0 {
            place = -1
            return replacement(for: node)
        }
        place -= 1
        switch node {
        case .null, .boolean, .number, .string: return node
        case .array(let elements):
            var changed: [JSONLiteral] = []
            for element in elements { changed.append(place >= 0 ? damaged(element, &place) : element) }
            return .array(changed)
        case .object(let members):
            var changed: [JSONLiteral.Member] = []
            for member in members {
                changed.append(place >= 0 ? .init(member.name, damaged(member.value, &place)) : member)
            }
            return .object(changed)
        }
    }

    private mutating func replacement(for node: JSONLiteral) -> JSONLiteral {
        if chance(4) {
            return pick([
                .null, .boolean(true), .number("0"), .number("-1"), .number("1.5"), .number("1e2"), .string(""),
                .array([]), .object([]), .number("9223372036854775807"), .number("9223372036854775808"),
                .number("4294967296"), .number("256"), .string("x"), .array([.null]), .string("2024-02-30"),
            ])
        }
        switch node {
        case .null: return pick([.number("1"), .string("null"), .object([])])
        case .boolean: return pick([.string("true"), .number("1"), .null])
        case .number(let text):
            return pick([
                .string(text), .number("-\(text)".replacing("--", with: "")), .number("101"), .number("0.1"), .null,
            ])
        case .string(let text):
            return pick([
                .string(text + "\u{1F600}"), .string(String(text.dropLast())), .string(text + text + text),
                .string(String(repeating: "y", count: 300)), .string(text.uppercased()), .string(" " + text),
                .number("7"),
            ])
        case .array(let elements):
            return pick([
                .array(elements + elements), .array(elements + [.null]), .array(Array(elements.dropFirst())),
                .object([]),
            ])
        case .object(let members):
            guard !members.isEmpty else { return pick([.object([.init("x", 1)]), .array([])]) }
            var changed = members
            let index = Int.random(in: 0..<members.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: changed.remove(at: index)
            case 1: changed[index].name += "x"
            case 2: changed[index].value = .null
            default: changed.append(.init("extra", .array([1, 2])))
            }
            return .object(changed)
        }
    }
}

extension JSONLiteral {
    /// How many values it holds, itself included.
    fileprivate var count: Int {
        switch self {
        case .null, .boolean, .number, .string: 1
        case .array(let elements): elements.reduce(1) { $0 + $1.count }
        case .object(let members): members.reduce(1) { $0 + $1.value.count }
        }
    }
}
