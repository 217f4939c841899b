/// A journal in its directory, behind whose end records are written.
struct JournalDisk: Sendable {
    let format: JournalFormat
    private var directory: JournalDirectory?
    private var file: JournalFile?
    private(set) var size: Int
    /// Set when nobody knows what is on the disk: a call to synchronize that failed may succeed the next time although
    /// the system has thrown away what it could not write.
    private var isBroken = false

    /// Opens the journal of a directory, and gives its content to `recover`.
    init(directory path: String, recover: (_ content: JournalFormat.Content, _ copy: String?) throws -> Void) throws {
        let directory = try JournalDirectory(path: path)
        let file = try directory.open()
        let bytes = try file.readAll()
        guard let format = JournalFormat(header: bytes.prefix(JournalFormat.headerSize)) else {
            throw JournalError.notAJournal(path: file.path)
        }
        let content = format.read(bytes)
        // A torn end is what an interrupted write leaves; nobody was told that it is there.
        let isDamaged = content.damage > 0
        try recover(content, isDamaged ? try directory.keepCopy() : nil)
        if content.end < bytes.count {
            try file.truncate(to: content.end)
            try file.synchronize()
        }
        self.format = format
        self.directory = directory
        self.file = file
        size = content.end
    }

    /// Writes whole records.
    mutating func append(_ bytes: [UInt8], isSynchronized: Bool) throws {
        guard !isBroken, let file else { throw JournalError.broken }
        do {
            try file.write(bytes, at: size)
        } catch {
            do { try file.truncate(to: size) } catch { isBroken = true }
            throw error
        }
        size += bytes.count
        guard isSynchronized else { return }
        do {
            try file.synchronize()
        } catch {
            isBroken = true
            throw error
        }
    }

    /// Leaves in the journal what these records say, and nothing of how it came about.
    mutating func compact(_ records: [JobRecord]) throws {
        guard !isBroken, let directory else { throw JournalError.broken }
        let bytes = records.reduce(into: format.header) { $0 += format.record(.put($1)) }
        file = try directory.replace(with: bytes)
        size = bytes.count
        do {
            try directory.synchronize()
        } catch {
            isBroken = true
            throw error
        }
    }

    /// Gives up the lock.
    mutating func close() {
        file = nil
        directory = nil
    }
}
