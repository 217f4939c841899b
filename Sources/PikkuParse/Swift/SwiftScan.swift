import PikkuModel

/// Finds out what ``SourceScan`` says of a Swift file, in one pass over its bytes.
struct SwiftScan {
    private var scan = SourceScan()
    private var mentions = Mentions.Counter()
    private var remarks = Mentions.Counter()
    private var expected = Expected.nothing
    private var isStatic = false
    /// Behind the name of an alias.
    private var isInAlias = false
    private var braces = 0
    /// All brackets.
    private var depth = 0
    /// Where a comma makes way for another name: `let a = 1, b = 2`. Ascending.
    private var listDepths: [Int] = []

    static func scan(_ bytes: [UInt8]) -> SourceScan {
        bytes.withUnsafeBufferPointer { bytes in
            var scan = SwiftScan()
            scan.run(bytes)
            return scan.scan
        }
    }

    /// What the next word is.
    private enum Expected {
        case nothing, type, alias, value, extended
        /// A point, and behind it another part of the extended type's name.
        case path
    }

    private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        var lexer = SwiftLexer(bytes)
        while let token = lexer.next() {
            switch token {
            case .word:
                let word = UnsafeBufferPointer(rebasing: bytes[lexer.start..<lexer.end])
                let hash = Mentions.hash(of: word)
                if lexer.mode == .remark {
                    remarks.add(hash: hash)
                } else {
                    mentions.add(hash: hash)
                }
                if lexer.mode == .code {
                    let isQuoted = lexer.start > 0 && bytes[lexer.start - 1] == UInt8(ascii: "`")
                    read(word, hash, isQuoted: isQuoted)
                }
            case .symbol(let byte): read(byte)
            }
        }
        scan.mentions = mentions.mentions
        scan.remarks = remarks.mentions
        if lexer.isUnclear || braces != 0 { scan.alwaysMatters = true }
        if scan.alwaysMatters { scan.mayDeclare = true }
    }

    private mutating func read(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64, isQuoted: Bool) {
        if let keyword = Keyword(word), !isQuoted, keyword != .actor || expected == .nothing { return read(keyword) }
        if word.spells("Wirings") { scan.mayDeclare = true }
        // Swift compares names beyond ASCII in a normal form, of which bytes know nothing.
        if word.contains(where: { $0 >= 0x80 }) { scan.alwaysMatters = true }
        switch expected {
        case .nothing, .path:
            expected = .nothing
            if isInAlias { scan.aliases[scan.aliases.count - 1].targets.append(hash & ~1) }
            return
        case .type: expected = .nothing
        case .extended:
            scan.extended.append(hash & ~1)
            expected = .path
            return
        case .alias:
            scan.aliases.append((hash & ~1, []))
            isInAlias = true
            expected = .nothing
        case .value:
            if listDepths.last != depth { listDepths.append(depth) }
            expected = .nothing
        }
        scan.declared.append(hash & ~1)
    }

    private mutating func read(_ keyword: Keyword) {
        endLists(deeperThan: depth - 1)
        expected = .nothing
        isInAlias = false
        switch keyword {
        case .type, .actor, .classOrModifier:
            scan.mayDeclare = true
            expected = .type
            isStatic = keyword == .classOrModifier
        case .extension:
            scan.mayDeclare = true
            expected = .extended
        case .alias:
            scan.mayDeclare = true
            expected = .alias
        case .constant, .variable:
            if keyword == .constant { scan.mayDeclare = true }
            if isStatic || braces == 0 { expected = .value }
            isStatic = false
        case .static: isStatic = true
        case .member: isStatic = false
        }
    }

    private mutating func read(_ symbol: UInt8) {
        switch symbol {
        case UInt8(ascii: "`"): return
        case UInt8(ascii: "."):
            expected = expected == .path ? .extended : .nothing
            return
        case UInt8(ascii: ","):
            expected = listDepths.last == depth ? .value : .nothing
            return
        case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): close()
        case UInt8(ascii: "{"):
            depth += 1
            braces += 1
            isInAlias = false
        case UInt8(ascii: "}"):
            isInAlias = false
            close()
            braces -= 1
            if braces < 0 { scan.alwaysMatters = true }
        default: break
        }
        expected = .nothing
    }

    private mutating func close() {
        depth -= 1
        endLists(deeperThan: depth)
    }

    private mutating func endLists(deeperThan limit: Int) {
        while let last = listDepths.last, last > limit { listDepths.removeLast() }
    }
}

/// The words that begin a declaration, or go before one.
private enum Keyword {
    case type, `extension`
    /// May be a name as well.
    case actor
    /// Of a type, or a member of the type itself.
    case classOrModifier
    case alias, constant, variable, `static`
    /// Without a name that other files look for.
    case member

    init?(_ word: UnsafeBufferPointer<UInt8>) {
        guard (3...9).contains(word.count) else { return nil }
        switch word[0] {
        case UInt8(ascii: "a") where word.spells("actor"): self = .actor
        case UInt8(ascii: "c") where word.spells("class"): self = .classOrModifier
        case UInt8(ascii: "c") where word.spells("case"): self = .member
        case UInt8(ascii: "e") where word.spells("enum"): self = .type
        case UInt8(ascii: "e") where word.spells("extension"): self = .extension
        case UInt8(ascii: "f") where word.spells("func"): self = .member
        case UInt8(ascii: "i") where word.spells("init"): self = .member
        case UInt8(ascii: "l") where word.spells("let"): self = .constant
        case UInt8(ascii: "s") where word.spells("struct"): self = .type
        case UInt8(ascii: "s") where word.spells("static"): self = .static
        case UInt8(ascii: "s") where word.spells("subscript"): self = .member
        case UInt8(ascii: "t") where word.spells("typealias"): self = .alias
        case UInt8(ascii: "v") where word.spells("var"): self = .variable
        default: return nil
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    func spells(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for index in indices where self[index] != text.utf8Start[index] { return false }
        return true
    }
}
