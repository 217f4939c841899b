/// Finds the bodies of functions, initializers and computed properties, and closures that wire nothing: what they hold
/// declares nothing, yet takes the parser as long as anything else.
struct BodyScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var lexer: SwiftLexer
    private var bodies: [Body] = []
    private var declaration = Declaration.none
    private var isStatic = false
    private var isBehindPoint = false
    private var braces = 0
    /// All brackets.
    private var depth = 0

    /// What is between two braces.
    private struct Body {
        var range: Range<Int>
        /// An accessor that is empty would be none at all.
        var isAccessor: Bool
    }

    /// What a brace at the same depth would belong to.
    private enum Declaration: Equatable {
        case none
        case function(depth: Int)
        case value(depth: Int, isStatic: Bool, hasInitializer: Bool, wires: Bool)

        var depth: Int? {
            switch self {
            case .none: nil
            case .function(let depth), .value(let depth, _, _, _): depth
            }
        }
    }

    /// The file with blanks in place of all bodies, so that everything else keeps its place. Nil where there is no
    /// body, where a scan does not understand the file, or where a body holds one of some places.
    static func withoutBodies(_ bytes: [UInt8], keeping places: [Int]) -> [UInt8]? {
        let bodies = bytes.withUnsafeBufferPointer { bytes in
            var scan = BodyScan(bytes)
            return scan.run() ? scan.bodies : []
        }
        guard !bodies.isEmpty, !places.contains(where: { place in bodies.contains { $0.range.contains(place) } }) else {
            return nil
        }
        var result = bytes
        for body in bodies {
            for index in body.range { result[index] = UInt8(ascii: " ") }
            if body.isAccessor { result[body.range.lowerBound] = UInt8(ascii: "0") }
        }
        return result
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        lexer = SwiftLexer(bytes)
    }

    /// Whether it has understood the file.
    private mutating func run() -> Bool {
        while let token = lexer.next() {
            guard lexer.mode == .code || token != .word else { continue }
            switch token {
            case .word:
                if !isName { read(UnsafeBufferPointer(rebasing: bytes[lexer.start..<lexer.end])) }
                isBehindPoint = false
            case .symbol(let symbol):
                guard read(symbol) else { return false }
                isBehindPoint = symbol == UInt8(ascii: ".")
            }
        }
        return !lexer.isUnclear && depth == 0
    }

    /// Whether a word cannot be a keyword: `.init`, `` `func` ``.
    private var isName: Bool {
        isBehindPoint || lexer.start > 0 && bytes[lexer.start - 1] == UInt8(ascii: "`")
    }

    private mutating func read(_ word: UnsafeBufferPointer<UInt8>) {
        if word.spells("func") || word.spells("init") || word.spells("deinit") {
            declaration = .function(depth: depth)
            isStatic = false
        } else if word.spells("var") || word.spells("let") {
            declaration = .value(
                depth: depth, isStatic: isStatic || braces == 0, hasInitializer: false, wires: false)
            isStatic = false
        } else if word.spells("static") || word.spells("class") {
            declaration = .none
            isStatic = true
        } else if word.spells("Wirings") {
            if case .value(let depth, let isStatic, let hasInitializer, _) = declaration {
                declaration = .value(depth: depth, isStatic: isStatic, hasInitializer: hasInitializer, wires: true)
            }
        } else if word.endsDeclaration {
            declaration = .none
            isStatic = false
        }
    }

    /// Whether it makes sense so far.
    private mutating func read(_ symbol: UInt8) -> Bool {
        switch symbol {
        case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): close()
        case UInt8(ascii: "{"):
            if skipBody() { return true }
            if declaration.depth == depth { declaration = .none }
            depth += 1
            braces += 1
        case UInt8(ascii: "}"):
            close()
            braces -= 1
            isStatic = false
        case UInt8(ascii: "="):
            if case .value(let depth, let isStatic, _, let wires) = declaration, depth == self.depth {
                declaration = .value(depth: depth, isStatic: isStatic, hasInitializer: true, wires: wires)
            }
        case UInt8(ascii: ":"): if isBehindFunc { declaration = .none }
        default: break
        }
        return depth >= 0 && braces >= 0
    }

    private mutating func close() {
        depth -= 1
        if let declared = declaration.depth, depth < declared { declaration = .none }
    }

    /// `wireHTTP(func: getUser)` declares no function.
    private var isBehindFunc: Bool {
        guard case .function = declaration else { return false }
        var index = lexer.start - 1
        while index > 0, bytes[index] == UInt8(ascii: " ") { index -= 1 }
        return index >= 3 && UnsafeBufferPointer(rebasing: bytes[index - 3...index]).spells("func")
    }

    /// Behind an opening brace: whether what follows is a body, which the scan has left then.
    private mutating func skipBody() -> Bool {
        let content = Content(from: lexer, in: bytes)
        switch declaration {
        case .function(depth: depth):
            bodies.append(Body(range: content.range, isAccessor: false))
            declaration = .none
        case .value(depth: depth, let isStatic, hasInitializer: false, _):
            // What a static accessor gives may be a constant; one without `get` is what is skipped.
            guard !isStatic, !content.beginsWithAccessor, !content.range.isEmpty else { return false }
            bodies.append(Body(range: content.range, isAccessor: true))
            declaration = .none
        case .value(depth: depth, _, hasInitializer: true, let wires):
            guard !wires, !content.wires, !content.beginsWithAccessor else { return false }
            bodies.append(Body(range: content.range, isAccessor: false))
        case .none, .function, .value: return false
        }
        guard content.isClosed else {
            bodies = []
            return false
        }
        lexer = content.rest
        return true
    }
}

/// What stands behind an opening brace, up to the one that closes it.
private struct Content {
    var range: Range<Int>
    /// Behind the closing brace.
    var rest: SwiftLexer
    var isClosed = false
    var wires = false
    var beginsWithAccessor = false

    init(from lexer: SwiftLexer, in bytes: UnsafeBufferPointer<UInt8>) {
        rest = lexer
        range = lexer.end..<lexer.end
        var braces = 1
        var isFirst = true
        while let token = rest.next() {
            switch token {
            case .word:
                guard rest.mode == .code else { continue }
                let word = UnsafeBufferPointer(rebasing: bytes[rest.start..<rest.end])
                if isFirst, word.beginsAccessor { beginsWithAccessor = true }
                if word.count > 4, UnsafeBufferPointer(rebasing: word.prefix(4)).spells("wire") { wires = true }
            case .symbol(UInt8(ascii: "@")): if isFirst { beginsWithAccessor = true }
            case .symbol(UInt8(ascii: "{")): braces += 1
            case .symbol(UInt8(ascii: "}")):
                braces -= 1
                guard braces > 0 else {
                    range = lexer.end..<rest.start
                    isClosed = true
                    return
                }
            case .symbol: break
            }
            isFirst = false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var beginsAccessor: Bool {
        spells("get") || spells("set") || spells("willSet") || spells("didSet") || spells("mutating")
            || spells("nonmutating") || spells("_read") || spells("_modify") || spells("unsafeAddress")
            || spells("unsafeMutableAddress") || spells("init") || spells("borrow") || spells("mutate")
            || spells("read") || spells("modify") || spells("yielding") || spells("consuming") || spells("borrowing")
            || spells("__consuming")
    }

    fileprivate var endsDeclaration: Bool {
        spells("struct") || spells("enum") || spells("actor") || spells("extension") || spells("protocol")
            || spells("typealias") || spells("associatedtype") || spells("subscript") || spells("case")
            || spells("import") || spells("macro") || spells("operator") || spells("precedencegroup")
    }
}
