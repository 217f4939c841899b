extension AnswerStream {
    /// The bytes of an event stream (HTML, section 9.2): each text as an event, a failure as the last one, named
    /// `error`, since the status has already gone.
    ///
    /// - Parameter heartbeat: How long the texts are silent before a comment is sent.
    static func serverSentEvents(
        _ texts: AnswerStream, heartbeat: Duration?, problem: @escaping @Sendable (any Error) -> ProblemDocument
    ) -> AnswerStream {
        AnswerStream {
            let steps = heartbeat.map { PulsingReader(texts, pulse: $0) }
            var events = steps == nil ? texts.makeAsyncIterator() : nil
            return AsyncIterator {
                do {
                    guard let steps else {
                        return try await events?.nextEvent().map { AnswerStream.Event(text: eventText($0)) }
                    }
                    switch try await steps.next() {
                    case .event(let event): return AnswerStream.Event(text: eventText(event))
                    case .silence: return AnswerStream.Event(text: Array(":\n\n".utf8))
                    case .end: return nil
                    }
                } catch {
                    events = nil
                    return AnswerStream.Event(text: eventText(name: "error", problem(error).text))
                }
            }
        }
    }
}

private func eventText(_ event: AnswerStream.Event) -> [UInt8] {
    guard let id = event.id, !id.utf8.contains(where: { $0 == 0 || $0 == 0x0A || $0 == 0x0D }) else {
        return eventText(event.text)
    }
    return Array("id: \(id)\n".utf8) + eventText(event.text)
}

private func eventText(name: String, _ data: [UInt8]) -> [UInt8] {
    Array("event: \(name)\n".utf8) + eventText(data)
}

/// JSON has no line breaks of its own.
private func eventText(_ data: [UInt8]) -> [UInt8] {
    var text = Array("data: ".utf8)
    text.reserveCapacity(data.count + 8)
    text += data
    text += "\n\n".utf8
    return text
}
