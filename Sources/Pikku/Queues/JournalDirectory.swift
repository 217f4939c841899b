#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The directory of a journal: the journal itself, what locks it, and the new journal while it is written.
struct JournalDirectory: Sendable {
    private let path: String
    private let directory: JournalFile
    private let lock: JournalFile

    /// Makes the directory where it is missing, and locks it.
    init(path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        directory = try JournalFile(directory: path)
        lock = try JournalFile(path: path + "/queue.lock")
        guard try lock.lock() else { throw JournalError.locked(directory: path) }
    }

    private var journal: String { path + "/queue.journal" }

    /// The journal that is there, or a new one.
    func open() throws -> JournalFile {
        if access(journal, F_OK) == 0 { return try JournalFile(path: journal) }
        let file = try replace(with: JournalFormat().header)
        try synchronize()
        return file
    }

    /// Puts a new journal in the place of the old one: whatever happens, one of them is there as a whole. Which one a
    /// failure of power leaves is open until the directory is synchronized.
    func replace(with bytes: [UInt8]) throws -> JournalFile {
        let new = journal + ".new"
        let file = try JournalFile(path: new, isEmptied: true)
        do {
            try file.write(bytes, at: 0)
            try file.synchronize()
            try call("rename", journal) { rename(new, journal) }
        } catch {
            unlink(new)
            throw error
        }
        return file
    }

    func synchronize() throws { try directory.synchronize() }

    /// Keeps what the journal is now under another name, which it returns.
    func keepCopy() throws -> String {
        for number in 1... {
            let copy = "\(journal).damaged-\(number)"
            if link(journal, copy) == 0 { return copy }
            if errno != EEXIST { throw JournalError.system(call: "link", path: copy, code: errno) }
        }
        return journal
    }
}
