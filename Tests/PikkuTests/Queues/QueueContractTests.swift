import Foundation
import Pikku
import TestSupport
import Testing

/// What every queue promises.
@Suite(.timely) struct QueueContractTests {
    enum Kind: CaseIterable {
        case inMemory, journal
    }

    private let clock = TestClock()
    private let directory = TemporaryDirectory()

    private func queue(_ kind: Kind, capacity: Int = 1_000) throws -> any Queue {
        switch kind {
        case .inMemory: InMemoryQueue(capacity: capacity, clock: clock)
        case .journal: try JournalQueue(directory: directory.path, capacity: capacity, clock: clock)
        }
    }

    @Test(arguments: Kind.allCases) func jobsComeInTheirOrderAndGoWhenTheyAreFinished(_ kind: Kind) async throws {
        let queue = try queue(kind)
        let ids = try await queue.add(["1", "2", "3"], to: "a")
        try await queue.add(Array("4".utf8), to: "b")
        #expect(Set(ids).count == 3)
        #expect(try await queue.counts(of: "a") == QueueCounts(waiting: 3))
        for (id, text) in zip(ids, ["1", "2", "3"]) {
            let job = try #require(try await queue.next(of: "a"))
            #expect(job == QueueJob(id: id, queue: "a", payload: Array(text.utf8), attempt: 1, addedAt: clock.now))
            #expect(try await queue.counts(of: "a").running == 1)
            try await queue.finish(job)
        }
        #expect(try await queue.counts(of: "a") == QueueCounts())
        #expect(try await queue.counts(of: "b") == QueueCounts(waiting: 1))
    }

    @Test(arguments: Kind.allCases) func aWorkerWaitsForAJob(_ kind: Kind) async throws {
        let queue = try queue(kind)
        async let first = queue.next(of: "a")?.text
        async let second = queue.next(of: "a")?.text
        try await queue.add(["1", "2"], to: "a")
        #expect(try await Set([first, second]) == ["1", "2"])
    }

    @Test(arguments: Kind.allCases) func whoStopsWaitingTakesNothing(_ kind: Kind) async throws {
        let queue = try queue(kind)
        let waiting = Task { try await queue.next(of: "a") }
        try await Task.sleep(for: .milliseconds(5))
        waiting.cancel()
        #expect(try await waiting.value == nil)
        try await queue.add(["1"], to: "a")
        #expect(try await queue.counts(of: "a") == QueueCounts(waiting: 1))
        let late = Task {
            try? await Task.sleep(for: .seconds(60))
            return try await queue.next(of: "a")
        }
        late.cancel()
        #expect(try await late.value == nil)
        #expect(try await queue.next(of: "a")?.text == "1")
    }

    @Test(arguments: Kind.allCases) func aDelayedJobWaitsForItsTime(_ kind: Kind) async throws {
        let queue = try queue(kind)
        try await queue.add(["late"], to: "a", options: JobOptions(delay: .seconds(60)))
        try await queue.add(["soon"], to: "a", options: JobOptions(delay: .seconds(10)))
        try await queue.add(["now"], to: "a")
        #expect(try await queue.counts(of: "a") == QueueCounts(waiting: 1, delayed: 2))
        #expect(try await queue.next(of: "a")?.text == "now")
        for (text, seconds) in [("soon", 10.0), ("late", 50)] {
            let next = Task { try await queue.next(of: "a") }
            try await eventually { clock.sleepers == 1 }
            clock.advance(by: seconds - 1)
            #expect(try await queue.counts(of: "a").waiting == 0)
            clock.advance(by: 1)
            #expect(try await next.value?.text == text)
        }
    }

    @Test(arguments: Kind.allCases) func anEarlierJobWakesWhoWaitsForALaterOne(_ kind: Kind) async throws {
        let queue = try queue(kind)
        try await queue.add(["late"], to: "a", options: JobOptions(delay: .seconds(60)))
        let next = Task { try await queue.next(of: "a") }
        try await eventually { clock.sleepers == 1 }
        try await queue.add(["soon"], to: "a", options: JobOptions(delay: .seconds(10)))
        try await eventually { clock.sleepers == 1 }
        clock.advance(by: 10)
        #expect(try await next.value?.text == "soon")
    }

