extension TypeDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        scope.write(to: &writer)
        genericParameters.write(to: &writer)
        kind.write(to: &writer)
        inheritedTypes.write(to: &writer)
        access.write(to: &writer)
        isReference.write(to: &writer)
        keywords.write(to: &writer)
        members.write(to: &writer)
        documentation.write(to: &writer)
        deprecation.write(to: &writer)
        origin.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        name = Name(from: &reader)
        scope = Array(from: &reader)
        genericParameters = Array(from: &reader)
        kind = Kind(from: &reader)
        inheritedTypes = Array(from: &reader)
        access = AccessLevel(from: &reader)
        isReference = Bool(from: &reader)
        keywords = Array(from: &reader)
        members = TypeMembers(from: &reader)
        documentation = Documentation(from: &reader)
        deprecation = Optional(from: &reader)
        origin = Origin(from: &reader)
    }
}

extension TypeDeclaration.Kind: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .object(let properties):
            writer.write(byte: 0)
            properties.write(to: &writer)
        case .enumeration(let cases):
            writer.write(byte: 1)
            cases.write(to: &writer)
        case .alias(let type):
            writer.write(byte: 2)
            type.write(to: &writer)
        case .union(let discriminator, let members):
            writer.write(byte: 3)
            discriminator.write(to: &writer)
            members.write(to: &writer)
        case .raw(let schema):
            writer.write(byte: 4)
            schema.write(to: &writer)
        }
    }

    init(from reader: inout BinaryReader) {
        switch reader.readTag(below: 5) {
        case 0: self = .object(Array(from: &reader))
        case 1: self = .enumeration(Array(from: &reader))
        case 2: self = .alias(TypeReference(from: &reader))
        case 3:
            let discriminator = Name?(from: &reader)
            self = .union(discriminator: discriminator, members: Array(from: &reader))
        default: self = .raw(JSONLiteral(from: &reader))
        }
    }
}

extension TypeMembers: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        codingKeys.write(to: &writer)
        customCoding.write(to: &writer)
        initializers.write(to: &writer)
        hidesMemberwiseInitializer.write(to: &writer)
        staticConstants.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        codingKeys = Optional(from: &reader)
        customCoding = Array(from: &reader)
        initializers = Array(from: &reader)
        hidesMemberwiseInitializer = Bool(from: &reader)
        staticConstants = Array(from: &reader)
    }
}

extension TypeMembers.CodingKey: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        property.write(to: &writer)
        wireName.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        property = String(from: &reader)
        wireName = Name(from: &reader)
    }
}

extension ExtensionDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        extendedType.write(to: &writer)
        inheritedTypes.write(to: &writer)
        members.write(to: &writer)
        location.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        extendedType = Array(from: &reader)
        inheritedTypes = Array(from: &reader)
        members = TypeMembers(from: &reader)
        location = SourceLocation(from: &reader)
    }
}

extension PropertyDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        type.write(to: &writer)
        isOptional.write(to: &writer)
        defaultValue.write(to: &writer)
        defaultExtent.write(to: &writer)
        isConstant.write(to: &writer)
        access.write(to: &writer)
        keywords.write(to: &writer)
        documentation.write(to: &writer)
        deprecation.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        name = Name(from: &reader)
        type = TypeReference(from: &reader)
        isOptional = Bool(from: &reader)
        defaultValue = Optional(from: &reader)
        defaultExtent = Optional(from: &reader)
        isConstant = Bool(from: &reader)
        access = AccessLevel(from: &reader)
        keywords = Array(from: &reader)
        documentation = Documentation(from: &reader)
        deprecation = Optional(from: &reader)
    }
}

extension CaseDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        rawValue.write(to: &writer)
        payload.write(to: &writer)
        documentation.write(to: &writer)
        deprecation.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        name = Name(from: &reader)
        rawValue = Optional(from: &reader)
        payload = Array(from: &reader)
        documentation = Documentation(from: &reader)
        deprecation = Optional(from: &reader)
    }
}

extension PayloadDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        label.write(to: &writer)
        type.write(to: &writer)
        hasDefault.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        label = Optional(from: &reader)
        type = TypeReference(from: &reader)
        hasDefault = Bool(from: &reader)
    }
}

extension UnionMemberDeclaration: BinaryCodable {
    func write(to writer: inout BinaryWriter) {
        tag.write(to: &writer)
        type.write(to: &writer)
    }

    init(from reader: inout BinaryReader) {
        tag = Name(from: &reader)
        type = TypeReference(from: &reader)
    }
}
