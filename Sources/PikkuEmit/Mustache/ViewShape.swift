/// Which keys a view answers, each with a sentence: what templates are checked against, and what documents them.
package struct ViewShape: Sendable {
    /// Unique among the shapes that one template meets: "route".
    package let name: String
    package let summary: String
    package let keys: [ViewKey]

    init(_ name: String, _ summary: String, _ keys: [ViewKey]) {
        self.name = name
        self.summary = summary
        self.keys = keys
    }

    subscript(name: String) -> ViewKey? { keys.first { $0.name == name } }
}

package struct ViewKey: Sendable {
    package let name: String
    package let summary: String
    package let kind: ViewKind

    init(_ name: String, _ summary: String, _ kind: ViewKind) {
        self.name = name
        self.summary = summary
        self.kind = kind
    }
}

/// What a template can do with the answer to a key.
package indirect enum ViewKind: Sendable {
    /// Print it.
    case text
    /// Ask whether it holds.
    case flag
    /// Ask whether it is there, and then what it is.
    case optional(ViewKind)
    /// Go through it.
    case list(ViewKind)
    /// Ask for its keys. Shapes hold each other, so that each is made when someone asks.
    case fields(@Sendable () -> ViewShape)

    static func fields(_ shape: ViewShape) -> ViewKind { .fields { shape } }
    static func list(_ shape: ViewShape) -> ViewKind { .list(.fields(shape)) }
}

extension ViewKind {
    /// With its article, for people: "a list of route", "text, or nothing".
    package var text: String {
        switch self {
        case .text: "text"
        case .flag: "flag"
        case .optional(let kind): "\(kind.text), or nothing"
        case .list(let kind): "list of \(kind.text)"
        case .fields(let shape): shape().name
        }
    }

    /// The shapes of what it holds.
    var shapes: [ViewShape] {
        switch self {
        case .text, .flag: []
        case .optional(let kind), .list(let kind): kind.shapes
        case .fields(let shape): [shape()]
        }
    }

    /// What a key of such a value is; nil where it has none of that name.
    subscript(name: String) -> ViewKind? {
        switch self {
        case .text: TextForm(rawValue: name)?.kind
        case .flag: nil
        case .optional(let kind): kind[name]
        case .list(let element):
            ListForm(rawValue: name).flatMap { $0.isOf(element) ? .text : nil }
        case .fields(let shape): shape()[name]?.kind
        }
    }

    /// The names that it answers to.
    var names: [String] {
        switch self {
        case .text: TextForm.allCases.map(\.rawValue)
        case .flag: []
        case .optional(let kind): kind.names
        case .list(let element): ListForm.allCases.filter { $0.isOf(element) }.map(\.rawValue)
        case .fields(let shape): shape().keys.map(\.name)
        }
    }
}
