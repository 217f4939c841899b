extension TypeDefinition: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        inputName.write(to: &writer)
        swiftName.write(to: &writer)
        declaredName.write(to: &writer)
        shape.write(to: &writer)
        writer.write(UInt64(usage.rawValue))
        isRecursive.write(to: &writer)
        documentation.write(to: &writer)
        deprecation.write(to: &writer)
        origin.write(to: &writer)
        location.file.write(to: &writer)
    }
}

extension TypeDefinition.Shape: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .object(let properties):
            writer.write(byte: 0)
            properties.write(to: &writer)
        case .enumeration(let cases):
            writer.write(byte: 1)
            cases.write(to: &writer)
        case .union(let union):
            writer.write(byte: 2)
            union.tagging.write(to: &writer)
            union.cases.write(to: &writer)
        case .alias(let schema):
            writer.write(byte: 3)
            schema.write(to: &writer)
        case .raw(let schema):
            writer.write(byte: 4)
            schema.write(to: &writer)
        }
    }
}

extension Property: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        swiftName.write(to: &writer)
        schema.write(to: &writer)
        defaultValue.write(to: &writer)
        examples.write(to: &writer)
        documentation.write(to: &writer)
        deprecation.write(to: &writer)
    }
}

extension EnumerationCase: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        swiftName.write(to: &writer)
        rawValue.write(to: &writer)
        documentation.write(to: &writer)
        deprecation.write(to: &writer)
    }
}

extension EnumerationCase.RawValue: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .string(let text):
            writer.write(byte: 0)
            text.write(to: &writer)
        case .integer(let number):
            writer.write(byte: 1)
            writer.write(UInt64(bitPattern: number))
        }
    }
}

extension Union.Tagging: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .external: writer.write(byte: 0)
        case .internal(let property):
            writer.write(byte: 1)
            property.write(to: &writer)
        }
    }
}

extension UnionCase: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        tag.write(to: &writer)
        swiftName.write(to: &writer)
        payload.write(to: &writer)
        isLabeled.write(to: &writer)
        type.write(to: &writer)
        documentation.write(to: &writer)
        deprecation.write(to: &writer)
    }
}
