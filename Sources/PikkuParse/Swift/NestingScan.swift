/// Finds code that is nested too deeply for the parser, whose stack grows with what is open.
///
/// Reads just enough of the language to skip comments and strings. Brackets are not all that nests: so do type
/// arguments, `->`, chains of `else if`, operators that are words, and `#if`.
struct NestingScan {
    /// Everything that is open at once.
    static let maximum = 200
    /// The parser tries `[` both as a type and as a value, so its time doubles with each one inside another.
    static let maximumSquareBrackets = 16
    /// `a.b.c()[0]` nests to the left, one level with each link.
    static let maximumChain = 2_000

    /// The offset at which it becomes too much.
    static func firstExcess(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var scan = NestingScan(bytes: bytes)
            return scan.run()
        }
    }

    struct Frame {
        var opener: UInt8
        var squareBrackets = 0
        /// For an interpolation: the string to go on with behind it.
        var string: StringDelimiter?
        var angles = 0
        var arrows = 0
        var prefixes = 0
        var branches = 0
        var isBehindBrace = false
        var chain = 0

        var pending: Int { angles + arrows + prefixes + branches }
    }

    struct StringDelimiter {
        var pounds: Int
        var isMultiline: Bool
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0
    var frame = Frame(opener: 0)
    private var outer: [Frame] = []
    /// What is pending in ``outer``.
    private var outerPending = 0
    var conditions = 0

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func run() -> Int? {
        while index < bytes.count {
            step()
            guard outer.count + outerPending + frame.pending + conditions <= Self.maximum,
                frame.squareBrackets <= Self.maximumSquareBrackets, frame.chain <= Self.maximumChain
            else { return min(index, bytes.count - 1) }
        }
        return nil
    }

    private mutating func step() {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
            settle()
            frame.chain += 1
            open(byte)
            index += 1
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
            frame.chain += 1
            index += 1
        case UInt8(ascii: ")"): close(UInt8(ascii: "("))
        case UInt8(ascii: "]"): close(UInt8(ascii: "["))
        case UInt8(ascii: "}"): close(UInt8(ascii: "{"))
        case UInt8(ascii: "\""): string(pounds: 0)
        case UInt8(ascii: "#"): pound()
        case UInt8(ascii: "/"): slash()
        case UInt8(ascii: "\\"): index += 2
        case UInt8(ascii: "<"):
            frame.angles += 1
            index += 1
        case UInt8(ascii: ">"): closeAngle()
        case UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "|"),
            UInt8(ascii: "%"), UInt8(ascii: "^"):
            settle()
            endType()
            frame.chain = 0
            index += 1
        case UInt8(ascii: ","):
            frame.chain = 0
            index += 1
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...:
            word()
        default: index += 1
        }
    }

    // MARK: - Brackets

    mutating func open(_ opener: UInt8, string: StringDelimiter? = nil) {
        if opener == UInt8(ascii: "{") { endType() }
        var inner = Frame(opener: opener, string: string)
        switch opener {
        case UInt8(ascii: "["): inner.squareBrackets = frame.squareBrackets + 1
        case UInt8(ascii: "("): inner.squareBrackets = frame.squareBrackets
        default: break
        }
        outer.append(frame)
        outerPending += frame.pending
        frame = inner
    }

    /// Closes up to the bracket's partner; without one it closes nothing.
    private mutating func close(_ opener: UInt8) {
        index += 1
        guard frame.opener == opener || outer.contains(where: { $0.opener == opener }) else { return }
        while let next = outer.popLast() {
            let closed = frame
            outerPending -= next.pending
            frame = next
            guard closed.opener == opener else { continue }
            if opener == UInt8(ascii: "{") {
                endType()
                frame.isBehindBrace = true
            }
            if let string = closed.string { self.string(inside: string) }
            return
        }
    }

    // MARK: - What nests without brackets

    private mutating func closeAngle() {
        if index > 0, bytes[index - 1] == UInt8(ascii: "-") {
            frame.arrows += 1
        } else {
            frame.angles = max(0, frame.angles - 1)
        }
        index += 1
    }

    mutating func endType() {
        frame.angles = 0
        frame.arrows = 0
        frame.prefixes = 0
    }

    private mutating func word() {
        let start = index
        if !continuesChain { frame.chain = 0 }
        while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
        switch keyword(start..<index) {
        case .branch:
            if frame.isBehindBrace { frame.branches += 1 }
            frame.isBehindBrace = false
        case .declaration:
            settle()
            endType()
        case .prefix:
            settle()
            frame.prefixes += 1
        case nil:
            settle()
            frame.prefixes = 0
        }
    }

    private func keyword(_ word: Range<Int>) -> Keyword? {
        for (text, keyword) in Self.keywords[Int(bytes[word.lowerBound])] where text.count == word.count {
            if text.indices.allSatisfy({ bytes[word.lowerBound + $0] == text[$0] }) { return keyword }
        }
        return nil
    }

    private enum Keyword {
        case branch
        /// Ends whatever type came before.
        case declaration
        /// An operator that is a word, or a statement that takes another one.
        case prefix
    }

    /// By first byte.
    private static let keywords: [[([UInt8], Keyword)]] = {
        let declarations = "func let var case init subscript struct enum class extension typealias"
        let prefixes = """
            try await copy consume borrow unsafe repeat each any some inout sending isolated borrowing consuming \
            return throw yield
            """
        var table = [[([UInt8], Keyword)]](repeating: [], count: 256)
        for (words, keyword) in [("else", Keyword.branch), (declarations, .declaration), (prefixes, .prefix)] {
            for word in words.split(separator: " ") {
                table[Int(word.utf8[word.startIndex])].append((Array(word.utf8), keyword))
            }
        }
        return table
    }()

    /// Whether a point, white space aside, stands before the word.
    private var continuesChain: Bool {
        var before = index - 1
        while before >= 0, bytes[before] <= UInt8(ascii: " ") { before -= 1 }
        return before >= 0 && bytes[before] == UInt8(ascii: ".")
    }

    func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    /// A brace that no `else` follows ends a chain of branches.
    mutating func settle() {
        guard frame.isBehindBrace else { return }
        frame.isBehindBrace = false
        frame.branches = 0
    }
}
