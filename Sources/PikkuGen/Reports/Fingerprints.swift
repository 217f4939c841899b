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
        var seen: [[String]: Int] = [:]
        for diagnostic in diagnostics.sorted() where names[diagnostic] == nil {
            let location = diagnostic.location
            let parts = [
                diagnostic.id, location.file, quoted(location, in: texts[location.file]),
                lines(of: location, in: tables[location.file]),
            ]
            let occurrence = seen[parts, default: 0]
            seen[parts] = occurrence + 1
            names[diagnostic] = hash(parts + [String(occurrence)])
        }
        self.names = names
    }

    /// 32 hexadecimal digits.
    package subscript(diagnostic: Diagnostic) -> String { names[diagnostic] ?? hash([diagnostic.id]) }
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
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// FNV-1a with 128 bits. It tells findings apart; it need not withstand who forges them, since whoever can write a
/// source can also write a comment that accepts its findings.
private func hash(_ parts: [String]) -> String {
    var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in parts.joined(separator: "\u{0}").utf8 {
        state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
}
