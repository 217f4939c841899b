#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension JobChange {
    private enum Kind: UInt8 {
        case put = 1, started, finished, retried, givenBack, buried, revived, dropped
    }

    /// The body of a record.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        switch self {
        case .put(let record):
            bytes.append(Kind.put.rawValue)
            bytes.append(record)
        case .started(let id, let attempt):
            bytes.append(Kind.started.rawValue)
            bytes.append(text: id)
            bytes.append(integer: UInt32(truncatingIfNeeded: attempt))
        case .finished(let id):
            bytes.append(Kind.finished.rawValue)
            bytes.append(text: id)
        case .retried(let id, let notBefore, let reason):
            bytes.append(Kind.retried.rawValue)
            bytes.append(text: id)
            bytes.append(date: notBefore)
            bytes.append(text: reason)
        case .givenBack(let id, let attempts):
            bytes.append(Kind.givenBack.rawValue)
            bytes.append(text: id)
            bytes.append(integer: UInt32(truncatingIfNeeded: attempts))
        case .buried(let id, let date, let reason):
            bytes.append(Kind.buried.rawValue)
            bytes.append(text: id)
            bytes.append(date: date)
            bytes.append(text: reason)
        case .revived(let id):
            bytes.append(Kind.revived.rawValue)
            bytes.append(text: id)
        case .dropped(let id):
            bytes.append(Kind.dropped.rawValue)
            bytes.append(text: id)
        }
        return bytes
    }

    /// Nil for what no version of the format writes.
    init?(_ bytes: ArraySlice<UInt8>) {
        var reader = JournalReader(bytes)
        guard let kind = reader.integer(UInt8.self).flatMap(Kind.init), let change = Self.read(kind, &reader),
            reader.isAtEnd
        else { return nil }
        self = change
    }

    private static func read(_ kind: Kind, _ reader: inout JournalReader) -> JobChange? {
        if kind == .put { return JobRecord(&reader).map(JobChange.put) }
        guard let id = reader.text() else { return nil }
        switch kind {
        case .put: return nil
        case .started: return reader.integer(UInt32.self).map { .started(id: id, attempt: Int($0)) }
        case .finished: return .finished(id: id)
        case .retried:
            guard let date = reader.date(), let reason = reader.text() else { return nil }
            return .retried(id: id, notBefore: date, reason: reason)
        case .givenBack: return reader.integer(UInt32.self).map { .givenBack(id: id, attempts: Int($0)) }
        case .buried:
            guard let date = reader.date(), let reason = reader.text() else { return nil }
            return .buried(id: id, at: date, reason: reason)
        case .revived: return .revived(id: id)
        case .dropped: return .dropped(id: id)
        }
    }
}

extension JobRecord {
    fileprivate init?(_ reader: inout JournalReader) {
        guard let id = reader.text(), let queue = reader.text(), let payload = reader.sized(),
            let addedAt = reader.date(), let attempts = reader.integer(UInt32.self),
            let notBefore = reader.optional({ $0.date() }), let key = reader.optional({ $0.text() }),
            let reason = reader.optional({ $0.text() }), let buriedAt = reader.optional({ $0.date() })
        else { return nil }
        self.init(
            id: id, queue: queue, payload: Array(payload), addedAt: addedAt, notBefore: notBefore, key: key,
            attempts: Int(attempts), reason: reason, buriedAt: buriedAt)
    }
}

/// Takes numbers and texts off the front of bytes; nil where they end too soon.
struct JournalReader {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { bytes.isEmpty }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= bytes.count else { return nil }
        defer { bytes = bytes.dropFirst(count) }
        return bytes.prefix(count)
    }

    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
        bytes(Value.bitWidth / 8)?.reversed().reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
    }

    mutating func sized() -> ArraySlice<UInt8>? {
        integer(UInt32.self).flatMap { bytes(Int($0)) }
    }

    mutating func text() -> String? { sized().map { String(decoding: $0, as: UTF8.self) } }

    mutating func date() -> Date? {
        integer(UInt64.self).map { Date(timeIntervalSinceReferenceDate: Double(bitPattern: $0)) }
    }

    /// The outer nil for bytes that end too soon, the inner for a value that is absent.
    mutating func optional<Value>(_ read: (inout JournalReader) -> Value?) -> Value?? {
        switch integer(UInt8.self) {
        case 0: .some(nil)
        case 1: read(&self).map { .some($0) }
        default: nil
        }
    }
}

extension [UInt8] {
    mutating func append(integer value: some FixedWidthInteger) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    fileprivate mutating func append(sized bytes: some Collection<UInt8>) {
        append(integer: UInt32(truncatingIfNeeded: bytes.count))
        self += bytes
    }

    fileprivate mutating func append(text: String) { append(sized: text.utf8) }

    fileprivate mutating func append(date: Date) {
        append(integer: date.timeIntervalSinceReferenceDate.bitPattern)
    }

    fileprivate mutating func append<Value>(_ value: Value?, _ write: (inout [UInt8], Value) -> Void) {
        append(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    fileprivate mutating func append(_ record: JobRecord) {
        append(text: record.id)
        append(text: record.queue)
        append(sized: record.payload)
        append(date: record.addedAt)
        append(integer: UInt32(truncatingIfNeeded: record.attempts))
        append(record.notBefore) { $0.append(date: $1) }
        append(record.key) { $0.append(text: $1) }
        append(record.reason) { $0.append(text: $1) }
        append(record.buriedAt) { $0.append(date: $1) }
    }
}
