/// A frame of a peer, taken apart as far as finding its function needs.
struct ReceivedFrame: Sendable {
    private var text: [UInt8]
    /// The members that may name an action.
    private(set) var selectors: [Selector] = []
    private var id: FoundMember?
    private var cancellation: FoundMember?
    private let problems: JSONProblems?

    struct Selector: Sendable {
        var property: String
        /// Nil when it is no string.
        var value: String?
        fileprivate var range: Range<Int>
    }

    /// - Parameter properties: Those that name an action.
    init(_ text: [UInt8], properties: [String], limits: JSON.Limits) {
        self.text = text
        var members: [FoundMember] = []
        let result = JSON.read(text, limits: limits) { reader in
            reader.members(named: [idName, cancellationName] + properties) { members.append($0) }
        }
        if case .failure(let found) = result { problems = found } else { problems = nil }
        id = members.first { $0.index == 0 }
        cancellation = members.first { $0.index == 1 }
        selectors = members.filter { $0.index > 1 }.map { member in
            let value: String? = if case .string(let text) = member.kind { text } else { nil }
            return Selector(property: properties[member.index - 2], value: value, range: member.range)
        }
    }

    /// What answers echo, as it was written; nil without one, and for one that is refused.
    var echoedID: ArraySlice<UInt8>? {
        guard let id, idProblem == nil else { return nil }
        return text[id.value]
    }

    /// The `$id` of the calls that `{ "$cancel": id }` takes back; nil for every other frame.
    var cancelledID: ArraySlice<UInt8>? {
        guard problems == nil, let cancellation else { return nil }
        return text[cancellation.value]
    }

    /// Throws ``InvalidInput`` for a text that is no JSON object without repeated names, or has an `$id` of no use.
    func check() throws {
        if let problems { throw InvalidInput(problems: problems) }
        if let idProblem { throw InvalidInput(problems: JSONProblems([idProblem])) }
    }

    private var idProblem: Problem? {
        guard let id else { return nil }
        if case .other = id.kind {
            return Problem(pointer: "/" + idName, keyword: "type", detail: "must be a string or a number")
        }
        guard id.value.count > maximumIDLength else { return nil }
        return Problem(
            pointer: "/" + idName, keyword: "maxLength", detail: "must have at most \(maximumIDLength) bytes")
    }

    /// The text without `$id` and the member that named the action.
    func input(without selector: Selector?) -> [UInt8] {
        var input = text
        for range in [id?.range, selector?.range] { range.map { input.blank($0) } }
        return input
    }
}

/// What tells a caller which call an answer belongs to.
private let idName = "$id"

/// What takes a call back.
private let cancellationName = "$cancel"

/// Of a JSON text; enough for any UUID, hash or counter.
private let maximumIDLength = 128

extension [UInt8] {
    /// Overwrites a member of an object with white space, and one of the commas around it.
    fileprivate mutating func blank(_ member: Range<Int>) {
        for index in member { self[index] = UInt8(ascii: " ") }
        if let behind = self[member.upperBound...].firstIndex(where: { !isWhitespace($0) }),
            self[behind] == UInt8(ascii: ",")
        {
            self[behind] = UInt8(ascii: " ")
        } else if let before = self[..<member.lowerBound].lastIndex(where: { !isWhitespace($0) }),
            self[before] == UInt8(ascii: ",")
        {
            self[before] = UInt8(ascii: " ")
        }
    }
}

private func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
