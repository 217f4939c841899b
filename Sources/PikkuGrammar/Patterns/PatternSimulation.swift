extension PatternProgram {
    /// Follows all paths at once; O(length · steps).
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var frontier = PatternFrontier(self)
        var places = StepSet(count: steps.count)
        var before = PatternNeighbour.edge
        var index = 0
        while true {
            let scalar = index < text.count ? UTF8Text.takeScalar(text, &index) : nil
            let after = scalar.map(neighbour) ?? .edge
            // A match may begin anywhere.
            places.insert(start)
            frontier.follow(places.members, in: self, between: before, and: after)
            if frontier.accepts { return true }
            guard let scalar else { return false }
            places.removeAll()
            for (set, next) in frontier.consuming where sets[set].contains(scalar) { places.insert(next) }
            before = after
        }
    }

    func neighbour(_ scalar: UInt32) -> PatternNeighbour {
        looksAtWords && ScalarSet.wordCharacters.contains(scalar) ? .wordCharacter : .other
    }
}

enum UTF8Text {
    /// Reads one scalar; of malformed text, some number, and never beyond the end.
    static func takeScalar(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let first = text[index]
        index += 1
        guard first >= 0x80 else { return UInt32(first) }
        var following = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        var scalar = UInt32(first) & (0x3F >> UInt32(following))
        while following > 0, index < text.count {
            scalar = scalar << 6 | UInt32(text[index] & 0x3F)
            index += 1
            following -= 1
        }
        return scalar
    }
}
