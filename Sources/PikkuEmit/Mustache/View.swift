/// What a template lays out: text that is ready for its language, and whatever holds it.
enum View: Sendable {
    case text(String)
    case flag(Bool)
    case list([View])
    /// By name. There are few, so looking at one after the other finds one sooner than hashing its name.
    case fields([(String, View)])
    /// Fields that are worked out when a template asks for one.
    case answers(@Sendable (String) -> View?)

    static func lines(_ lines: [String]) -> View { .list(lines.map(View.text)) }

    /// A section that is left out without a text.
    static func optional(_ text: String?) -> View { text.map(View.text) ?? false }

    subscript(name: String) -> View? {
        switch self {
        case .text(let text): TextForm(rawValue: name)?.view(of: text)
        case .flag: nil
        case .list(let elements): ListForm(rawValue: name)?.view(of: elements)
        case .fields(let fields): fields.firstIndex { $0.0 == name }.map { fields[$0].1 }
        case .answers(let answer): answer(name)
        }
    }

    /// The fields of both.
    func merging(_ other: View) -> View {
        guard case .fields(let fields) = self, case .fields(let others) = other else { return self }
        return .fields(fields + others)
    }
}

extension View: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral {
    init(stringLiteral text: String) { self = .text(text) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension View: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral elements: View...) { self = .list(elements) }
    init(dictionaryLiteral fields: (String, View)...) { self = .fields(fields) }
}
