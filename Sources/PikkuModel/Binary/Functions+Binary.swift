extension FunctionDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        scope.write(to: &writer)
        callee.write(to: &writer)
        access.write(to: &writer)
        arguments.write(to: &writer)
        documentation.write(to: &writer)
        deprecation.write(to: &writer)
        origin.write(to: &writer)
        location.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        name = Name(from: &reader)
        scope = Array(from: &reader)
        callee = Callee(from: &reader)
        access = AccessLevel(from: &reader)
        arguments = Array(from: &reader)
        documentation = Documentation(from: &reader)
        deprecation = Optional(from: &reader)
        origin = Origin(from: &reader)
        location = SourceLocation(from: &reader)
    }
}

extension FunctionDeclaration.Callee: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .type(let type):
            writer.write(byte: 0)
            type.write(to: &writer)
        case .function(let input, let output, let session):
            writer.write(byte: 1)
            input.write(to: &writer)
            output.write(to: &writer)
            session.write(to: &writer)
        }
    }

    init(from reader: inout BinaryReader) {
        if reader.readTag(below: 2) == 0 {
            self = .type(TypeReference(from: &reader))
        } else {
            let input = TypeReference?(from: &reader)
            let output = TypeReference?(from: &reader)
            self = .function(input: input, output: output, session: Optional(from: &reader))
        }
    }
}

extension ArgumentDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        label.write(to: &writer)
        value.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        label = Name(from: &reader)
        value = Expression(from: &reader)
    }
}

extension PermissionDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        documentation.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        name = Name(from: &reader)
        documentation = Documentation(from: &reader)
    }
}

extension ErrorDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        status.write(to: &writer)
        properties.write(to: &writer)
        documentation.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        name = Name(from: &reader)
        status = Optional(from: &reader)
        properties = Array(from: &reader)
        documentation = Documentation(from: &reader)
    }
}
