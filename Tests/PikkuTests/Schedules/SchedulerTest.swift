import Foundation
import Pikku
import ServiceLifecycle
import Synchronization
import TestSupport

/// A scheduler at ten to one at night, and what it has done.
struct SchedulerTest {
    struct Schedule {
        var route: ScheduleRoute<SampleServices>

        init(
            _ name: String, cron: String, timeZone: String = "UTC", allowsOverlap: Bool = false,
            _ body: @escaping @Sendable () async throws -> Void = {}
        ) {
            let function = Sessionless<Void, Void> { _ in try await body() }
            route = ScheduleRoute(
                name: name, cron: cron, timeZone: timeZone, allowsOverlap: allowsOverlap,
                function: "run" + name.capitalized, run: { try await $0.run(function) })
        }
    }

    let scheduler: Scheduler<SampleServices>
    private let clock: ManualClock
    private let lines: Steps

    init(_ schedules: Schedule...) throws {
        let (lines, clock) = (Steps(), ManualClock(date("2024-05-05T00:50:00Z")))
        let app = PikkuApp(
            routes: RouteTable(schedules: schedules.map(\.route)), services: SampleServices(steps: Steps()),
            logger: Logger(label: "test") { _ in ScheduleLogHandler(lines: lines) })
        scheduler = try app.scheduler(gracePeriod: .seconds(20), clock: clock)
        (self.lines, self.clock) = (lines, clock)
    }

    /// The runs that have ended well: schedule, time.
    var runs: [String] {
        lines.all.filter { $0.hasPrefix(hasRun) }.map { String($0.dropFirst(hasRun.count)) }.sorted()
    }

    /// Warnings and errors: level, message, schedule, time.
    var log: [String] { lines.all.filter { !$0.hasPrefix("debug") } }

    func until(_ count: Int) async throws {
        try await eventually { runs.count >= count }
    }

    func untilLogged(_ count: Int) async throws {
        try await eventually { log.count >= count }
    }

    /// Runs the scheduler, shuts it down gracefully after the first, and returns when it has ended.
    func run(
        _ body: @escaping @Sendable (ManualClock) async throws -> Void,
        duringShutdown: @escaping @Sendable (ManualClock) async throws -> Void = { _ in }
    ) async throws {
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: scheduler)], logger: Logger(label: "group") { _ in SwiftLogNoOpLogHandler() })
        )
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            try await body(clock)
            await group.triggerGracefulShutdown()
            try await duringShutdown(clock)
            try await tasks.waitForAll()
        }
    }
}

private let hasRun = "debug a schedule has run "

private struct ScheduleLogHandler: LogHandler {
    let lines: Steps
    var logLevel = Logger.Level.debug
    var metadata: Logger.Metadata = [:]

    init(lines: Steps) { self.lines = lines }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let metadata = metadata.merging(event.metadata ?? [:]) { $1 }
        let values = ["schedule", "time"].compactMap { metadata[$0].map { "\($0)" } }
        lines.add((["\(event.level) \(event.message)"] + values).joined(separator: " "))
    }
}
