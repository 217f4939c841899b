extension Diagnostic: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        id.write(to: &writer)
        writer.write(case: severity)
        message.write(to: &writer)
        location.write(to: &writer)
        notes.write(to: &writer)
        fix.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        id = String(from: &reader)
        severity = reader.readCase(or: .error)
        message = String(from: &reader)
        location = SourceLocation(from: &reader)
        notes = Array(from: &reader)
        fix = Optional(from: &reader)
    }
}

extension Diagnostic.Note: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        message.write(to: &writer)
        location.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        message = String(from: &reader)
        location = Optional(from: &reader)
    }
}

extension Diagnostic.Fix: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        message.write(to: &writer)
        edits.write(to: &writer)
        isCertain.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        message = String(from: &reader)
        edits = Array(from: &reader)
        isCertain = Bool(from: &reader)
    }
}

extension Diagnostic.Edit: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        location.write(to: &writer)
        replacement.write(to: &writer)
        removesEmptyLines.write(to: &writer)
        element.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        location = SourceLocation(from: &reader)
        replacement = String(from: &reader)
        removesEmptyLines = Bool(from: &reader)
        element = Optional(from: &reader)
    }
}

extension Diagnostic.Edit.Element: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        location.write(to: &writer)
        previousEnd.write(to: &writer)
        nextStart.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        location = SourceLocation(from: &reader)
        previousEnd = Optional(from: &reader)
        nextStart = Optional(from: &reader)
    }
}
