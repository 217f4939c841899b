/// Why a ``JournalQueue`` cannot keep its file.
public enum JournalError: Error, Hashable, Sendable {
    /// Another queue, of this process or another, has the directory open.
    case locked(directory: String)
    /// The file is not one that a queue has written, or its first bytes are damaged: nothing of it is touched.
    case notAJournal(path: String)
    /// The operating system refused a call.
    case system(call: String, path: String, code: Int32)
    /// What is on the disk is unknown since a call failed: the directory must be opened again.
    case broken
}
