import Foundation
import Pikku
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1)), .timely) struct SchedulerTests {
    @Test func `runs functions at their times until it is shut down`() async throws {
        let test = try SchedulerTest(
            .init("often", cron: "*/10 * * * *"), .init("daily", cron: "0 3 * * *", timeZone: "Europe/Berlin"))
        try await test.run { clock in
            await clock.advance(to: date("2024-05-05T01:00:00Z"))
            try await test.until(2)
            await clock.advance(to: date("2024-05-05T01:10:00Z"))
            try await test.until(3)
            await clock.advance(to: date("2024-05-05T01:20:30Z"))
        }
        #expect(
            test.runs == [
                "daily 2024-05-05T01:00:00Z", "often 2024-05-05T01:00:00Z", "often 2024-05-05T01:10:00Z",
                "often 2024-05-05T01:20:00Z",
            ])
        #expect(test.log.isEmpty)
    }

    @Test func `skips a time while the last run has not ended`() async throws {
        let gate = Gate()
        let test = try SchedulerTest(.init("slow", cron: "0 * * * *") { await gate.wait() })
        try await test.run { clock in
            await clock.advance(to: date("2024-05-05T02:30:00Z"))
            gate.open()
            try await test.until(1)
            await clock.advance(to: date("2024-05-05T03:00:00Z"))
            try await test.until(2)
        }
        #expect(test.runs == ["slow 2024-05-05T01:00:00Z", "slow 2024-05-05T03:00:00Z"])
        #expect(
            test.log == ["warning a schedule is skipped, since its last run has not ended slow 2024-05-05T02:00:00Z"])
    }

    @Test func `runs twice at once where overlap is allowed`() async throws {
        let gate = Gate()
        let test = try SchedulerTest(.init("slow", cron: "0 * * * *", allowsOverlap: true) { await gate.wait() })
        try await test.run { clock in
            await clock.advance(to: date("2024-05-05T02:30:00Z"))
            gate.open()
            try await test.until(2)
        }
        #expect(test.runs == ["slow 2024-05-05T01:00:00Z", "slow 2024-05-05T02:00:00Z"])
        #expect(test.log.isEmpty)
    }

    @Test func `goes on after a failure`() async throws {
        let test = try SchedulerTest(.init("broken", cron: "0 * * * *") { throw FailedRun() })
        try await test.run { clock in
            await clock.advance(to: date("2024-05-05T01:30:00Z"))
            try await test.untilLogged(1)
            await clock.advance(to: date("2024-05-05T02:30:00Z"))
            try await test.untilLogged(2)
        }
        #expect(test.log.map { $0.hasPrefix("error a schedule failed broken") } == [true, true])
    }

    @Test func `makes up for nothing that the clock jumps over`() async throws {
        let test = try SchedulerTest(.init("often", cron: "* * * * *"), .init("daily", cron: "0 3 * * *"))
        try await test.run { clock in
            await clock.somebodySleeps()
            clock.put(to: date("2024-05-05T06:00:10Z"))
            await clock.advance(to: date("2024-05-05T06:01:20Z"))
        }
        #expect(test.runs == ["often 2024-05-05T06:01:00Z"])
        #expect(
            test.log == [
                "warning a schedule is skipped, since its time has passed often 2024-05-05T00:51:00Z",
                "warning a schedule is skipped, since its time has passed daily 2024-05-05T03:00:00Z",
            ])
    }

    @Test func `lets runs end within the grace period`() async throws {
        let gate = Gate()
        let test = try SchedulerTest(.init("slow", cron: "0 * * * *") { await gate.wait() })
        try await test.run { clock in
            await clock.advance(to: date("2024-05-05T01:00:00Z"))
        } duringShutdown: { _ in
            gate.open()
        }
        #expect(test.runs == ["slow 2024-05-05T01:00:00Z"])
        #expect(test.log.isEmpty)
    }

    @Test func `cancels runs that take longer than the grace period`() async throws {
        let test = try SchedulerTest(.init("endless", cron: "0 * * * *") { try await Task.sleep(for: .seconds(3_600)) })
        try await test.run { clock in
            await clock.advance(to: date("2024-05-05T01:00:00Z"))
        } duringShutdown: { clock in
            try await eventually {
                clock.pass(1)
                return !test.log.isEmpty
            }
        }
        #expect(test.runs.isEmpty)
        #expect(test.log.count == 1)
        #expect(test.log.first?.contains("was cancelled") == true)
    }

    @Test func `waits for shutdown without schedules too`() async throws {
        let test = try SchedulerTest()
        try await test.run { clock in
            await clock.advance(to: date("2024-05-06T00:00:00Z"))
        }
    }

    @Test func `lists what runs next`() throws {
        let test = try SchedulerTest(
            .init("often", cron: "*/10 * * * *"), .init("daily", cron: "0 3 * * *", timeZone: "Europe/Berlin"))
        let upcoming = test.scheduler.upcoming(2)
        #expect(upcoming.map(\.name) == ["daily", "often"])
        #expect(upcoming.map(\.function) == ["runDaily", "runOften"])
        #expect(
            upcoming.map(\.dates) == [
                [date("2024-05-05T01:00:00Z"), date("2024-05-06T01:00:00Z")],
                [date("2024-05-05T01:00:00Z"), date("2024-05-05T01:10:00Z")],
            ])
        #expect(test.scheduler.upcoming(0).map(\.dates) == [[], []])
        #expect(
            test.scheduler.upcoming(after: date("2024-05-05T02:55:00Z")).first?.dates == [date("2024-05-05T03:00:00Z")])
    }

    @Test(arguments: [
        ("0 0 30 2 *", "UTC", SchedulerError.neverFires("0 0 30 2 *", schedule: "odd"), "never runs"),
        ("@daily", "Europe/Atlantis", .unknownTimeZone("Europe/Atlantis", schedule: "odd"), "'Europe/Atlantis'"),
        (
            "0 24 * * *", "UTC",
            .invalidExpression(
                "0 24 * * *", schedule: "odd", reason: "'24' is no hour; allowed are 0 to 23"), "'0 24 * * *'"
        ),
    ])
    func `refuses schedules that cannot run`(
        _ cron: String, _ timeZone: String, _ expected: SchedulerError, _ text: String
    ) throws {
        let error = try #require(throws: SchedulerError.self) {
            try SchedulerTest(.init("fine", cron: "@daily"), .init("odd", cron: cron, timeZone: timeZone))
        }
        #expect(error == expected)
        #expect(error.description.contains(text) && error.description.contains("'odd'"))
    }
}

private struct FailedRun: Error {}

/// Where runs wait until a test lets them go on.
private final class Gate: Sendable {
    private let waiting = Mutex<[CheckedContinuation<Void, Never>]?>([])

    func wait() async {
        await withCheckedContinuation { continuation in
            let isOpen = waiting.withLock { waiting in
                waiting?.append(continuation)
                return waiting == nil
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiting = waiting.withLock { waiting in
            defer { waiting = nil }
            return waiting ?? []
        }
        for continuation in waiting { continuation.resume() }
    }
}
