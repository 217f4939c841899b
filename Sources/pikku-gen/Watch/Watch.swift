import PikkuGen
import PikkuModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Builds a project again and again, whenever something of it has changed.
///
/// A fault of one round is reported and forgotten: whatever mends it is a change that begins the next one.
struct Watch {
    private var builder: Builder
    private let lints: Bool
    private let home: String
    private let signals: Signals
    private var command: WatchedCommand?
    private var scope: WatchScope
    /// Nil while the root is not there.
    private var watcher: SystemFileWatcher?
    /// The root when it was last looked at.
    private var place: DirectoryIdentity?
    /// What the last round began with, when it was done; nil where it could not be read.
    private var last: BuildReading?
    /// What the last round with nothing to say left behind.
    private var state: BuildState?
    /// Whether nothing has happened since everything was looked at.
    private var isSettled = false

    /// Throws where a build could not begin either.
    init(_ builder: Builder, lints: Bool, command: String?) throws {
        guard let home = canonicalPath(".") else { throw FileError(path: ".", errno: errno) }
        self.lints = lints
        self.home = home
        self.command = command.map { WatchedCommand($0) }
        signals = try Signals([SIGINT, SIGTERM, SIGHUP, SIGCHLD])
        self.builder = builder
        self.builder.isEnded = { [signals] in signals.areOfTheEnd }
        scope = try WatchScope(builder.project, lints: lints)
        try follow()
        printError("watching \(scope.root)")
    }

    /// Goes on until a signal ends it, which it returns.
    mutating func run() -> Int32 {
        build(after: .everything, cause: "start")
        while true {
            switch next() {
            case .changes(let changes):
                if changes.areOfEverything { watcher = nil }
                build(after: changes, cause: changes.summary)
            case .silence: settle()
            case .end(let signal):
                command?.end()
                return signal
            }
        }
    }

    private mutating func build(after changes: FileChanges, cause: String) {
        let start = ContinuousClock.now
        func say(_ outcome: String) {
            printError("\(cause): \(outcome) in \((ContinuousClock.now - start).milliseconds) ms")
        }
        isSettled = false
        do {
            try follow()
            var reading = try read(changes)
            if let state, state.isOf(&reading) {
                say(state.summary)
                last = reading
                return try finish(reading, hasWritten: false)
            }
            state = nil
            last = reading
            var stopwatch = Stopwatch()
            let build = try builder.carryOut(BuildPlan(reading, &stopwatch), &stopwatch) { $0.report($1) }
            build.plan.workspace.report(build.plan.output.diagnostics + build.refusals)
            say(BuildReport(build: build, duration: stopwatch.total).outcome)
            var known = build.plan.reading
            if build.isGood { known.disk.hasWritten(build.plan.recordAfterwards, sources: known.workspace.sources) }
            last = known
            guard build.isGood else { return }
            state = build.plan.state()
            try finish(build.plan.reading, hasWritten: build.hasWritten)
        } catch {
            // Not all that has changed may have been read.
            last = nil
            // What is empty has been said already.
            let text = "\(error)"
            if !text.isEmpty { printError("error: \(text)") }
            say("nothing done")
        }
    }

    /// What has changed, or everything where that is not enough to know.
    private func read(_ changes: FileChanges) throws -> BuildReading {
        guard let last, scope.areOfInputs(changes), let workspace = try? last.workspace.rereading(changes.files) else {
            return try builder.read(after: last)
        }
        return BuildReading(workspace, builder.targets, after: last)
    }

    private mutating func finish(_ reading: BuildReading, hasWritten: Bool) throws {
        if lints { try lint(reading) }
        try command?.run(isOutdated: hasWritten)
    }

    /// Looks at everything once more when nothing has happened for a while, and keeps for other runs what it finds:
    /// right after a change, another one may not show in the status of a file.
    private mutating func settle() {
        isSettled = true
        guard let last, last.workspace.files.isConfigurationFine, let files = try? ProjectFiles(builder.project),
            let workspace = try? Workspace(files, usesCache: builder.usesCache)
        else { return }
        let inputs = InputState(files, builder.project, builder.targets)
        var stopwatch = Stopwatch()
        let reading = BuildReading(workspace, builder.targets, after: last)
        guard let plan = try? BuildPlan(reading, &stopwatch) else { return }
        self.last = plan.reading
        workspace.keep(plan.reading.run.cache)
        state = plan.hasNothingToDo ? plan.state(inputs) : nil
        if plan.isQuiet { state?.keep() }
    }

