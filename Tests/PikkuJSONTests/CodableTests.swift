import Foundation
import PikkuJSON
import Testing
import TestSupport

@Suite(.patient) struct CodableTests {
    private static let decoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }()

    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        return encoder
    }()

    @Test func `values travel as JSONEncoder and JSONDecoder would have them`() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<300 {
            let sample = Sample.random(&generator)
            let written = try JSON.write { $0.writeSample(sample) }.get()
            #expect(try Self.decoder.decode(Sample.self, from: Data(written)) == sample)
            #expect(try JSON.read(written) { $0.readSample() }.get() == sample)
            let encoded = try Self.encoder.encode(sample)
            #expect(try JSON.read(encoded) { $0.readSample() }.get() == sample)
            #expect(try canonical(written) == canonical(Array(encoded)))
        }
    }

    /// One text for all orders of members; every other byte as it was.
    private func canonical(_ text: [UInt8]) throws -> String {
        let value = try JSON.read(text) { $0.json() }.get()
        return String(decoding: try JSON.write { $0.json(value) }.get(), as: UTF8.self)
    }

    @Test(arguments: [
        0, -0.0, 1, -1, 0.1, 1.5, 100, 1e15, 1e16, 1e17, 1e21, 1e22, 1e-4, 1e-5, 123_456_789.125,
        .leastNonzeroMagnitude,
        9_007_199_254_740_991, 9_007_199_254_740_992, 9_007_199_254_740_994, .pi, .greatestFiniteMagnitude,
    ])
    func `numbers are spelt as JSONEncoder does`(number: Double) throws {
        let written = try JSON.write { $0.array([number]) { $0.double($1) } }.get()
        #expect(
            String(decoding: written, as: UTF8.self)
                == String(decoding: try Self.encoder.encode([number]), as: UTF8.self))
        let float = Float(number)
        guard float.isFinite else { return }
        let writtenFloat = try JSON.write { $0.array([float]) { $0.float($1) } }.get()
        #expect(Data(writtenFloat) == (try Self.encoder.encode([float])))
    }

    @Test func `every scalar is escaped as JSONEncoder does`() throws {
        let texts = (0..<0x300).compactMap(Unicode.Scalar.init).map { "a\($0)b" } + ["</script>", "😀"]
        let written = try JSON.write { $0.array(texts) { $0.string($1) } }.get()
        #expect(Data(written) == (try Self.encoder.encode(texts)))
    }

    @Test(arguments: [
        -13_197_600_000, -31_622_400, -1, -0.25, 0, 0.999, 1, 86_399, 86_400, 5_097_600,
        94_608_000, 725_760_000.5, 252_423_993_599,
    ])
    func `dates are spelt as JSONEncoder does`(seconds: Double) throws {
        let date = Date(timeIntervalSinceReferenceDate: seconds)
        let written = try JSON.write { $0.array([date]) { $0.date($1) } }.get()
        #expect(
            String(decoding: written, as: UTF8.self) == String(decoding: try Self.encoder.encode([date]), as: UTF8.self)
        )
    }

    @Test func `what has no JSON is a failure with its place`() throws {
        var generator = SeededGenerator(seed: 2)
        var sample = Sample.random(&generator)
        sample.friends = []
        sample.shape = .pair(.circle(radius: .infinity), label: "a \"quote\"")
        sample.createdAt = Date(timeIntervalSinceReferenceDate: 1e15)
        guard
            case .failure(let problems) = JSON.write({
                $0.array([0, 1]) { $1 == 0 ? $0.null() : $0.writeSample(sample) }
            })
        else {
            Issue.record("written")
            return
        }
        #expect(problems.all.map(\.pointer) == ["/1/createdAt", "/1/shape/pair/_0/circle/radius"])
    }

    @Test func `types that code themselves are left to Codable`() throws {
        let text = Array(#"{"a":[{"circle":{"radius":1}},{"circle":{"radius":"x"}}]}"#.utf8)
        #expect(keywords(#"{"circle":{"radius":1}}"#) { $0.decoded(Shape.self) } == [])
        guard case .failure(let problems) = JSON.read(text, { $0.decoded([String: [Shape]].self) }) else {
            Issue.record("read")
            return
        }
        #expect(problems.all.map(\.pointer) == ["/a/1/circle/radius"])
        let written = try JSON.write { $0.encoded(["b/": Date(timeIntervalSinceReferenceDate: 0)]) }.get()
        #expect(String(decoding: written, as: UTF8.self) == #"{"b/":"2001-01-01T00:00:00Z"}"#)
    }

}
