package import PikkuModel

/// Names for findings that stay when lines move: what a baseline keeps, and what CI systems compare runs by.
///
/// A name is a hash over the id, the path, the text at the place and the text of its lines with white space
/// evened out; of findings that are alike in all of these, the second has another name than the first. So a finding
/// keeps its name when other lines change, or the wording of its message, and loses it when its own lines change or
/// its file moves. All findings of a run must be given at once, accepted ones too, since what is alike is counted.
package struct Fingerprints: Sendable {
    private let names: [Diagnostic: String]

    package init(of diagnostics: [Diagnostic], in sources: [SourceFile]) {
        let tables = LineTables(sources, of: diagnostics)
        let texts = Dictionary(sources.map { ($0.path, $0.bytes) }) { first, _ in first }
        var names: [Diagnostic: String] = [:]
        var seen: [Hash: Int] = [:]
        for diagnostic in diagnostics.sorted() where names[diagnostic] == nil {
            let location = diagnostic.location
            var hash = Hash()
            hash.add(diagnostic.id)
            hash.add(location.file)
            hash.add(quoted(location, in: texts[location.file]))
            hash.add(lines(of: location, in: tables[location.file]))
            let occurrence = seen[hash, default: 0]
            seen[hash] = occurrence + 1
            hash.add(String(occurrence))
            names[diagnostic] = hash.text
        }
        self.names = names
    }

    /// 32 hexadecimal digits.
    package subscript(diagnostic: Diagnostic) -> String { names[diagnostic] ?? Hash(of: diagnostic.id).text }
}

extension Report {
    package var fingerprints: Fingerprints {
        Fingerprints(of: diagnostics + accepted.map(\.diagnostic), in: sources)
    }
}

private func quoted(_ location: SourceLocation, in bytes: [UInt8]?) -> String {
    guard let bytes else { return "" }
    let start = min(location.start, bytes.count)
    return evened(String(decoding: bytes[start..<max(start, min(location.end, bytes.count))], as: UTF8.self))
}

private func lines(of location: SourceLocation, in table: LineTable?) -> String {
    guard let table else { return "" }
    let numbers = table.position(at: location.start).line...table.position(at: location.end).line
    return evened(numbers.map(table.text(ofLine:)).joined(separator: "\n"))
}

private func evened(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    return isPlain
        ? text.utf8.split(whereSeparator: isWhitespace).compactMap(String.init).joined(separator: " ")
        : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// As Unicode has it, of ASCII.
private func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// FNV-1a with 128 bits, of texts with a zero between them. It tells findings apart; it need not withstand who forges
/// them, since whoever can write a source can also write a comment that accepts its findings.
private struct Hash: Hashable {
    private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    private var isEmpty = true

    init() {}

    init(of text: String) { add(text) }

    mutating func add(_ text: String) {
        if !isEmpty { add(byte: 0) }
        isEmpty = false
        for byte in text.utf8 { add(byte: byte) }
    }

    private mutating func add(byte: UInt8) {
        state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }

    /// 32 hexadecimal digits.
    var text: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}
