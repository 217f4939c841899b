import Foundation
import PikkuJSON
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@testable import Pikku

@Suite(.timely) struct QueueWorkersTests {
    private let clock = TestClock(jumps: true)
    private let steps = Steps()

    @Test func jobsAreRunAndFinished() async throws {
        let app = app { [steps] in steps.add($0.text ?? "") }
        for text in ["a", "b", "c"] { try await app.queue.add(["\"\(text)\""], to: "jobs") }
        try await withWorkers(of: app) {
            try await eventually { try await app.queue.counts(of: "jobs") == QueueCounts() }
        }
        #expect(steps.all.sorted() == ["a", "b", "c"])
    }

    @Test func aJobThatFailsIsTriedAgainEverLaterAndBuried() async throws {
        let start = clock.now
        let app = app(retries: 3) { [steps, clock] _ in
            steps.add("\(clock.now.timeIntervalSince(start))")
            throw Vanished()
        }
        let id = try await app.queue.add(["1"], to: "jobs")[0]
        try await withWorkers(
            of: app, backoff: Backoff(base: .seconds(10), factor: 3, maximum: .seconds(60), jitter: 0)
        ) {
            try await eventually { try await app.queue.counts(of: "jobs").dead == 1 }
        }
        #expect(steps.all == ["0.0", "10.0", "40.0", "100.0"])
        let letter = try await app.queue.deadLetters(of: "jobs")[0]
        #expect(letter.job.id == id)
        #expect(letter.job.attempt == 4)
        #expect(letter.reason == "Vanished()")
    }

    @Test func aJobThatSucceedsInTheEndIsFinished() async throws {
        let app = app { [steps] _ in
            steps.add("run")
            if steps.all.count < 3 { throw Vanished() }
        }
        try await app.queue.add(["1"], to: "jobs")
        try await withWorkers(of: app) {
            try await eventually { try await app.queue.counts(of: "jobs") == QueueCounts() }
        }
        #expect(steps.all.count == 3)
    }

