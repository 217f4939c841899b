extension Expression: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        kind.write(to: &writer)
        location.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        kind = reader.nested { ExpressionKind(from: &$0) } ?? .null
        location = SourceLocation(from: &reader)
    }
}

extension ExpressionKind: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .string(let text):
            writer.write(byte: 0)
            text.write(to: &writer)
        case .number(let text):
            writer.write(byte: 1)
            text.write(to: &writer)
        case .boolean(let value):
            writer.write(byte: 2)
            value.write(to: &writer)
        case .null: writer.write(byte: 3)
        case .array(let elements):
            writer.write(byte: 4)
            elements.write(to: &writer)
        case .dictionary(let entries):
            writer.write(byte: 5)
            entries.write(to: &writer)
        case .reference(let path):
            writer.write(byte: 6)
            path.write(to: &writer)
        case .implicitMember(let name):
            writer.write(byte: 7)
            name.write(to: &writer)
        case .type(let type):
            writer.write(byte: 8)
            type.write(to: &writer)
        case .action(let function, let session):
            writer.write(byte: 9)
            function.write(to: &writer)
            session.write(to: &writer)
        case .unsupported(let description):
            writer.write(byte: 10)
            description.write(to: &writer)
        }
    }

    init(from reader: inout BinaryReader) {
        switch reader.readTag(below: 11) {
        case 0: self = .string(String(from: &reader))
        case 1: self = .number(String(from: &reader))
        case 2: self = .boolean(Bool(from: &reader))
        case 3: self = .null
        case 4: self = .array(Array(from: &reader))
        case 5: self = .dictionary(Array(from: &reader))
        case 6: self = .reference(Array(from: &reader))
        case 7: self = .implicitMember(String(from: &reader))
        case 8: self = .type(TypeReference(from: &reader))
        case 9:
            let function = Expression(from: &reader)
            self = .action(function, session: Optional(from: &reader))
        default: self = .unsupported(String(from: &reader))
        }
    }
}

extension ExpressionEntry: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        key.write(to: &writer)
        value.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        key = Expression(from: &reader)
        value = Expression(from: &reader)
    }
}

extension ConstantDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        scope.write(to: &writer)
        value.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        name = Name(from: &reader)
        scope = Array(from: &reader)
        value = Expression(from: &reader)
    }
}

extension JSONLiteral: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .null: writer.write(byte: 0)
        case .boolean(let value):
            writer.write(byte: 1)
            value.write(to: &writer)
        case .number(let text):
            writer.write(byte: 2)
            text.write(to: &writer)
        case .string(let text):
            writer.write(byte: 3)
            text.write(to: &writer)
        case .array(let elements):
            writer.write(byte: 4)
            elements.write(to: &writer)
        case .object(let members):
            writer.write(byte: 5)
            members.write(to: &writer)
        }
    }

    init(from reader: inout BinaryReader) {
        switch reader.readTag(below: 6) {
        case 0: self = .null
        case 1: self = .boolean(Bool(from: &reader))
        case 2: self = .number(String(from: &reader))
        case 3: self = .string(String(from: &reader))
        case 4: self = .array(reader.nested { Array(from: &$0) } ?? [])
        default: self = .object(reader.nested { Array(from: &$0) } ?? [])
        }
    }
}

extension JSONLiteral.Member: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        value.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        name = String(from: &reader)
        value = JSONLiteral(from: &reader)
    }
}
