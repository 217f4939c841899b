/// What the answers to a frame repeat, so that the peer can tell them apart.
struct FrameHead: Sendable {
    /// The property and the value that named the action.
    var action: Action?
    /// A JSON text.
    var id: ArraySlice<UInt8>?

    struct Action: Sendable {
        var property: String
        var value: String
    }

    /// `{ "action": "createUser", "$id": "1", "data": … }`; nil where there is nothing to say.
    func frame(data: [UInt8]?) -> [UInt8]? {
        if data == nil, action == nil, id == nil { return nil }
        return frame("data", data)
    }

    /// `{ …, "done": true }`: behind the last element of a stream.
    func frameBehindStream() -> [UInt8] { frame("done", Array("true".utf8)) }

    /// `{ …, "error": problem }`.
    func frame(error: ProblemDocument) -> [UInt8] { frame("error", error.text) }

    private func frame(_ name: String, _ value: [UInt8]?) -> [UInt8] {
        var frame: [UInt8] = []
        frame.reserveCapacity((value?.count ?? 0) + 128)
        func add(_ name: String, _ value: some Sequence<UInt8>) {
            frame.append(frame.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
            frame += jsonString(name)
            frame.append(UInt8(ascii: ":"))
            frame += value
        }
        if let action { add(action.property, jsonString(action.value)) }
        if let id { add("$id", id) }
        if let value { add(name, value) }
        frame.append(UInt8(ascii: "}"))
        return frame
    }
}
