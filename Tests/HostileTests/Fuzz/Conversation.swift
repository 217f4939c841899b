import TestSupport

/// What a client sends, valid or not, and how; all of it follows from a number.
struct Conversation {
    enum Ending: CaseIterable {
        /// Says that it has said everything, and hears the server out.
        case halfClose
        /// Is gone, whatever the server still has to say.
        case vanish
        /// Hears something, and is gone.
        case wait
    }

    let language: ValidConversation.Language
    var pieces: [[UInt8]]
    let ending: Ending

    init(seed: UInt64, number: Int) {
        var generator = SeededGenerator(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
        language = generator.pick(ValidConversation.Language.allCases)
        let valid = ValidConversation.all(language, number: number)
        var conversation = generator.pick(valid)
        for _ in 0..<Int.random(in: 0...2, using: &generator) {
            generator.rearrange(&conversation.messages, generator.pick(valid).messages)
        }
        for _ in 0..<Int.random(in: 0...4, using: &generator) where !conversation.messages.isEmpty {
            let index = Int.random(in: conversation.messages.indices, using: &generator)
            generator.change(&conversation.messages[index])
        }
        if language == .bodies {
            conversation.messages = conversation.messages.map { request(around: $0, &generator) }
        }
        pieces = generator.pieces(conversation.opening + conversation.messages.joined())
        ending = generator.chance(60) ? .halfClose : generator.chance(50) ? .vanish : .wait
    }
}

extension SeededGenerator {
    /// Takes a message away, repeats it, moves it, or takes one from elsewhere.
    fileprivate mutating func rearrange(_ messages: inout [[UInt8]], _ others: [[UInt8]]) {
        guard !messages.isEmpty else { return }
        let index = Int.random(in: messages.indices, using: &self)
        switch Int.random(in: 0..<4, using: &self) {
        case 0: messages.remove(at: index)
        case 1: messages.insert(messages[index], at: index)
        case 2: messages.swapAt(index, Int.random(in: messages.indices, using: &self))
        default: messages.insert(pick(others), at: index)
        }
    }

    /// Changes some bytes.
    fileprivate mutating func change(_ message: inout [UInt8]) {
        guard !message.isEmpty else { return }
        let index = Int.random(in: message.indices, using: &self)
        let end = min(message.count, index + Int.random(in: 1...16, using: &self))
        switch Int.random(in: 0..<7, using: &self) {
        case 0: message[index] ^= 1 << UInt8.random(in: 0..<8, using: &self)
        case 1: message[index] = pick(telling)
        case 2: message.removeSubrange(index..<end)
        case 3: message.insert(contentsOf: message[index..<end], at: index)
        case 4:
            let noise = (index..<end).map { _ in UInt8.random(in: 0...255, using: &self) }
            message.insert(contentsOf: noise, at: index)
        case 5: message.insert(pick(telling), at: index)
        default: message.removeSubrange(index...)
        }
    }

    /// Cuts at random places.
    fileprivate mutating func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
        let cuts = (0..<Int.random(in: 0...3, using: &self)).map { _ in Int.random(in: 0...bytes.count, using: &self) }
        let ends = cuts.sorted() + [bytes.count]
        return zip([0] + ends, ends).map { Array(bytes[$0..<$1]) }.filter { !$0.isEmpty }
    }
}

/// Bytes at which parsers part.
private let telling: [UInt8] =
    [0, 1, 0x7F, 0x80, 0xC0, 0xE0, 0xED, 0xF4, 0xFF] + Array("\r\n\t :;,=%&\"\\{}[]()/?#-+0199aAzZ".utf8)
