import Foundation
import TestSupport

extension Sample {
    /// Values at the edges as often as ordinary ones.
    static func random(_ generator: inout SeededGenerator, depth: Int = 2) -> Sample {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }
        func text() -> String { (0..<Int.random(in: 0...12, using: &generator)).map { _ in pick(pieces) }.joined() }
        func double() -> Double {
            pick([
                0, -0.0, 1, -1.5, 0.1, 1e16, 1e21, 1.0e-7, .greatestFiniteMagnitude, .leastNonzeroMagnitude,
                9_007_199_254_740_994, Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) / 1_000,
                Double(bitPattern: UInt64.random(in: 0...0x7FEF_FFFF_FFFF_FFFF, using: &generator)),
            ])
        }
        func shape(_ depth: Int) -> Shape {
            switch Int.random(in: 0...(depth > 0 ? 2 : 1), using: &generator) {
            case 0: .none
            case 1: .circle(radius: double())
            default: .pair(shape(depth - 1), label: Bool.random(using: &generator) ? text() : nil)
            }
        }
        // Before October 1582 Foundation counts by the Julian calendar.
        let seconds = Double.random(in: -13_197_600_000...252_423_993_599, using: &generator).rounded()
        return Sample(
            id: UUID(uuidString: "6F9619FF-8B86-D011-B42D-00CF4FC964\(pick(["00", "FF", "A7"]))") ?? UUID(),
            name: text(), nickname: Bool.random(using: &generator) ? text() : nil,
            roles: (0..<Int.random(in: 0...3, using: &generator)).map { _ in pick(Role.allCases) },
            createdAt: Date(timeIntervalSinceReferenceDate: seconds), age: pick([0, -1, .min, .max, 36]),
            score: double(), ratio: pick([0, 0.1, -2.5, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 16_777_216]),
            isAdmin: Bool.random(using: &generator),
            homepage: URL(string: pick(["https://example.com/a/b?c=d#e", "urn:isbn:123", "http://[::1]:80/%20"]))
                ?? URL(filePath: "/"),
            photo: Data(
                (0..<Int.random(in: 0...7, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            ),
            scores: Dictionary((0..<3).map { _ in (text(), pick([0, Int.min, Int.max])) }) { $1 },
            levels: Dictionary((0..<3).map { _ in (pick([0, -1, Int.min, Int.max, 7]), true) }) { $1 },
            shape: Bool.random(using: &generator) ? shape(3) : nil,
            friends: depth > 0
                ? (0..<Int.random(in: 0...2, using: &generator)).map { _ in random(&generator, depth: depth - 1) } : []
        )
    }
}

private let pieces = [
    "a", "Zz", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{8}", "\u{C}", "\0", "\u{1F}", "\u{7F}", "é", "ß", "日本",
    "\u{2028}", "😀", "\u{10FFFF}", "{", "}", ":", ",",
]