    @Test func whatIsNotValidIsBuriedAtOnce() async throws {
        let app = app { [steps] value in
            steps.add("run")
            if value.text == "rude" { throw ValidationError("a name must be polite") }
        }
        try await app.queue.add(["nothing", #""rude""#], to: "jobs")
        try await withWorkers(of: app) {
            try await eventually { try await app.queue.counts(of: "jobs").dead == 2 }
        }
        #expect(steps.all == ["run"])
        let reasons = try await app.queue.deadLetters(of: "jobs").map(\.reason)
        #expect(reasons[0].contains("(json)"))
        #expect(reasons[1].contains("a name must be polite"))
    }

    @Test func asManyJobsRunAtOnceAsTheWiringSays() async throws {
        let running = Mutex((now: 0, most: 0))
        let app = app(concurrency: 3) { _ in
            running.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            try await eventually { running.withLock { $0.most == 3 } }
            running.withLock { $0.now -= 1 }
        }
        try await app.queue.add((0..<12).map(String.init), to: "jobs")
        try await withWorkers(of: app) {
            try await eventually { try await app.queue.counts(of: "jobs") == QueueCounts() }
        }
        #expect(running.withLock { $0.most } == 3)
    }

    @Test func aJobThatRunsAtShutdownMayEnd() async throws {
        let clock = TestClock()
        let gate = Steps()
        let app = app(clock: clock) { [steps] _ in
            steps.add("run")
            try await eventually { !gate.all.isEmpty }
        }
        try await app.queue.add(["1", "2"], to: "jobs")
        let group = serviceGroup(app, clock: clock)
        let service = Task { try await group.run() }
        try await eventually { !steps.all.isEmpty }
        await group.triggerGracefulShutdown()
        try await eventually { clock.sleepers == 1 }
        gate.add("open")
        try await service.value
        #expect(try await app.queue.counts(of: "jobs") == QueueCounts(waiting: 1))
        #expect(steps.all == ["run"])
    }

    @Test func aJobThatOutlastsTheGraceIsCancelledAndGivenBack() async throws {
        let clock = TestClock()
        let app = app(clock: clock) { [steps] _ in
            steps.add("run")
            try await Task.sleep(for: .seconds(100))
        }
        let id = try await app.queue.add(["1"], to: "jobs")[0]
        let group = serviceGroup(app, clock: clock)
        let service = Task { try await group.run() }
        try await eventually { !steps.all.isEmpty }
        await group.triggerGracefulShutdown()
        try await eventually { clock.sleepers == 1 }
        #expect(try await app.queue.counts(of: "jobs") == QueueCounts(running: 1))
        clock.advance(by: 30)
        try await service.value
        let job = try await app.queue.next(of: "jobs")
        #expect(job?.id == id)
        #expect(job?.attempt == 1)
    }

    @Test func aCancelledWorkerGivesItsJobBack() async throws {
        let app = app { [steps] _ in
            steps.add("run")
            try await Task.sleep(for: .seconds(100))
        }
        try await app.queue.add(["1"], to: "jobs")
        try await withWorkers(of: app) { try await eventually { !steps.all.isEmpty } }
        #expect(try await app.queue.counts(of: "jobs") == QueueCounts(waiting: 1))
    }

    @Test func aJobThatBringsDownTheProcessIsBuriedInTheEnd() async throws {
        let app = app(retries: 1) { [steps] _ in steps.add("run") }
        try await app.queue.add(["1"], to: "jobs")
        for _ in 0..<2 {
            let job = try #require(try await app.queue.next(of: "jobs"))
            try await app.queue.retry(job, after: .zero, because: "")
        }
        try await withWorkers(of: app) {
            try await eventually { try await app.queue.counts(of: "jobs").dead == 1 }
        }
        #expect(steps.all.isEmpty)
        #expect(try await app.queue.deadLetters(of: "jobs")[0].reason == "the process ended while the job ran")
    }

    @Test func anErrorOfTheQueueDoesNotEndTheWorkers() async throws {
        let queue = UnreliableQueue(clock: clock, failures: 3)
        let app = app(queue: queue) { [steps] _ in steps.add("run") }
        try await queue.add(["1"], to: "jobs")
        try await withWorkers(of: app) {
            try await eventually { try await queue.counts(of: "jobs") == QueueCounts() }
        }
        #expect(steps.all == ["run"])
    }

    @Test func aLeaseIsRenewedWhileTheJobRuns() async throws {
        let clock = TestClock()
        let queue = UnreliableQueue(clock: clock, leaseDuration: .seconds(30))
        let app = app(queue: queue, clock: clock) { [steps] _ in
            try await eventually { queue.renewals >= 2 }
            steps.add("run")
            queue.loseLeases()
            try await Task.sleep(for: .seconds(100))
        }
        try await queue.add(["1", "2"], to: "jobs")
        let workers = Task { try await app.queueWorkers(configuration(clock)).run() }
        // The second job runs when the first one, whose lease is lost, has been cancelled.
        try await eventually {
            if clock.sleepers == 1 { clock.advance(by: 10) }
            return steps.all.count == 2
        }
        workers.cancel()
        try await workers.value
    }

    @Test func theIdentifierOfTheJobIsThatOfTheRequest() async throws {
        let app = app { _ in }
        let seen = Steps()
        let noting = Middleware<SampleServices> { call, next in
            seen.add(call.context.requestID)
            return try await next(call)
        }
        let noticed = PikkuApp(routes: app.routes, services: app.services, middleware: [noting], queue: app.queue)
        let id = try await app.queue.add(["1"], to: "jobs")[0]
        try await withWorkers(of: noticed) { try await eventually { !seen.all.isEmpty } }
        #expect(seen.all == [id])
    }

    @Test func workersWithoutQueuesWaitForShutdown() async throws {
        let app = PikkuApp(services: SampleServices(steps: steps), logger: .silent)
        let group = serviceGroup(app, clock: clock)
        let service = Task { try await group.run() }
        try await Task.sleep(for: .milliseconds(5))
        await group.triggerGracefulShutdown()
        try await service.value
    }
}

@Suite(.timely) struct BackoffTests {
    @Test func itGrowsToItsMaximum() {
        let backoff = Backoff(base: .seconds(1), factor: 2, maximum: .seconds(10), jitter: 0)
        #expect((1...6).map(backoff.delay(after:)) == [1, 2, 4, 8, 10, 10].map { .seconds($0) })
        #expect(backoff.delay(after: .max) == .seconds(10))
        #expect(backoff.delay(after: 0) == .seconds(1))
        #expect(Backoff(base: .seconds(5), maximum: .seconds(2), jitter: 0).delay(after: 1) == .seconds(2))
        #expect(Backoff(base: .seconds(5), factor: 1, jitter: 0).delay(after: 1_000) == .seconds(5))
    }

    @Test func itIsRandomInPart() {
        let backoff = Backoff(base: .seconds(8), jitter: 0.25)
        let delays = Set((0..<100).map { _ in backoff.delay(after: 1) })
        #expect(delays.count > 50)
        #expect(delays.allSatisfy { $0 >= .seconds(6) && $0 <= .seconds(8) })
    }
}

// MARK: - An application with one queue

extension QueueWorkersTests {
    private func app(
        queue: (any Queue)? = nil, concurrency: Int = 1, retries: Int = 3, clock: TestClock? = nil,
        _ body: @escaping @Sendable (JSONValue) async throws -> Void
    ) -> PikkuApp<SampleServices> {
        let function = SessionlessFunction<SampleServices, JSONValue, Void> { _, value in try await body(value) }
        let route = QueueRoute<SampleServices>(name: "jobs", concurrency: concurrency, retries: retries) {
            try await $0.run(function, read: { $0.json() })
        }
        return PikkuApp(
            routes: RouteTable(queues: [route]), services: SampleServices(steps: steps),
            queue: queue ?? InMemoryQueue(clock: clock ?? self.clock), logger: .silent)
    }

    private func configuration(_ clock: TestClock, _ backoff: Backoff = Backoff()) -> QueueWorkerConfiguration {
        QueueWorkerConfiguration(backoff: backoff, gracePeriod: .seconds(30), clock: clock)
    }

    /// Runs the workers until the body returns, then cancels them.
    private func withWorkers(
        of app: PikkuApp<SampleServices>, backoff: Backoff = Backoff(), _ body: () async throws -> Void
    ) async throws {
        let workers = Task { try await app.queueWorkers(configuration(clock, backoff)).run() }
        defer { workers.cancel() }
        try await body()
        workers.cancel()
        try await workers.value
    }

    private func serviceGroup(_ app: PikkuApp<SampleServices>, clock: TestClock) -> ServiceGroup {
        ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: app.queueWorkers(configuration(clock)))], logger: .silent))
    }
}

