/// Finds what may be a directive, so that no other file pays for comments.
enum DirectiveScan {
    static let mark = Array("pikku-gen:".utf8)

    /// The offsets of the mark, wherever it stands. Looks at a tenth of the bytes (Horspool's search).
    static func offsets(in bytes: [UInt8]) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            var found: [Int] = []
            var end = mark.count - 1
            while end < bytes.count {
                let last = bytes[end]
                let start = end - mark.count + 1
                if last == mark[mark.count - 1], mark.indices.allSatisfy({ bytes[start + $0] == mark[$0] }) {
                    found.append(start)
                }
                end += steps[Int(last)]
            }
            return found
        }
    }

    /// How far the mark moves on when a byte stands at its end.
    private static let steps: [Int] = {
        var steps = [Int](repeating: mark.count, count: 256)
        for (index, byte) in mark.dropLast().enumerated() { steps[Int(byte)] = mark.count - 1 - index }
        return steps
    }()
}
