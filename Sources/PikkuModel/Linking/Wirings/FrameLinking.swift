/// An entry of `onMessageWiring`: the member and the value of it that select a function.
struct ActionSelection: Sendable {
    var property: Name
    var value: Name
    var function: LinkedFunction
    /// Where the function is named.
    var location: SourceLocation
    var session: Expression?
}

/// The function behind a channel's `onMessage`.
struct MessageSelection: Sendable {
    var function: LinkedFunction
    var location: SourceLocation
}

extension Linker {
    /// A frame holds the input of its function, what names the action, and `$id`, all beside each other.
    mutating func checkFrames(_ actions: [ActionSelection], _ message: MessageSelection?, hasEvents: Bool) {
        checkSelectors(actions, hasEvents: hasEvents)
        for action in actions {
            guard let members = frameMembers(of: action.function, at: action.location) else { continue }
            if let taken = members.first(where: { $0.name == action.property.text }) {
                report(takenBySelector(taken, at: action.location))
            }
            let others = actions.filter { $0.property.text != action.property.text }
            checkMembers(members, beside: others, at: action.location)
        }
        guard let message, let members = frameMembers(of: message.function, at: message.location) else { return }
        checkMembers(members, beside: actions, at: message.location)
    }

    /// Answers repeat the member that named the action beside what they hold themselves.
    private mutating func checkSelectors(_ actions: [ActionSelection], hasEvents: Bool) {
        var seen: Set<String> = []
        for property in actions.map(\.property) where seen.insert(property.text).inserted {
            if let purpose = protocolFields[property.text] { report(reservedSelector(property, purpose)) }
            switch property.text {
            case "data": report(reservedSelector(property, "holds what an answer gives"))
            case "error": report(reservedSelector(property, "holds why a frame is refused"))
            case "event" where hasEvents: report(reservedSelector(property, "names the events of the channel"))
            case "done":
                let streams = actions.filter { $0.property.text == "done" && $0.function.isStreaming }
                if let stream = streams.first { report(reservedForStreams(property, stream)) }
            default: break
            }
        }
    }

    private mutating func checkMembers(
        _ members: [FrameMember], beside actions: [ActionSelection], at location: SourceLocation
    ) {
        for member in members {
            if let purpose = protocolFields[member.name] { report(reservedField(member, purpose, at: location)) }
        }
        var seen: Set<String> = []
        for member in members {
            let sharing = actions.filter { $0.property.text == member.name }
            guard let named = sharing.first(where: { types.value(of: member, canBe: $0.value.text) }),
                seen.insert(member.name).inserted
            else { continue }
            report(ambiguousAction(member, named.value, at: location))
        }
    }

    /// The members of an input that are known by name; nil for an input that is no object, which is reported.
    private mutating func frameMembers(of function: LinkedFunction, at location: SourceLocation) -> [FrameMember]? {
        guard let input = function.function.input else { return [] }
        if let members = types.frameMembers(of: input) { return members }
        report(inputNotInFrame(function.function, at: location))
        return nil
    }
}

/// A member that an input may put into a frame.
private struct FrameMember {
    var name: String
    var location: SourceLocation
    var value: Value

    enum Value {
        case schema(Schema)
        case tags([String])
        /// The payload of a union's case.
        case object
    }
}

extension TypeLinker {
    fileprivate func frameMembers(of schema: Schema) -> [FrameMember]? {
        switch underlying(schema).kind {
        // The names of a map's members are the caller's.
        case .unknown, .primitive(.any), .map: return []
        case .primitive, .array, .set: return nil
        case .definition(let definition):
            guard let type = definition.type else { return [] }
            switch type.shape {
            case .object(let properties): return properties.map(\.frameMember)
            case .union(let union): return frameMembers(of: union, at: type.location)
            case .raw: return []
            case .enumeration, .alias: return nil
            }
        }
    }

    private func frameMembers(of union: Union, at location: SourceLocation) -> [FrameMember] {
        switch union.tagging {
        case .external: return union.cases.map { FrameMember(name: $0.tag, location: location, value: .object) }
        case .internal(let property):
            let tag = FrameMember(name: property, location: location, value: .tags(union.cases.map(\.tag)))
            let types = union.cases.compactMap(\.type)
            return [tag] + types.flatMap { frameMembers(of: Schema(.reference($0))) ?? [] }
        }
    }

    /// Whether a frame may hold a member with a value that names an action. What a raw schema allows is not known.
    fileprivate func value(of member: FrameMember, canBe text: String) -> Bool {
        switch member.value {
        case .tags(let tags): return tags.contains(text)
        case .object: return false
        case .schema(let schema):
            switch underlying(schema).kind {
            case .unknown: return false
            case .definition(let definition):
                if case .enumeration(let cases)? = definition.type?.shape {
                    return cases.contains { $0.literal == .string(text) }
                }
                return false
            case .primitive, .array, .set, .map: return problem(.string(text), with: schema) == nil
            }
        }
    }
}

extension Property {
    fileprivate var frameMember: FrameMember { FrameMember(name: name, location: location, value: .schema(schema)) }
}

extension LinkedFunction {
    fileprivate var isStreaming: Bool {
        switch function.output {
        case .stream: true
        case .none, .value: false
        }
    }
}

private func reservedSelector(
    _ property: Name, _ meaning: String, notes: [Diagnostic.Note] = []
) -> Diagnostic {
    Diagnostic(
        "reserved-selector", .error, "'\(property.text)' \(meaning), so it cannot name an action as well",
        at: property.location, notes: notes + [Diagnostic.Note("any other member can, such as 'action'")])
}

private func reservedForStreams(_ property: Name, _ stream: ActionSelection) -> Diagnostic {
    reservedSelector(
        property, "marks the end of a stream",
        notes: [Diagnostic.Note("'\(stream.function.function.name)' gives a stream", at: stream.location)])
}

private func takenBySelector(_ member: FrameMember, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "action-field-collision", .error, "the input has a field '\(member.name)', which names the action in a frame",
        at: location, notes: [Diagnostic.Note("the field is declared here", at: member.location)])
}

/// What belongs to every frame, whatever it calls.
private let protocolFields = ["$id": "tells the answers to frames apart", "$cancel": "takes a call back"]

private func reservedField(_ member: FrameMember, _ purpose: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "reserved-field", .error,
        "the input has a field '\(member.name)', which \(purpose) and is no part of an input",
        at: location, notes: [Diagnostic.Note("the field is declared here; give it another name", at: member.location)])
}

private func ambiguousAction(_ member: FrameMember, _ value: Name, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "ambiguous-action", .error,
        "the input has a field '\(member.name)', which would name another action when it is '\(value.text)'",
        at: location,
        notes: [
            Diagnostic.Note("the field is declared here", at: member.location),
            Diagnostic.Note("the other action is declared here; let another member name it", at: value.location),
        ])
}

private func inputNotInFrame(_ function: Function, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "action-input-not-object", .error,
        "the input of '\(function.name)' is no object, so it cannot stand in a frame", at: location,
        notes: [Diagnostic.Note("declared here", at: function.location)])
}
