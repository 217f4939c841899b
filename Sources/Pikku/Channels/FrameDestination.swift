/// The function that a frame calls.
struct FrameDestination<Services: PikkuServices>: Sendable {
    var function: WiredFunction<Services>
    /// What named it; nil for `onMessage`.
    var action: FrameHead.Action?
    var input: [UInt8]
}

extension ChannelSession {
    /// The action that a frame names, `onMessage` for one that names none.
    ///
    /// A member that is called like a property of actions, but has the value of none, is part of the input.
    func destination(of frame: ReceivedFrame) throws -> FrameDestination<Services> {
        let named = frame.selectors.compactMap { selector in
            route.action(selector).map { (selector: selector, index: $0) }
        }
        guard let (selector, index) = named.first else {
            guard let onMessage = functions.onMessage else { throw route.unknownAction(frame.selectors) }
            return FrameDestination(function: onMessage, input: frame.input(without: nil))
        }
        guard named.count == 1 else { throw severalActions(named.map(\.selector)) }
        let action = route.actions[index]
        return FrameDestination(
            function: functions.actions[index],
            action: FrameHead.Action(property: action.property, value: action.value),
            input: frame.input(without: selector))
    }
}

extension ChannelRoute {
    fileprivate func action(_ selector: ReceivedFrame.Selector) -> Int? {
        selector.value.flatMap { actionIndices[selector.property]?[$0] }
    }

    fileprivate func unknownAction(_ selectors: [ReceivedFrame.Selector]) -> any Error {
        guard let selector = selectors.first else { return missingAction }
        guard let value = selector.value else {
            let pointer = "/" + escapedToken(selector.property)
            return InvalidInput([Problem(pointer: pointer, keyword: "type", detail: "must be a string")])
        }
        let shown = value.count > 64 ? value.prefix(64) + "…" : value[...]
        return NotFound("'\(shown)' is no '\(selector.property)' of the channel")
    }

    private var missingAction: any Error {
        guard let first = properties.first else { return NotFound("the channel takes no frames") }
        guard properties.count > 1 else {
            return InvalidInput([
                Problem(pointer: "/" + escapedToken(first), keyword: "required", detail: "is required")
            ])
        }
        let names = properties.map { "'\($0)'" }.joined(separator: ", ")
        return InvalidInput([Problem(pointer: "", keyword: "anyOf", detail: "must have one of the members \(names)")])
    }
}

private func severalActions(_ selectors: [ReceivedFrame.Selector]) -> any Error {
    InvalidInput(
        selectors.dropFirst().map { selector in
            Problem(
                pointer: "/" + escapedToken(selector.property), keyword: "oneOf",
                detail: "must not name an action beside '\(selectors[0].property)'")
        })
}

/// A reference token of a JSON Pointer (RFC 6901, section 3).
private func escapedToken(_ name: String) -> String {
    name.replacing("~", with: "~0").replacing("/", with: "~1")
}
