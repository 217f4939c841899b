/// Where the input of a call comes from. Nothing is read before the caller is known.
enum InputSource: Sendable {
    /// A whole JSON text.
    case json([UInt8])
    case request(RequestInput)
}

/// An input that an emitted reader can be let loose on.
struct LimitedInput: Sendable {
    var source: InputSource
    var limits: JSON.Limits

    /// Throws ``JSONProblems``, or a ``PikkuError`` for a body that cannot be read at all.
    func value<Value>(_ read: (inout JSONReader) -> Value?) async throws -> Value {
        switch source {
        case .json(let text): try JSON.read(text, limits: limits, read).get()
        case .request(let input): try await input.value(limits, read)
        }
    }
}
