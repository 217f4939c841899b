import PikkuGen
import PikkuModel

/// What a build knows of the outputs on the disk and of their record from the one before, in the same program.
struct KnownDisk {
    private var files: [String: KnownFile] = [:]
    private var record: KnownRecord?

    private struct KnownFile {
        let stamp: FileStamp
        let bytes: [UInt8]
    }

    private struct KnownRecord {
        let bytes: [UInt8]
        let sources: [String]
        let record: OwnershipRecord
    }

    /// What is in a file; it is read where its status does not tell that it is as before.
    mutating func contents(of path: String, at place: String) throws(FileError) -> [UInt8]? {
        let stamp = FileStamp(place)
        if let known = files[path], known.stamp == stamp { return known.bytes }
        let start = FileTime.now
        let bytes = try readFile(place)
        files[path] = nil
        if let bytes, let stamp, stamp.isSettled(before: start) { files[path] = KnownFile(stamp: stamp, bytes: bytes) }
        return bytes
    }

    /// What a file with these bytes says; it is understood anew where it is another one, or the sources are.
    mutating func record(
        _ bytes: [UInt8], sources: [String], read: (SourceFile) throws -> OwnershipRecord
    ) rethrows -> OwnershipRecord {
        if let record, record.bytes == bytes, record.sources == sources { return record.record }
        let new = try read(SourceFile(path: OwnershipRecord.path, bytes: bytes))
        record = KnownRecord(bytes: bytes, sources: sources, record: new)
        return new
    }

    /// After a build has written a record. Its text is read as what it was made from.
    mutating func hasWritten(_ record: OwnershipRecord, sources: [SourceFile]) {
        self.record = KnownRecord(bytes: Array(record.text.utf8), sources: sources.map(\.path), record: record)
    }
}
