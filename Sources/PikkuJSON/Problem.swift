/// One thing that is wrong with an input.
public struct Problem: Hashable, Sendable {
    /// Which part of a request it was found in.
    public enum Source: String, Hashable, Sendable {
        case path, query, header, body
    }

    public var `in`: Source
    /// Where in that part: a JSON Pointer (RFC 6901), empty for the whole.
    public var pointer: String
    /// The assertion of JSON Schema that does not hold; `json` for malformed JSON, `uniqueKeys` for a repeated key.
    public var keyword: String
    /// What must hold, as the end of a sentence about the value.
    public var detail: String

    public init(in source: Source = .body, pointer: String, keyword: String, detail: String) {
        self.in = source
        self.pointer = pointer
        self.keyword = keyword
        self.detail = detail
    }
}

/// All problems of an input, in the order of its text, up to a maximum; never empty.
public struct JSONProblems: Error, Hashable, Sendable {
    public var all: [Problem]

    public init(_ all: [Problem]) { self.all = all }
}

extension JSONProblems: CustomStringConvertible {
    public var description: String {
        all.map { "\($0.in.rawValue)\($0.pointer) \($0.detail) (\($0.keyword))" }.joined(separator: "\n")
    }
}
