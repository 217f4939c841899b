/// A function that callers name.
public struct RemoteProcedureRoute<Services: PikkuServices>: Sendable {
    public let name: String
    public let requiresSession: Bool
    /// The name of the function.
    public let function: String
    /// Of the wiring, its groups and its function.
    public let tags: [String]
    let wiring: Wiring<Services>
    let run: Invocation<Services>.Run

    public init(
        name: String, requiresSession: Bool, function: String = "", tags: [String] = [],
        wiring: Wiring<Services> = Wiring(), run: @escaping Invocation<Services>.Run
    ) {
        self.name = name
        self.requiresSession = requiresSession
        self.function = function
        self.tags = tags
        self.wiring = wiring
        self.run = run
    }
}

/// A function that runs at the times of a cron expression.
public struct ScheduleRoute<Services: PikkuServices>: Sendable {
    public let name: String
    public let cron: String
    /// An IANA name.
    public let timeZone: String
    /// Whether a run may begin while another has not ended.
    public let allowsOverlap: Bool
    /// The name of the function.
    public let function: String
    /// Of the wiring, its groups and its function.
    public let tags: [String]
    let wiring: Wiring<Services>
    let run: Invocation<Services>.Run

    public init(
        name: String, cron: String, timeZone: String = "UTC", allowsOverlap: Bool = false, function: String = "",
        tags: [String] = [], wiring: Wiring<Services> = Wiring(), run: @escaping Invocation<Services>.Run
    ) {
        self.name = name
        self.cron = cron
        self.timeZone = timeZone
        self.allowsOverlap = allowsOverlap
        self.function = function
        self.tags = tags
        self.wiring = wiring
        self.run = run
    }
}

/// A function that takes the jobs of a queue.
public struct QueueRoute<Services: PikkuServices>: Sendable {
    /// Writes a job; false, and nothing written, for one of another type.
    public typealias JobWriter = @Sendable (_ job: any Sendable, inout JSONWriter) -> Bool

    public let name: String
    /// How many jobs run at once.
    public let concurrency: Int
    /// How often a failed job is tried again.
    public let retries: Int
    /// The name of the function.
    public let function: String
    /// Of the wiring, its groups and its function.
    public let tags: [String]
    let writeJob: JobWriter
    let wiring: Wiring<Services>
    let run: Invocation<Services>.Run

    /// - Parameter writeJob: By default for a function without input, whose jobs are `{}`.
    public init(
        name: String,
        concurrency: Int = 1,
        retries: Int = 3,
        function: String = "",
        tags: [String] = [],
        writeJob: @escaping JobWriter = writeEmptyJob,
        wiring: Wiring<Services> = Wiring(),
        run: @escaping Invocation<Services>.Run
    ) {
        self.name = name
        self.concurrency = concurrency
        self.retries = retries
        self.function = function
        self.tags = tags
        self.writeJob = writeJob
        self.wiring = wiring
        self.run = run
    }

    func text(of job: some Sendable) throws -> [UInt8] {
        var isWritten = false
        let text = JSON.write { isWritten = writeJob(job, &$0) }
        guard isWritten else { throw QueueError.wrongType(queue: name) }
        return try text.get()
    }

    public static func writeEmptyJob(_ job: any Sendable, _ writer: inout JSONWriter) -> Bool {
        guard job is Void else { return false }
        writer.beginObject()
        writer.endObject()
        return true
    }
}
