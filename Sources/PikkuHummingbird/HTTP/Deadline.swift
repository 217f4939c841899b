import NIOCore

/// The one moment that an event loop waits for on behalf of a connection.
///
/// Moving it to later costs no timer: the one that is set finds out when it fires. Belongs to its event loop.
final class Deadline {
    /// What is waited for.
    enum Phase {
        case headers, delivery, body, call, idle, write, halfClosed, lingering, ping, pong, closing
    }

    private let loop: any EventLoop
    private var phase = Phase.idle
    private var end: NIODeadline?
    private var timer: (task: Scheduled<Void>, end: NIODeadline)?
    /// Called when the moment has come; breaks no cycle by itself, so ``stop()`` must be called.
    var onExpiry: ((Phase) -> Void)?

    init(_ loop: any EventLoop) { self.loop = loop }

    func set(_ phase: Phase, _ duration: Duration) {
        set(phase, at: .now() + TimeAmount(duration))
    }

    func set(_ phase: Phase, at end: NIODeadline) {
        self.phase = phase
        self.end = end
        if let timer, timer.end <= end { return }
        timer?.task.cancel()
        schedule(end)
    }

    func clear() { end = nil }

    func stop() {
        end = nil
        timer?.task.cancel()
        timer = nil
        onExpiry = nil
    }

    private func schedule(_ end: NIODeadline) {
        let loop = loop.assumeIsolatedUnsafeUnchecked()
        let task = loop.scheduleTask(deadline: end) { [weak self] () -> Void in self?.fired() }
        timer = (task, end)
    }

    private func fired() {
        timer = nil
        guard let end else { return }
        if end > .now() { return schedule(end) }
        self.end = nil
        onExpiry?(phase)
    }
}
