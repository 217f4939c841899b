import PikkuJSON
import Testing
import TestSupport

@Suite(.patient) struct MutationTests {
    @Test func `no text, however broken, is more than a problem`() throws {
        var generator = SeededGenerator(seed: 3)
        let samples = try (0..<20).map { _ in
            let sample = Sample.random(&generator, depth: 1)
            return try JSON.write { $0.writeSample(sample) }.get()
        }
        for text in samples {
            for length in stride(from: 0, to: text.count, by: max(1, text.count / 100)) {
                let cut = Array(text[..<length])
                #expect(verdict(cut) == false)
            }
        }
        var accepted = 0
        let count = 20_000
        for index in 0..<count {
            var text = samples[index % samples.count]
            for _ in 0...Int.random(in: 0...2, using: &generator) {
                let position = Int.random(in: 0..<text.count, using: &generator)
                switch Int.random(in: 0...3, using: &generator) {
                case 0: text[position] = UInt8.random(in: 0...255, using: &generator)
                case 1: text[position] = interesting[Int.random(in: 0..<interesting.count, using: &generator)]
                case 2: text.insert(interesting[Int.random(in: 0..<interesting.count, using: &generator)], at: position)
                default: text.remove(at: position)
                }
            }
            if verdict(text) { accepted += 1 }
        }
        // Else the changes would hit nothing but the grammar, or nothing at all.
        #expect(accepted > count / 100)
        #expect(accepted < count / 2)
    }

    /// Whether a text is read as a sample; what is read must be JSON, and read the same again when written.
    private func verdict(_ text: [UInt8]) -> Bool {
        let json = JSON.read(text) { $0.json() }
        guard case .success(let sample) = JSON.read(text, { $0.readSample() }) else { return false }
        guard case .success = json, case .success(let written) = JSON.write({ $0.writeSample(sample) }),
            case .success(let again) = JSON.read(written, { $0.readSample() })
        else {
            Issue.record("\(String(decoding: text, as: UTF8.self))")
            return true
        }
        // Fractions of a second are not written.
        #expect(again.friends.count == sample.friends.count && again.name == sample.name)
        return true
    }
}

private let interesting = Array("{}[]\",:\\/0123456789-+.eEtfnu \u{0}\u{1F}\u{80}\u{FF}".utf8)
