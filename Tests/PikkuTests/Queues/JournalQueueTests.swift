import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Pikku

@Suite(.timely) struct JournalQueueTests {
    private let clock = TestClock()
    private let directory = TemporaryDirectory()

    @Test func theOldestDeadLettersMakeRoom() async throws {
        let queue = try JournalQueue(
            directory: directory.path, deadLetterCapacity: 2, clock: clock, logger: Logger(label: "test"))
        for number in 1...5 {
            try await queue.add(["\(number)"], to: "a")
            try await queue.bury(try #require(try await queue.next(of: "a")), because: "it rained")
        }
        #expect(try await queue.deadLetters(of: "a").map(\.job.text) == ["4", "5"])
        await queue.close()
        let again = try open()
        #expect(try await again.deadLetters(of: "a").map(\.job.text) == ["4", "5"])
        await again.close()
    }

    private func open(compactionSize: Int = 1 << 20) throws -> JournalQueue {
        try JournalQueue(
            directory: directory.path, capacity: 1_000, compactionSize: compactionSize, clock: clock,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    @Test func whatWasAddedIsThereWhenTheDirectoryIsOpenedAgain() async throws {
        let queue = try open()
        try await queue.add(["1", "2", "3", "4"], to: "a")
        try await queue.add(["late"], to: "a", options: JobOptions(delay: .seconds(60), key: "k"))
        let finished = try #require(try await queue.next(of: "a"))
        try await queue.finish(finished)
        let retried = try #require(try await queue.next(of: "a"))
        try await queue.retry(retried, after: .seconds(5), because: "it rained")
        let running = try #require(try await queue.next(of: "a"))
        let buried = try #require(try await queue.next(of: "a"))
        try await queue.bury(buried, because: "it snowed")
        let counts = QueueCounts(delayed: 2, running: 1, dead: 1)
        #expect(try await queue.counts(of: "a") == counts)
        let letters = try await queue.deadLetters(of: "a")
        await queue.close()

        let again = try open()
        #expect(try await again.counts(of: "a") == QueueCounts(waiting: 1, delayed: 2, dead: 1))
        #expect(try await again.deadLetters(of: "a") == letters)
        #expect(try await again.next(of: "a").map { [$0.id, $0.text, "\($0.attempt)"] } == [running.id, "3", "2"])
        try await again.add(["key"], to: "a", options: JobOptions(key: "k"))
        clock.advance(by: 5)
        #expect(try await again.next(of: "a").map { [$0.text, "\($0.attempt)"] } == ["2", "2"])
        clock.advance(by: 55)
        #expect(try await again.next(of: "a")?.text == "late")
        #expect(try await again.counts(of: "a") == QueueCounts(running: 3, dead: 1))
        try await again.revive(buried.id, of: "a")
        #expect(try await again.next(of: "a").map { [$0.text, "\($0.attempt)"] } == ["4", "1"])
    }

    @Test func oneQueueAtATimeHasTheDirectory() async throws {
        let queue = try open()
        #expect(throws: JournalError.locked(directory: directory.path)) { try open() }
        await queue.close()
        let again = try open()
        await #expect(throws: QueueError.closed) { try await queue.add(["1"], to: "a") }
        #expect(try await queue.next(of: "a") == nil)
        try await again.add(["1"], to: "a")
    }

    @Test func aClosedQueueSendsThoseWhoWaitAway() async throws {
        let queue = try open()
        let waiting = Task { try await queue.next(of: "a") }
        try await Task.sleep(for: .milliseconds(5))
        await queue.close()
        #expect(try await waiting.value == nil)
    }

    @Test func aQueueThatNobodyHasIsClosed() async throws {
        _ = try await open().add(["1"], to: "a")
        try await eventually { (try? open()) != nil }
    }

    @Test func whatIsNotAJournalIsLeftAlone() throws {
        for text in ["", "pikkuq1\n", "pikkuq1\nsomething else", String(repeating: "x", count: 100)] {
            try Data(text.utf8).write(to: directory.journal)
            #expect(throws: JournalError.notAJournal(path: directory.journal.path)) { try open() }
            #expect(try Data(contentsOf: directory.journal) == Data(text.utf8))
        }
    }

    @Test func theJournalIsWrittenAnewWhenMostOfItIsGone() async throws {
        let queue = try open(compactionSize: 4_000)
        let kept = try await queue.add(["kept", "given back"], to: "a", options: JobOptions(key: nil))
        try await queue.bury(try #require(try await queue.next(of: "a")), because: "kept")
        for number in 0..<200 {
            try await queue.add(["\(number)"], to: "b")
            try await queue.finish(try #require(try await queue.next(of: "b")))
        }
        #expect(try Data(contentsOf: directory.journal).count < 5_000)
        await queue.close()
        let again = try open()
        #expect(try await again.deadLetters(of: "a").map(\.job.id) == [kept[0]])
        #expect(try await again.next(of: "a")?.id == kept[1])
        #expect(try await again.counts(of: "b") == QueueCounts())
        #expect(try directory.files == ["queue.journal", "queue.lock"])
    }

    @Test func aDiskThatRefusesLosesNothing() async throws {
        // A directory in the way of the new journal keeps it from being compacted.
        let queue = try open(compactionSize: 1_000)
        try FileManager.default.createDirectory(
            at: directory.url.appending(path: "queue.journal.new"), withIntermediateDirectories: false)
        for number in 0..<50 {
            try await queue.add(["\(number)"], to: "a")
            if number > 0 { try await queue.finish(try #require(try await queue.next(of: "a"))) }
        }
        await queue.close()
        #expect(try await open().next(of: "a")?.text == "49")
    }

    @Test func whoAddsAtTheSameTimeSharesTheWaitForTheDisk() async throws {
        let queue = try open()
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<500 {
                group.addTask { try await queue.add(Array("\(number)".utf8), to: "a") }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(ids.count == 500)
        await queue.close()
        #expect(try await open().counts(of: "a") == QueueCounts(waiting: 500))
    }

    @Test func theSameKeyAtTheSameTimeIsAddedOnce() async throws {
        let queue = try open()
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<100 {
                group.addTask {
                    try await queue.add(Array("\(number)".utf8), to: "a", options: JobOptions(key: "k"))
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
        #expect(try await queue.counts(of: "a") == QueueCounts(waiting: 1))
    }
}

/// A directory that is gone when nobody refers to it any more.
final class TemporaryDirectory: Sendable {
    let url = FileManager.default.temporaryDirectory.appending(path: "pikku-\(UUID().uuidString)")

    init() { try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path }
    var journal: URL { url.appending(path: "queue.journal") }
    var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}
