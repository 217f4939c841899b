import PikkuModel
import PikkuParse
import Testing
import TestSupport

/// Whatever the bytes are, parsing ends, and every finding stands inside the file.
@Suite(.patient) struct ManifestFuzzTests {
    @Test(arguments: ["user-service-manifest/api/user.pikku.yaml", "todo/api/labels.pikku.yaml"])
    func cutOffAtEachByte(path: String) {
        let sample = sampleManifest(path)
        #expect(!sample.bytes.isEmpty)
        for count in sample.bytes.indices { check(Array(sample.bytes[..<count])) }
    }

    @Test(arguments: ["user-service-manifest/api/user.pikku.yaml", "todo/api/labels.pikku.yaml"])
    func withSomeBytesChanged(path: String) {
        let sample = sampleManifest(path).bytes
        var random = SeededGenerator(seed: 42)
        for _ in 0..<2_000 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                case 2: bytes.insert(hostile[Int.random(in: hostile.indices, using: &random)], at: index)
                default: bytes[index] = hostile[Int.random(in: hostile.indices, using: &random)]
                }
            }
            check(bytes)
        }
    }

    private let hostile = Array("{}[]:,&*!|>'\"%@`?-#~<. \n\r\t\u{FEFF}é\u{85}".utf8) + [0x00, 0xC0, 0xED, 0xFF]

    private func check(_ bytes: [UInt8]) {
        let parsed = ManifestFrontend().parse(SourceFile(path: "a.pikku.yaml", bytes: bytes))
        for diagnostic in parsed.diagnostics {
            let places = [diagnostic.location] + diagnostic.notes.compactMap(\.location)
            let edits = diagnostic.fix?.edits.map(\.location) ?? []
            let isInside = (places + edits).allSatisfy { $0.start >= 0 && $0.start <= $0.end && $0.end <= bytes.count }
            if !isInside { Issue.record("\(diagnostic) in \(String(decoding: bytes, as: UTF8.self))") }
        }
    }
}
