/// A program with every state worked out beforehand: one look-up for a character.
struct PatternAutomaton: Sendable {
    /// For each ASCII character its class, then for each state a row with the state behind each class. A state is
    /// given by where its row begins.
    private let table: [UInt16]
    private let classes: ScalarClasses
    /// Whether the text matches when it ends in a state, by the number of its row.
    private let acceptsAtEnd: [Bool]

    /// Nil when the states are too many to be worth it.
    init?(_ program: PatternProgram) {
        let sets = program.sets + (program.looksAtWords ? [.wordCharacters] : [])
        guard let classes = ScalarClasses(of: sets, limit: 256) else { return nil }
        var builder = PatternAutomatonBuilder(program, classes: classes)
        guard builder.build() else { return nil }
        self.classes = classes
        table = (0..<128).map { classes.index(of: $0) } + builder.rows
        acceptsAtEnd = builder.acceptsAtEnd
    }

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        table.withUnsafeBufferPointer { table in
            let width = classes.count
            // The rows behind these two are their own.
            let refused = Self.asciiCount
            let accepted = refused + width
            var state = accepted + width
            var index = 0
            while index < text.count {
                let byte = text[index]
                if byte < 0x80 {
                    index += 1
                    state = Int(table[state + Int(table[Int(byte)])])
                } else {
                    let scalar = UTF8Text.takeScalar(text, &index)
                    state = Int(table[state + Int(classes.index(of: scalar))])
                }
                if state <= accepted { return state == accepted }
            }
            return acceptsAtEnd[(state - refused) / width]
        }
    }

    static let asciiCount = 128
}
