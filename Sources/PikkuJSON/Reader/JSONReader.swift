/// Reads a JSON text in one pass over its bytes and keeps every problem that it meets.
///
/// Only ``JSON/read(_:limits:in:attachments:_:)`` makes one. Each method reads exactly one value (RFC 8259), or the
/// piece of one that it names, and gives nil when the text has something else there: the problem is recorded, the
/// value passed over. A method may also give a value that breaks a constraint; what counts is the result of the whole
/// text, which is a failure as soon as one problem is recorded. After malformed JSON nothing more is read.
///
/// Methods of this type begin neither with `read` nor with `write`: those names belong to generated code.
public struct JSONReader: ~Copyable {
    /// What is left to read.
    var cursor: UnsafePointer<UInt8>
    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    let limits: JSON.Limits
    let source: Problem.Source
    let attachments: [String: File]

    var problems: [Problem] = []
    /// Malformed JSON was met, or a limit: the cursor is at the end.
    var hasStopped = false

    /// The arrays and objects around the cursor; `frames[depth]` is the innermost, `frames[0]` stands for the text.
    var frames: UnsafeMutablePointer<Frame>
    var frameCapacity: Int
    var depth = 0

    /// The names in the objects around the cursor that no ``JSONKeys`` knows, innermost last.
    var otherNames: [StringToken] = []
    /// The same by depth, for objects with so many that comparing them one by one would take too long.
    var crowdedNames = [Int: Set<[UInt8]>]()
    /// Which keys behind the 64th were met, for the objects around the cursor that have so many.
    var seenBeyond64: [Bool] = []

    /// An array or object around the cursor.
    struct Frame {
        var keys: JSONKeys
        /// The bits of the first 64 keys that were met.
        var seen: UInt64 = 0
        /// Where this object's part of ``JSONReader/otherNames`` and ``JSONReader/seenBeyond64`` begins.
        var otherNames: Int
        var seenBeyond64: Int
        /// The current member's name; nil before the first and behind the last, and in arrays.
        var name: StringToken?
        /// With keys the one that probably comes next; else the number of members or elements begun.
        var position = 0
        var isEmpty = true
        var isArray: Bool
    }

    @usableFromInline
    init(
        _ bytes: UnsafeRawBufferPointer, limits: JSON.Limits, in source: Problem.Source,
        attachments: [String: File]
    ) {
        start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? UnsafePointer(emptyText)
        end = start + bytes.count
        cursor = start
        self.limits = limits
        self.source = source
        self.attachments = attachments
        frameCapacity = 8
        frames = .allocate(capacity: frameCapacity)
        frames.initialize(to: Frame(keys: .none, otherNames: 0, seenBeyond64: 0, isArray: false))
        if bytes.count > limits.bytes { stop("must not be longer than \(limits.bytes) bytes") }
    }

    deinit { frames.deallocate() }

    /// The problems of the text, whose one value has been read; nil when there are none.
    @usableFromInline
    mutating func finish() -> JSONProblems? {
        if !hasStopped {
            skipWhitespace()
            if cursor != end { malformed("text behind the end of the value") }
        }
        return problems.isEmpty ? nil : JSONProblems(problems)
    }

    /// For the case that user code gave up on a value without recording why.
    @usableFromInline
    func unexplainedFailure() -> JSONProblems {
        JSONProblems([Problem(in: source, pointer: "", keyword: "type", detail: "could not be read")])
    }

    /// The byte that the next value begins with, white space passed over; nil at the end of the text.
    @inline(__always)
    mutating func peek() -> UInt8? {
        guard cursor < end else { return nil }
        let byte = cursor.pointee
        return byte > 0x20 ? byte : peekBehindWhitespace()
    }

    private mutating func peekBehindWhitespace() -> UInt8? {
        skipWhitespace()
        return cursor < end ? cursor.pointee : nil
    }

    mutating func skipWhitespace() {
        while cursor < end {
            switch cursor.pointee {
            case 0x20, 0x09, 0x0A, 0x0D: cursor += 1
            default: return
            }
        }
    }

    /// Goes into an array or object, whose first byte is at the cursor; false when the text nests too deep.
    mutating func enter(_ keys: JSONKeys, isArray: Bool) -> Bool {
        guard depth < limits.depth else {
            stop("must not nest deeper than \(limits.depth) levels")
            return false
        }
        depth += 1
        if depth == frameCapacity { growFrames() }
        (frames + depth).initialize(
            to: Frame(
                keys: keys, otherNames: otherNames.count, seenBeyond64: seenBeyond64.count, isArray: isArray
            )
        )
        if keys.count > 64 { seenBeyond64.append(contentsOf: repeatElement(false, count: keys.count - 64)) }
        cursor += 1
        return true
    }

    /// Goes back to what is around the innermost array or object.
    mutating func leave() {
        guard depth > 0 else { return }
        let frame = frames + depth
        if otherNames.count > frame.pointee.otherNames {
            otherNames.removeSubrange(frame.pointee.otherNames...)
            crowdedNames[depth] = nil
        }
        if seenBeyond64.count > frame.pointee.seenBeyond64 {
            seenBeyond64.removeSubrange(frame.pointee.seenBeyond64...)
        }
        depth -= 1
    }

    private mutating func growFrames() {
        let larger = UnsafeMutablePointer<Frame>.allocate(capacity: frameCapacity * 2)
        larger.moveInitialize(from: frames, count: depth)
        frames.deallocate()
        frames = larger
        frameCapacity *= 2
    }
}

/// What a reader of no bytes points at.
nonisolated(unsafe) private let emptyText = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