    private func lint(_ reading: BuildReading) throws {
        let workspace = reading.workspace
        var request = LintRequest(RuleSelection(workspace.configuration.lint))
        request.baseline = try workspace.baseline() ?? Baseline([])
        let report = PikkuGen.lint(
            workspace.sources, workspace.configuration, request, cache: reading.run.cache, threads: processorCount()
        ).report
        printOutput(report.text(style: standardOutputStyle()))
        if report.diagnostics.isEmpty { printError(report.summary(files: workspace.sources.count)) }
    }
}

extension Watch {
    /// Finds the project where it is now, and watches it before anyone reads it.
    private mutating func follow() throws {
        place = DirectoryIdentity(scope.root)
        if place == nil { watcher = nil }
        // A directory that was deleted and came back is another one.
        guard chdir(home) == 0 else { throw FileError(path: home, errno: errno) }
        let scope = try WatchScope(builder.project, lints: lints)
        guard scope != self.scope || watcher == nil else { return }
        if scope.root != self.scope.root { printError("watching \(scope.root)") }
        self.scope = scope
        place = DirectoryIdentity(scope.root)
        watcher = try SystemFileWatcher(root: scope.root, isEntered: scope.isEntered)
    }

    private enum Event {
        case changes(FileChanges)
        /// For the first time since a round.
        case silence
        case end(signal: Int32)
    }

    /// Waits for what begins a round, or ends them all.
    private mutating func next() -> Event {
        while true {
            // Nothing tells that a directory above the root was moved, or that a root which is gone has come back.
            let patience = watcher == nil ? Duration.milliseconds(200) : isSettled ? .seconds(1) : .milliseconds(500)
            let hasWoken = signals.arePending || wait(for: signals.descriptor, watcher?.descriptor, atMost: patience)
            for signal in signals.received() {
                guard signal == SIGCHLD else { return .end(signal: signal) }
                command?.reportEnd()
            }
            let changes = settledChanges()
            if !changes.isEmpty { return .changes(changes) }
            if DirectoryIdentity(scope.root) != place { return .changes(.everything) }
            if !hasWoken, !isSettled { return .silence }
        }
    }

    /// Those that count, once there was silence for a moment: a change of branches is one change. A file that changes
    /// alone is most often all there is to come. Somebody who never is silent does not keep the others waiting.
    private mutating func settledChanges() -> FileChanges {
        var changes = newChanges()
        let end = ContinuousClock.now + .milliseconds(500)
        while !changes.isEmpty, ContinuousClock.now < end {
            let isAlone = changes.directories.isEmpty && changes.files.count == 1
            guard wait(for: watcher?.descriptor, atMost: .milliseconds(isAlone ? 2 : 10)) else { break }
            changes.formUnion(newChanges())
        }
        return changes
    }

    private mutating func newChanges() -> FileChanges {
        guard let watcher else { return FileChanges() }
        do {
            return scope.filter(try watcher.changes())
        } catch {
            printError("error: \(error)")
            // Some changes may never be heard of.
            last = nil
            return FileChanges()
        }
    }
}

/// Whether one of some descriptors is readable in time. A signal may end the wait early.
@discardableResult
private func wait(for descriptors: Int32?..., atMost limit: Duration) -> Bool {
    var polled = descriptors.map { pollfd(fd: $0 ?? -1, events: Int16(POLLIN), revents: 0) }
    return poll(&polled, nfds_t(polled.count), Int32(limit / .milliseconds(1))) > 0
}

/// Tells directories apart that have the same path at different times.
private struct DirectoryIdentity: Equatable {
    private let device: UInt64
    private let inode: UInt64

    /// Nil where there is none.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(status.st_ino)
    }
}
