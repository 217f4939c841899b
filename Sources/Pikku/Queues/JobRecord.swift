#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// All that is kept of a job.
struct JobRecord: Hashable, Sendable {
    var id: String
    var queue: String
    var payload: [UInt8]
    var addedAt: Date
    var notBefore: Date?
    var key: String?
    /// How often a worker has taken it.
    var attempts = 0
    /// Why it failed last.
    var reason: String?
    /// Nil for the living.
    var buriedAt: Date?

    /// About how many bytes it takes; the same for all its life.
    var size: Int { payload.count + 128 }

    var job: QueueJob {
        QueueJob(id: id, queue: queue, payload: payload, attempt: attempts, addedAt: addedAt, notBefore: notBefore)
    }
}

extension JobRecord {
    /// A new job.
    init(_ payload: [UInt8], _ queue: String, _ options: JobOptions, at now: Date) {
        self.init(
            id: UUID().uuidString, queue: queue, payload: payload, addedAt: now,
            notBefore: options.delay > .zero ? now.advanced(by: options.delay) : nil, key: options.key)
    }
}

/// What happens to jobs. A change of a job that is not there changes nothing, and one that is made twice is made once.
enum JobChange: Hashable, Sendable {
    case put(JobRecord)
    case started(id: String, attempt: Int)
    case finished(id: String)
    case retried(id: String, notBefore: Date, reason: String)
    case givenBack(id: String, attempts: Int)
    case buried(id: String, at: Date, reason: String)
    case revived(id: String)
    case dropped(id: String)
}
