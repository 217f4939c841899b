import Pikku
import TestSupport
import Testing

@Suite(.timely) struct InMemoryQueueTests {
    @Test func theOldestDeadLetterMakesRoom() async throws {
        let queue = InMemoryQueue(deadLetterCapacity: 2)
        let ids = try await queue.add(["1", "2", "3"], to: "a")
        for _ in ids { try await queue.bury(try #require(try await queue.next(of: "a")), because: "") }
        #expect(try await queue.deadLetters(of: "a").map(\.job.id) == Array(ids[1...]))
        #expect(try await queue.counts(of: "a") == QueueCounts(dead: 2))
    }
}
