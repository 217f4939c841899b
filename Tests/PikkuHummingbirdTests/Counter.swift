import Synchronization

final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }
    func add(_ number: Int) { count.withLock { $0 += number } }

    func reaches(_ number: Int) async throws {
        while value < number { try await Task.sleep(for: .milliseconds(5)) }
    }

    /// Whether it stops growing within ten seconds.
    func isStill() async throws -> Bool {
        for _ in 0..<20 {
            let before = value
            try await Task.sleep(for: .milliseconds(500))
            if before > 0, value == before { return true }
        }
        return false
    }
}
