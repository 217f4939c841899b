extension WiringDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        writer.write(case: kind)
        arguments.write(to: &writer)
        groups.write(to: &writer)
        reference.write(to: &writer)
        documentation.write(to: &writer)
        deprecation.write(to: &writer)
        origin.write(to: &writer)
        location.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        kind = reader.readCase(or: .http)
        arguments = Array(from: &reader)
        groups = Array(from: &reader)
        reference = Optional(from: &reader)
        documentation = Documentation(from: &reader)
        deprecation = Optional(from: &reader)
        origin = Origin(from: &reader)
        location = SourceLocation(from: &reader)
    }
}

extension GroupDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        arguments.write(to: &writer)
        location.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        arguments = Array(from: &reader)
        location = SourceLocation(from: &reader)
    }
}

extension WiringReference: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        path.write(to: &writer)
        index.write(to: &writer)
        callee.write(to: &writer)
        access.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        path = Array(from: &reader)
        index = Int(from: &reader)
        callee = TypeReference(from: &reader)
        access = AccessLevel(from: &reader)
    }
}
