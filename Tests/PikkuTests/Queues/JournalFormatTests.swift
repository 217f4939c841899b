import Foundation
import TestSupport
import Testing

@testable import Pikku

@Suite(.patient) struct JournalFormatTests {
    private static let date = Date(timeIntervalSinceReferenceDate: 0.1)
    private let changes: [JobChange] = [
        .put(JobRecord(Array(#"{"a":"é"}"#.utf8), "a", JobOptions(delay: .seconds(3), key: "k"), at: date)),
        .put(JobRecord([], "", JobOptions(), at: date)),
        .put(
            JobRecord(
                id: "1", queue: "b", payload: [0, 255], addedAt: date, attempts: 7, reason: "it rained",
                buriedAt: .distantFuture)),
        .started(id: "1", attempt: 2),
        .retried(id: "1", notBefore: date, reason: ""),
        .givenBack(id: "1", attempts: 1),
        .buried(id: "1", at: date, reason: "ü\u{0}"),
        .revived(id: "1"),
        .dropped(id: "1"),
        .finished(id: "1"),
    ]
    private let format = JournalFormat()

    private var file: [UInt8] { changes.reduce(into: format.header) { $0 += format.record($1) } }

    /// Where each record ends.
    private var ends: [Int] {
        changes.reduce(into: [JournalFormat.headerSize]) { $0.append($0[$0.count - 1] + format.record($1).count) }
    }

    @Test func whatIsWrittenIsRead() throws {
        #expect(JournalFormat(header: file.prefix(JournalFormat.headerSize))?.marker == format.marker)
        let content = format.read(file)
        #expect(content.changes == changes)
        #expect(content.end == file.count)
        #expect(content.damage == 0)
    }

    @Test func aTornEndCostsNothingBeforeIt() {
        for length in JournalFormat.headerSize..<file.count {
            let content = format.read(Array(file.prefix(length)))
            let whole = ends.lastIndex { $0 <= length } ?? 0
            #expect(content.changes == Array(changes.prefix(whole)))
            #expect(content.end == ends[whole])
            #expect(content.damage == 0)
        }
    }

    @Test func aDamagedRecordCostsNoOther() {
        for index in JournalFormat.headerSize..<file.count {
            for bit in 0..<8 {
                var damaged = file
                damaged[index] ^= 1 << bit
                var rest = changes
                rest.remove(at: (ends.lastIndex { $0 <= index } ?? 0))
                let content = format.read(damaged)
                #expect(content.changes == rest)
                #expect(content.damage > 0 || index >= ends[ends.count - 2])
            }
        }
    }

    @Test func aDamagedHeaderIsNone() {
        for index in 0..<JournalFormat.headerSize {
            var header = format.header
            header[index] ^= 1
            #expect(JournalFormat(header: header[...]) == nil)
            #expect(JournalFormat(header: format.header.prefix(index)) == nil)
        }
    }

    @Test func aJobCannotPretendToBeARecord() {
        let foreign = JournalFormat().record(.finished(id: "1"))
        let file = format.header + format.record(.put(JobRecord(foreign, "a", JobOptions(), at: Self.date))).dropLast()
        #expect(format.read(file).changes.isEmpty)
    }

    @Test func anyBytesAreReadToTheEnd() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            var bytes = file
            for _ in 0..<Int.random(in: 1...20, using: &generator) {
                let index = Int.random(in: JournalFormat.headerSize..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[index] = .random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: index)
                case 2: bytes.insert(contentsOf: bytes[index...].prefix(20), at: index)
                default: bytes.removeLast(min(4, bytes.count - JournalFormat.headerSize - 4))
                }
            }
            #expect(format.read(bytes).end <= bytes.count)
        }
    }
}