    @Test(arguments: Kind.allCases) func aFailedJobComesBackAfterItsDelay(_ kind: Kind) async throws {
        let queue = try queue(kind)
        try await queue.add(["1"], to: "a")
        try await queue.retry(try #require(try await queue.next(of: "a")), after: .seconds(5), because: "it rained")
        #expect(try await queue.counts(of: "a") == QueueCounts(delayed: 1))
        clock.advance(by: 5)
        let again = try #require(try await queue.next(of: "a"))
        #expect(again.attempt == 2)
        #expect(again.notBefore == clock.now)
        try await queue.bury(again, because: "it snowed")
        #expect(try await queue.counts(of: "a") == QueueCounts(dead: 1))
        let letters = try await queue.deadLetters(of: "a")
        #expect(letters == [DeadLetter(job: again, reason: "it snowed", buriedAt: clock.now)])
    }

    @Test(arguments: Kind.allCases) func whatIsGivenBackIsNextAndHasNotFailed(_ kind: Kind) async throws {
        let queue = try queue(kind)
        try await queue.add(["1", "2"], to: "a")
        let job = try #require(try await queue.next(of: "a"))
        try await queue.giveBack(job)
        #expect(try await queue.next(of: "a") == job)
    }

    @Test(arguments: Kind.allCases) func onlyTheHolderOfALeaseSaysWhatBecomesOfTheJob(_ kind: Kind) async throws {
        let queue = try queue(kind)
        try await queue.add(["1"], to: "a")
        let first = try #require(try await queue.next(of: "a"))
        try await queue.retry(first, after: .zero, because: "")
        let lost = QueueError.leaseLost(id: first.id)
        await #expect(throws: lost) { try await queue.finish(first) }
        let second = try #require(try await queue.next(of: "a"))
        await #expect(throws: lost) { try await queue.finish(first) }
        await #expect(throws: lost) { try await queue.bury(first, because: "") }
        try await queue.finish(second)
        await #expect(throws: lost) { try await queue.giveBack(second) }
        await #expect(throws: lost) { try await queue.retry(second, after: .zero, because: "") }
        #expect(try await queue.counts(of: "a") == QueueCounts())
    }

    @Test(arguments: Kind.allCases) func aKeyIsAddedOnceWhileItWaits(_ kind: Kind) async throws {
        let queue = try queue(kind)
        let options = JobOptions(key: "k")
        let id = try await queue.add(["1"], to: "a", options: options)
        #expect(try await queue.add(["2"], to: "a", options: options) == id)
        #expect(try await queue.add(["3"], to: "b", options: options) != id)
        let job = try #require(try await queue.next(of: "a"))
        let other = try await queue.add(["4"], to: "a", options: options)
        #expect(other != id)
        try await queue.retry(job, after: .seconds(1), because: "")
        #expect(try await queue.add(["5"], to: "a", options: options) == other)
        #expect(try await queue.next(of: "a")?.text == "4")
        #expect(try await queue.counts(of: "a") == QueueCounts(delayed: 1, running: 1))
    }

    @Test(arguments: Kind.allCases) func aFullQueueRefusesJobs(_ kind: Kind) async throws {
        let queue = try queue(kind, capacity: 2)
        try await queue.add(["1"], to: "a")
        try await queue.add(["2"], to: "a", options: JobOptions(delay: .seconds(1), key: "k"))
        await #expect(throws: QueueError.full(queue: "a")) { try await queue.add(["3"], to: "a") }
        try await queue.add(["2"], to: "a", options: JobOptions(key: "k"))
        try await queue.add(["3"], to: "b")
        let job = try #require(try await queue.next(of: "a"))
        await #expect(throws: QueueError.full(queue: "a")) { try await queue.add(["3"], to: "a") }
        try await queue.bury(job, because: "")
        try await queue.add(["3"], to: "a")
    }

    @Test(arguments: Kind.allCases) func deadLettersAreRevivedOrDropped(_ kind: Kind) async throws {
        let queue = try queue(kind)
        let ids = try await queue.add(["1", "2", "3"], to: "a")
        for _ in ids {
            try await queue.bury(try #require(try await queue.next(of: "a")), because: "")
            clock.advance(by: 1)
        }
        #expect(try await queue.deadLetters(of: "a").map(\.job.id) == ids)
        #expect(try await queue.deadLetters(of: "a", limit: 2).map(\.job.id) == Array(ids[..<2]))
        try await queue.drop(ids[0], of: "a")
        try await queue.revive(ids[1], of: "a")
        for id in [ids[0], ids[1], "none"] {
            await #expect(throws: QueueError.noDeadLetter(id: id)) { try await queue.drop(id, of: "a") }
            await #expect(throws: QueueError.noDeadLetter(id: id)) { try await queue.revive(id, of: "a") }
        }
        await #expect(throws: QueueError.noDeadLetter(id: ids[2])) { try await queue.drop(ids[2], of: "b") }
        #expect(try await queue.next(of: "a").map { [$0.text, "\($0.attempt)"] } == ["2", "1"])
        #expect(try await queue.counts(of: "a") == QueueCounts(running: 1, dead: 1))
    }

    @Test(arguments: Kind.allCases) func manyAddAndManyTake(_ kind: Kind) async throws {
        let queue = try queue(kind)
        let taken = try await withThrowingTaskGroup(of: [String].self) { group in
            for worker in 0..<8 {
                group.addTask {
                    var texts: [String] = []
                    for number in 0..<25 {
                        try await queue.add(["\(worker) \(number)"], to: "a")
                        let job = try #require(try await queue.next(of: "a"))
                        texts.append(job.text)
                        try await queue.finish(job)
                    }
                    return texts
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.count == 200)
        #expect(Set(taken).count == 200)
        #expect(try await queue.counts(of: "a") == QueueCounts())
    }
}

extension QueueJob {
    var text: String { String(decoding: payload, as: UTF8.self) }
}

extension Queue {
    /// Adds texts, and returns their identifiers.
    @discardableResult
    func add(_ texts: [String], to queue: String, options: JobOptions = JobOptions()) async throws -> [String] {
        var ids: [String] = []
        for text in texts { ids.append(try await add(Array(text.utf8), to: queue, options: options)) }
        return ids
    }
}
