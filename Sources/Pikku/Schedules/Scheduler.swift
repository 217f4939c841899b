public import Foundation
public import ServiceLifecycle

extension PikkuApp {
    /// What runs the schedules of the application while it runs itself.
    ///
    /// - Parameters:
    ///   - gracePeriod: How long runs may take to end after a graceful shutdown has begun, before they are cancelled.
    /// - Throws: `SchedulerError` for the first schedule that could not run.
    public func scheduler(
        gracePeriod: Duration = .seconds(30), clock: any WallClock = SystemWallClock()
    ) throws(SchedulerError) -> Scheduler<Services> {
        try Scheduler(app: self, gracePeriod: gracePeriod, clock: clock)
    }
}

/// Runs functions at the times of their schedules.
///
/// - A schedule whose last run has not ended skips a time, unless it allows overlap.
/// - Times that pass while nothing runs or the clock jumps over are skipped, never made up for.
/// - A run that fails is logged, and the schedule goes on.
/// - A graceful shutdown begins no further run and lets those that run end within the grace period.
///
/// Each process that runs one runs all schedules: nothing is agreed between processes, and nothing kept between starts.
public struct Scheduler<Services: PikkuServices>: Service {
    let app: PikkuApp<Services>
    let schedules: [Schedule]
    let gracePeriod: Duration
    let clock: any WallClock

    init(
        app: PikkuApp<Services>, gracePeriod: Duration, clock: any WallClock
    ) throws(SchedulerError) {
        self.app = app
        self.gracePeriod = gracePeriod
        self.clock = clock
        var schedules: [Schedule] = []
        for route in app.routes.schedules {
            guard let function = app.functions.schedules[route.name] else { continue }
            schedules.append(try Schedule(route, function))
        }
        self.schedules = schedules
    }

    struct Schedule: Sendable {
        let route: ScheduleRoute<Services>
        let function: WiredFunction<Services>
        let times: ScheduleTimes

        init(_ route: ScheduleRoute<Services>, _ function: WiredFunction<Services>) throws(SchedulerError) {
            self.route = route
            self.function = function
            let cron: CronExpression
            do throws(GrammarError) {
                cron = try CronExpression(route.cron)
            } catch {
                throw .invalidExpression(route.cron, schedule: route.name, reason: error.message)
            }
            guard !cron.neverFires else { throw .neverFires(route.cron, schedule: route.name) }
            guard let timeZone = TimeZone(identifier: route.timeZone) else {
                throw .unknownTimeZone(route.timeZone, schedule: route.name)
            }
            times = ScheduleTimes(cron: cron, timeZone: timeZone)
        }
    }
}

/// When a schedule runs next.
public struct UpcomingRuns: Hashable, Sendable {
    public let name: String
    public let function: String
    public let cron: String
    public let timeZone: String
    /// The earliest first.
    public let dates: [Date]
}

extension Scheduler {
    /// The next times of each schedule, the one that runs first in front; the scheduler need not run for that.
    ///
    /// - Parameters:
    ///   - count: How many times of each.
    ///   - date: After which; now unless given.
    public func upcoming(_ count: Int = 1, after date: Date? = nil) -> [UpcomingRuns] {
        let start = date ?? clock.now
        let upcoming = schedules.map { schedule in
            UpcomingRuns(
                name: schedule.route.name, function: schedule.route.function, cron: schedule.route.cron,
                timeZone: schedule.route.timeZone, dates: schedule.times.next(count, after: start))
        }
        return upcoming.sorted { left, right in
            guard let first = left.dates.first, let second = right.dates.first, first != second else {
                return left.name < right.name
            }
            return first < second
        }
    }
}

extension ScheduleTimes {
    fileprivate func next(_ count: Int, after start: Date) -> [Date] {
        var dates: [Date] = []
        while dates.count < count, let date = next(after: dates.last ?? start) { dates.append(date) }
        return dates
    }
}
