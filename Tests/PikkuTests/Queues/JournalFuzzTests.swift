import Foundation
import TestSupport
import Testing

@testable import Pikku

/// What becomes of a queue whose file was cut, changed, or read again.
@Suite(.patient) struct JournalFuzzTests {
    private let clock = TestClock()
    private let directory = TemporaryDirectory()

    private func open(compactionSize: Int = 1 << 20) throws -> JournalQueue {
        try JournalQueue(
            directory: directory.path, capacity: 1_000, compactionSize: compactionSize, clock: clock,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// A journal of some jobs, and how long it was when each of them was acknowledged.
    private func journal() async throws -> (bytes: Data, jobs: [(id: String, end: Int)]) {
        let queue = try open()
        var jobs: [(id: String, end: Int)] = []
        for number in 0..<5 {
            let id = try await queue.add(Array("\(number)".utf8), to: "a", options: JobOptions(key: "\(number)"))
            jobs.append((id, try Data(contentsOf: directory.journal).count))
        }
        await queue.close()
        return (try Data(contentsOf: directory.journal), jobs)
    }

    private func idsAfterOpening(_ bytes: Data) async throws -> [String] {
        try bytes.write(to: directory.journal)
        let queue = try open()
        var ids: [String] = []
        for _ in 0..<(try await queue.counts(of: "a").waiting) {
            if let job = try await queue.next(of: "a") { ids.append(job.id) }
        }
        // It goes on as if nothing had happened.
        let added = try await queue.add(Array("new".utf8), to: "b")
        await queue.close()
        let again = try open()
        #expect(try await again.next(of: "b")?.id == added)
        #expect(try await again.counts(of: "a").waiting == ids.count)
        await again.close()
        return ids
    }

    @Test func aCutLosesNothingBeforeIt() async throws {
        let (bytes, jobs) = try await journal()
        for length in JournalFormat.headerSize..<bytes.count {
            let ids = try await idsAfterOpening(bytes.prefix(length))
            #expect(ids == jobs.filter { $0.end <= length }.map(\.id))
        }
        #expect(try directory.files == ["queue.journal", "queue.lock"])
    }

    @Test func aChangedByteCostsOneJobAndTheFileIsKept() async throws {
        let (bytes, jobs) = try await journal()
        for index in stride(from: JournalFormat.headerSize, to: bytes.count, by: 7) {
            var damaged = bytes
            damaged[index] ^= 0x10
            let ids = try await idsAfterOpening(damaged)
            let lost = try #require(jobs.first { index < $0.end })
            #expect(ids == jobs.map(\.id).filter { $0 != lost.id })
            let copy = directory.url.appending(path: "queue.journal.damaged-1")
            // What only the end has lost is no damage: a write was interrupted.
            if lost.id == jobs.last?.id { continue }
            #expect(try Data(contentsOf: copy).prefix(bytes.count) == damaged)
            try FileManager.default.removeItem(at: copy)
        }
    }

    @Test func whatIsReadIsWhatWas() async throws {
        for seed in 0..<20 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let queue = try open(compactionSize: seed.isMultiple(of: 2) ? 3_000 : 1 << 20)
            var running: [QueueJob] = []
            for _ in 0..<150 {
                try await step(queue, &running, &generator)
            }
            for job in running { try await queue.giveBack(job) }
            let expected = state(of: queue)
            await queue.close()
            let again = try open()
            #expect(state(of: again) == expected)
            await again.close()
            try FileManager.default.removeItem(at: directory.journal)
        }
    }

    private func step(
        _ queue: JournalQueue, _ running: inout [QueueJob], _ generator: inout SeededGenerator
    ) async throws {
        clock.advance(by: Double(Int.random(in: 0...3, using: &generator)))
        switch Int.random(in: 0..<9, using: &generator) {
        case 0, 1, 2:
            let delay = Duration.seconds(generator.pick([0, 0, 0, 5, 10_000]))
            let key = generator.pick([nil, nil, "k", "l"])
            try await queue.add(["job"], to: generator.pick(["a", "b"]), options: JobOptions(delay: delay, key: key))
        case 3, 4:
            let name = generator.pick(["a", "b"])
            guard try await queue.counts(of: name).waiting > 0 else { return }
            if let job = try await queue.next(of: name) { running.append(job) }
        case 5:
            if let job = running.popLast() { try await queue.finish(job) }
        case 6:
            guard let job = running.popLast() else { return }
            try await queue.retry(job, after: .seconds(generator.pick([0, 3, 10_000])), because: "it rained")
        case 7:
            if let job = running.popLast() { try await queue.bury(job, because: "it snowed") }
        default:
            guard let letter = try await queue.deadLetters(of: "a").first else { return }
            if generator.chance(50) {
                try await queue.revive(letter.job.id, of: "a")
            } else {
                try await queue.drop(letter.job.id, of: "a")
            }
        }
    }

    /// Every job, in whatever order, and the dead ones in theirs.
    private func state(of queue: JournalQueue) -> [[JobRecord]] {
        [queue.records.sorted { $0.id < $1.id }, queue.records.filter { $0.buriedAt != nil && $0.queue == "a" }]
    }
}
