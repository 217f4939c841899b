/// What templates can ask of one kind of thing: keys, each with a sentence and the way to its answer.
///
/// What is documented and what is answered are one table, so that neither can lack what the other has.
struct ViewType<Subject: Sendable>: Sendable {
    let name: String
    let summary: String
    fileprivate let keys: [Key]
    private let answers: [String: @Sendable (Subject) -> View]

    struct Key: Sendable {
        let key: ViewKey
        let answer: @Sendable (Subject) -> View
    }

    init(_ name: String, _ summary: String, _ groups: [Key]...) {
        let keys = Array(groups.joined())
        self.name = name
        self.summary = summary
        self.keys = keys
        answers = Dictionary(keys.map { ($0.key.name, $0.answer) }) { first, _ in first }
    }

    var shape: ViewShape { ViewShape(name, summary, keys.map(\.key)) }

    func view(of subject: Subject) -> View {
        .answers { name in answers[name]?(subject) }
    }

    /// With the keys of an element's place.
    private func views(of subjects: [Subject]) -> View {
        .list(
            subjects.enumerated().map { index, subject in
                .answers { name in
                    switch name {
                    case "isFirst": .flag(index == 0)
                    case "isLast": .flag(index == subjects.count - 1)
                    default: answers[name]?(subject)
                    }
                }
            })
    }

    private var elementShape: ViewShape { ViewShape(name, summary, keys.map(\.key) + elementKeys) }
}

/// What every element of a list answers beside its own keys.
let elementKeys = [
    ViewKey("isFirst", "Whether it is the first of its list.", .flag),
    ViewKey("isLast", "Whether it is the last of its list.", .flag),
]

extension ViewType.Key {
    static func text(
        _ name: String, _ summary: String, _ answer: @escaping @Sendable (Subject) -> String
    ) -> Self {
        Self(key: ViewKey(name, summary, .text)) { .text(answer($0)) }
    }

    /// An empty text counts as none.
    static func optional(
        _ name: String, _ summary: String, _ answer: @escaping @Sendable (Subject) -> String?
    ) -> Self {
        Self(key: ViewKey(name, summary, .optional(.text))) { subject in
            answer(subject).flatMap { $0.isEmpty ? nil : .text($0) } ?? false
        }
    }

    static func flag(_ name: String, _ summary: String, _ answer: @escaping @Sendable (Subject) -> Bool) -> Self {
        Self(key: ViewKey(name, summary, .flag)) { .flag(answer($0)) }
    }

    static func texts(
        _ name: String, _ summary: String, _ answer: @escaping @Sendable (Subject) -> [String]
    ) -> Self {
        Self(key: ViewKey(name, summary, .list(.text))) { .lines(answer($0)) }
    }

    static func list<Element>(
        _ name: String, _ summary: String, of type: @autoclosure @escaping @Sendable () -> ViewType<Element>,
        _ answer: @escaping @Sendable (Subject) -> [Element]
    ) -> Self {
        Self(key: ViewKey(name, summary, .list(.fields { type().elementShape }))) { type().views(of: answer($0)) }
    }

    static func fields<Value>(
        _ name: String, _ summary: String, _ type: @autoclosure @escaping @Sendable () -> ViewType<Value>,
        _ answer: @escaping @Sendable (Subject) -> Value
    ) -> Self {
        Self(key: ViewKey(name, summary, .fields { type().shape })) { type().view(of: answer($0)) }
    }

    static func optional<Value>(
        _ name: String, _ summary: String, _ type: @autoclosure @escaping @Sendable () -> ViewType<Value>,
        _ answer: @escaping @Sendable (Subject) -> Value?
    ) -> Self {
        Self(key: ViewKey(name, summary, .optional(.fields { type().shape }))) { subject in
            answer(subject).map { type().view(of: $0) } ?? false
        }
    }
}
