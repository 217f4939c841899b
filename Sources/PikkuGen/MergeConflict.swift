import PikkuModel

/// The mark with which version control begins what two branches made of the same lines.
func mergeConflict(in file: SourceFile) -> SourceLocation? {
    let mark = Array("<<<<<<< ".utf8)
    var start = 0
    while start < file.bytes.count {
        if file.bytes[start...].starts(with: mark) {
            return SourceLocation(file: file.path, start: start, end: start + mark.count - 1)
        }
        guard let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        start = end + 1
    }
    return nil
}
