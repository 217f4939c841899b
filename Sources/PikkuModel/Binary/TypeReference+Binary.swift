extension TypeReference: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        kind.write(to: &writer)
        location.write(to: &writer)
        keywords.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        kind = reader.nested { Kind(from: &$0) } ?? .void
        location = SourceLocation(from: &reader)
        keywords = Array(from: &reader)
    }
}

extension TypeReference.Kind: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .named(let path, let arguments):
            writer.write(byte: 0)
            path.write(to: &writer)
            arguments.write(to: &writer)
        case .primitive(let primitive):
            writer.write(byte: 1)
            primitive.write(to: &writer)
        case .optional(let wrapped):
            writer.write(byte: 2)
            wrapped.write(to: &writer)
        case .array(let element):
            writer.write(byte: 3)
            element.write(to: &writer)
        case .dictionary(let key, let value):
            writer.write(byte: 4)
            key.write(to: &writer)
            value.write(to: &writer)
        case .void: writer.write(byte: 5)
        case .unsupported(let description):
            writer.write(byte: 6)
            description.write(to: &writer)
        }
    }

    init(from reader: inout BinaryReader) {
        switch reader.readTag(below: 7) {
        case 0:
            let path = [String](from: &reader)
            self = .named(path, arguments: Array(from: &reader))
        case 1: self = .primitive(Primitive(from: &reader))
        case 2: self = .optional(TypeReference(from: &reader))
        case 3: self = .array(TypeReference(from: &reader))
        case 4:
            let key = TypeReference(from: &reader)
            self = .dictionary(key: key, value: TypeReference(from: &reader))
        case 5: self = .void
        default: self = .unsupported(String(from: &reader))
        }
    }
}

extension Primitive: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .string: writer.write(byte: 0)
        case .boolean: writer.write(byte: 1)
        case .integer(let width):
            writer.write(byte: 2)
            writer.write(case: width)
        case .number(let width):
            writer.write(byte: 3)
            writer.write(case: width)
        case .dateTime: writer.write(byte: 4)
        case .uuid: writer.write(byte: 5)
        case .uri: writer.write(byte: 6)
        case .bytes: writer.write(byte: 7)
        case .any: writer.write(byte: 8)
        case .file: writer.write(byte: 9)
        }
    }

    init(from reader: inout BinaryReader) {
        switch reader.readTag(below: 10) {
        case 0: self = .string
        case 1: self = .boolean
        case 2: self = .integer(reader.readCase(or: .int))
        case 3: self = .number(reader.readCase(or: .double))
        case 4: self = .dateTime
        case 5: self = .uuid
        case 6: self = .uri
        case 7: self = .bytes
        case 8: self = .any
        default: self = .file
        }
    }
}
