import Synchronization
import TestSupport
import Testing

@testable import Pikku

@Suite(.timeLimit(.minutes(1)), .timely) struct CallTurnsTests {
    private let id = Array("1".utf8)[...]

    /// Frames that wait for their turn cost memory, until they are taken back.
    @Test func readsNoMoreThanThereIsRoomFor() async throws {
        let turns = CallTurns(ChannelLimits(concurrentCalls: 1, bufferedBytes: 10_000))
        let first = turns.enter(id: nil, bytes: 1)
        await turns.room()
        let waiting = (0..<10).map { _ in turns.enter(id: id, bytes: 100) }
        let isFree = Mutex(false)
        let reader = Task {
            await turns.room()
            isFree.withLock { $0 = true }
        }
        try await Task.sleep(for: .milliseconds(20))
        #expect(!isFree.withLock { $0 })
        turns.cancel(id: id)
        for number in waiting { await turns.run(number) { Issue.record("it was taken back") } }
        await reader.value
        await turns.run(first) {}
        await confirmation { ran in
            await turns.run(turns.enter(id: nil, bytes: 1)) { ran() }
        }
    }

    @Test func whoStopsReadingNeedsNoRoom() async throws {
        let turns = CallTurns(ChannelLimits(concurrentCalls: 1, bufferedBytes: 0))
        for _ in 0..<2 { _ = turns.enter(id: nil, bytes: 1) }
        let reader = Task { await turns.room() }
        reader.cancel()
        await reader.value
    }
}
