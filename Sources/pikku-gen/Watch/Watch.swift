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
    private let builder: Builder
    private let lints: Bool
    private let home: String
    private let signals: Signals
    private var command: WatchedCommand?
    private var scope: WatchScope
    /// Nil while the root is not there.
    private var watcher: SystemFileWatcher?
    /// The root when it was last looked at.
    private var place: DirectoryIdentity?

    /// Throws where a build could not begin either.
    init(_ builder: Builder, lints: Bool, command: String?) throws {
        guard let home = canonicalPath(".") else { throw FileError(path: ".", errno: errno) }
        self.builder = builder
        self.lints = lints
        self.home = home
        self.command = command.map { WatchedCommand($0) }
        signals = try Signals([SIGINT, SIGTERM, SIGHUP, SIGCHLD])
        scope = try WatchScope(builder.project, lints: lints)
        try follow()
        printError("watching \(scope.root)")
    }

    /// Goes on until a signal ends it, which it returns.
    mutating func run() -> Int32 {
        build(after: "start")
        while true {
            switch next() {
            case .changes(let changes):
                if changes.areOfEverything { watcher = nil }
                build(after: changes.summary)
            case .end(let signal):
                command?.end()
                return signal
            }
        }
    }

    private mutating func build(after cause: String) {
        let start = ContinuousClock.now
        do {
            try follow()
            var stopwatch = Stopwatch()
            let build = try builder.carryOut(builder.plan(&stopwatch), &stopwatch) { $0.report($1) }
            build.plan.workspace.report(build.plan.output.diagnostics + build.refusals)
            let outcome = BuildReport(build: build, duration: stopwatch.total).outcome
            printError("\(cause): \(outcome) in \((ContinuousClock.now - start).milliseconds) ms")
            build.plan.workspace.keep(build.plan.output.cache)
            guard build.isGood else { return }
            if lints { try lint(build.plan) }
            try command?.run(isOutdated: build.hasWritten)
        } catch {
            // What is empty has been said already.
            let text = "\(error)"
            if !text.isEmpty { printError("error: \(text)") }
            printError("\(cause): nothing done in \((ContinuousClock.now - start).milliseconds) ms")
        }
    }

    private func lint(_ plan: BuildPlan) throws {
        let workspace = plan.workspace
        var request = LintRequest(RuleSelection(workspace.configuration.lint))
        request.baseline = try workspace.baseline() ?? Baseline([])
        let report = PikkuGen.lint(
            workspace.sources, workspace.configuration, request, cache: plan.output.cache, threads: processorCount()
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
        case end(signal: Int32)
    }

    /// Waits for what begins a round, or ends them all.
    private mutating func next() -> Event {
        while true {
            // Nothing tells that a directory above the root was moved, or that a root which is gone has come back.
            wait(
                for: signals.descriptor, watcher?.descriptor, atMost: watcher == nil ? .milliseconds(200) : .seconds(1))
            for signal in signals.received() {
                guard signal == SIGCHLD else { return .end(signal: signal) }
                command?.reportEnd()
            }
            let changes = settledChanges()
            if !changes.isEmpty { return .changes(changes) }
            if DirectoryIdentity(scope.root) != place { return .changes(.everything) }
        }
    }

    /// Those that count, once there was silence for a moment: a change of branches is one change. Somebody who never
    /// is silent does not keep the others waiting.
    private func settledChanges() -> FileChanges {
        var changes = newChanges()
        let end = ContinuousClock.now + .milliseconds(500)
        while !changes.isEmpty, ContinuousClock.now < end {
            guard wait(for: watcher?.descriptor, atMost: .milliseconds(10)) else { break }
            changes.formUnion(newChanges())
        }
        return changes
    }

    private func newChanges() -> FileChanges {
        guard let watcher else { return FileChanges() }
        do {
            return scope.filter(try watcher.changes())
        } catch {
            printError("error: \(error)")
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
