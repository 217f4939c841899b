extension ParsedFile: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        path.write(to: &writer)
        types.write(to: &writer)
        extensions.write(to: &writer)
        functions.write(to: &writer)
        permissions.write(to: &writer)
        errors.write(to: &writer)
        wirings.write(to: &writer)
        constants.write(to: &writer)
        suppressions.write(to: &writer)
        mentions.write(to: &writer)
        diagnostics.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        path = String(from: &reader)
        types = Array(from: &reader)
        extensions = Array(from: &reader)
        functions = Array(from: &reader)
        permissions = Array(from: &reader)
        errors = Array(from: &reader)
        wirings = Array(from: &reader)
        constants = Array(from: &reader)
        suppressions = Array(from: &reader)
        mentions = Mentions(from: &reader)
        diagnostics = Array(from: &reader)
    }
}

extension SourceLocation: BinaryCodable {
    func write(to writer: inout BinaryWriter) { writer.write(self) }
    init(from reader: inout BinaryReader) { self = reader.readLocation() }
}

extension Name: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        text.write(to: &writer)
        location.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        text = String(from: &reader)
        location = SourceLocation(from: &reader)
    }
}

extension AccessLevel: BinaryCodable {
    func write(to writer: inout BinaryWriter) { writer.write(case: self) }
    init(from reader: inout BinaryReader) { self = reader.readCase(or: .internal) }
}

extension Origin: BinaryCodable {
    func write(to writer: inout BinaryWriter) { writer.write(case: self) }
    init(from reader: inout BinaryReader) { self = reader.readCase(or: .swift) }
}

extension Documentation: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        summary.write(to: &writer)
        discussion.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        summary = String(from: &reader)
        discussion = String(from: &reader)
    }
}

extension KeywordDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        keyword.write(to: &writer)
        value.write(to: &writer)
        location.write(to: &writer)
        valueLocation.write(to: &writer)
        extent.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        keyword = String(from: &reader)
        value = JSONLiteral(from: &reader)
        location = SourceLocation(from: &reader)
        valueLocation = SourceLocation(from: &reader)
        extent = Optional(from: &reader)
    }
}

extension Suppression: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        ids.write(to: &writer)
        reason.write(to: &writer)
        location.write(to: &writer)
        scope.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        ids = Array(from: &reader)
        reason = String(from: &reader)
        location = SourceLocation(from: &reader)
        scope = SourceLocation(from: &reader)
    }
}
