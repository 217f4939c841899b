/// What a service sends over a channel: the answer to a call, or an event.
struct ChannelFrame: Sendable {
    typealias Action = (property: String, value: String)

    private(set) var id: String?
    private(set) var event: String?
    /// The JSON of what was answered or has happened.
    private(set) var data: [UInt8]?
    /// The JSON of a problem document.
    private(set) var error: [UInt8]?
    private(set) var isLast = false

    /// Nil for a text that is no object.
    init?(_ text: [UInt8], limits: JSON.Limits) {
        var members: [FoundMember] = []
        let names = ["$id", "event", "data", "error", "done"]
        guard
            case .success = JSON.read(text, limits: limits, { $0.members(named: names) { members.append($0) } })
        else { return nil }
        for member in members {
            let value = Array(text[member.value])
            switch (names[member.index], member.kind) {
            case ("$id", .string(let text)): id = text
            case ("event", .string(let text)): event = text
            case ("data", _): data = value
            case ("error", .other): error = value
            case ("done", .other): isLast = value == Array("true".utf8)
            case (_, _): break
            }
        }
    }

    /// A call: `{ "action": "createUser", "$id": "1", …input }`.
    static func call(_ action: Action?, id: String, _ input: [UInt8]) throws(ClientError) -> [UInt8] {
        guard input.isEmpty || input.first == UInt8(ascii: "{") else {
            throw .invalidInput("", "must be an object to be sent over a channel")
        }
        var frame = Array("{\"$id\":".utf8) + jsonString(id)
        if let action {
            frame.append(UInt8(ascii: ","))
            frame += jsonString(action.property) + [UInt8(ascii: ":")] + jsonString(action.value)
        }
        let members = input.dropFirst()
        if members.first != UInt8(ascii: "}"), !members.isEmpty { frame.append(UInt8(ascii: ",")) }
        frame += members.isEmpty ? [UInt8(ascii: "}")] : Array(members)
        return frame
    }

    static func cancellation(of id: String) -> [UInt8] {
        Array("{\"$cancel\":".utf8) + jsonString(id) + [UInt8(ascii: "}")]
    }
}

private func jsonString(_ text: String) -> [UInt8] { (try? JSON.write { $0.string(text) }.get()) ?? [] }
