import Dispatch
import Logging
import Synchronization

/// Writes changes to disk, those that come at the same time with one call, then makes them in a store.
final class Journal: Sendable {
    private struct Entry {
        /// Nil for one who only waits until everything before is on the disk.
        let change: JobChange?
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct Batch {
        var bytes: [UInt8] = []
        var entries: [Entry] = []
        var isSynchronized = false
    }

    private struct State {
        var batch = Batch()
        var isWriting = false
        var isClosed = false
    }

    private let format: JournalFormat
    private let disk: Mutex<JournalDisk>
    private let state = Mutex(State())
    /// Where calls block.
    private let thread = DispatchQueue(label: "pikku.journal")
    private let store: JobStore
    private let logger: Logger
    /// From which size on it is worth while to compact the journal.
    private let compactionSize: Mutex<Int>

    init(_ disk: JournalDisk, of store: JobStore, compactionSize: Int, logger: Logger) {
        format = disk.format
        self.disk = Mutex(disk)
        self.store = store
        self.compactionSize = Mutex(compactionSize)
        self.logger = logger
    }

    /// Returns when the change is written: to the disk, or to where it outlives the process alone.
    func commit(_ change: JobChange?, isSynchronized: Bool = true) async throws {
        let record = change.map(format.record) ?? []
        try await withCheckedThrowingContinuation { continuation in
            let begins = state.withLock { state -> Bool? in
                if state.isClosed { return nil }
                state.batch.bytes += record
                state.batch.entries.append(Entry(change: change, continuation: continuation))
                if isSynchronized { state.batch.isSynchronized = true }
                defer { state.isWriting = true }
                return !state.isWriting
            }
            switch begins {
            case nil: continuation.resume(throwing: QueueError.closed)
            case true?: thread.async { self.write() }
            case false?: break
            }
        }
    }

    /// Writes what is still to be written, and nothing afterwards.
    func close() async {
        state.withLock { $0.isClosed = true }
        await withCheckedContinuation { continuation in
            thread.async {
                self.disk.withLock { $0.close() }
                continuation.resume()
            }
        }
    }

    private func write() {
        while let batch = nextBatch() {
            let result = Result {
                try disk.withLock { try $0.append(batch.bytes, isSynchronized: batch.isSynchronized) }
            }
            if case .success = result { make(batch.entries.compactMap(\.change)) }
            for entry in batch.entries { entry.continuation.resume(with: result) }
            compactIfWasteful()
        }
    }

    private func make(_ changes: [JobChange]) {
        // A store that is closed needs none of them: they are in the journal.
        try? store.change { ledger, now in
            for change in changes { ledger.apply(change, at: now) }
        }
    }

    /// Writes the journal anew when most of it tells of jobs that are gone.
    private func compactIfWasteful() {
        disk.withLock { disk in
            guard disk.size >= compactionSize.withLock({ $0 }), disk.size > 2 * store.read(\.size) else { return }
            do {
                try disk.compact(store.read(\.records))
            } catch {
                compactionSize.withLock { $0 = 2 * disk.size }
                logger.error("cannot compact the journal", metadata: ["error": "\(error)"])
            }
        }
    }

    private func nextBatch() -> Batch? {
        state.withLock { state in
            guard !state.batch.entries.isEmpty else {
                state.isWriting = false
                return nil
            }
            defer { state.batch = Batch() }
            return state.batch
        }
    }
}