extension Logger {
    fileprivate static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}

/// A queue in memory that cannot give the first jobs, and whose leases may be lost.
private final class UnreliableQueue: Queue {
    private struct State {
        var failures: Int
        var renewals = 0
        var losesLeases = false
    }

    private struct Failure: Error {}

    let leaseDuration: Duration?
    private let queue: InMemoryQueue
    private let state: Mutex<State>

    init(clock: TestClock, failures: Int = 0, leaseDuration: Duration? = nil) {
        queue = InMemoryQueue(clock: clock)
        state = Mutex(State(failures: failures))
        self.leaseDuration = leaseDuration
    }

    var renewals: Int { state.withLock { $0.renewals } }
    func loseLeases() { state.withLock { $0.losesLeases = true } }

    private func mayFail() throws {
        try state.withLock { state in
            guard state.failures > 0 else { return }
            state.failures -= 1
            throw Failure()
        }
    }

    func add(_ payload: [UInt8], to name: String, options: JobOptions) async throws -> String {
        try await queue.add(payload, to: name, options: options)
    }
    func next(of name: String) async throws -> QueueJob? {
        try mayFail()
        return try await queue.next(of: name)
    }
    func renew(_ job: QueueJob) async throws {
        try state.withLock { state in
            state.renewals += 1
            if state.losesLeases { throw QueueError.leaseLost(id: job.id) }
        }
    }
    func finish(_ job: QueueJob) async throws { try await queue.finish(job) }
    func retry(_ job: QueueJob, after delay: Duration, because reason: String) async throws {
        try await queue.retry(job, after: delay, because: reason)
    }
    func giveBack(_ job: QueueJob) async throws { throw QueueError.leaseLost(id: job.id) }
    func bury(_ job: QueueJob, because reason: String) async throws { try await queue.bury(job, because: reason) }
    func deadLetters(of name: String, limit: Int) async throws -> [DeadLetter] { [] }
    func revive(_ id: String, of name: String) async throws {}
    func drop(_ id: String, of name: String) async throws {}
    func counts(of name: String) async throws -> QueueCounts { try await queue.counts(of: name) }
}
