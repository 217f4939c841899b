import PikkuGrammar

extension Schema: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        shape.write(to: &writer)
        constraints.write(to: &writer)
    }
}

extension Schema.Shape: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .primitive(let primitive):
            writer.write(byte: 0)
            primitive.write(to: &writer)
        case .reference(let name):
            writer.write(byte: 1)
            name.write(to: &writer)
        case .array(let element):
            writer.write(byte: 2)
            element.write(to: &writer)
        case .set(let element):
            writer.write(byte: 3)
            element.write(to: &writer)
        case .map(let key, let value):
            writer.write(byte: 4)
            key.write(to: &writer)
            value.write(to: &writer)
        case .optional(let wrapped):
            writer.write(byte: 5)
            wrapped.write(to: &writer)
        }
    }
}

extension Schema.MapKey: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .string: writer.write(byte: 0)
        case .integer(let width):
            writer.write(byte: 1)
            writer.write(case: width)
        }
    }
}

extension Constraints: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        isEmpty.write(to: &writer)
        guard !isEmpty else { return }
        minLength.write(to: &writer)
        maxLength.write(to: &writer)
        pattern.write(to: &writer)
        (format?.rawValue).write(to: &writer)
        minimum.write(to: &writer)
        maximum.write(to: &writer)
        exclusiveMinimum.write(to: &writer)
        exclusiveMaximum.write(to: &writer)
        multipleOf.write(to: &writer)
        minItems.write(to: &writer)
        maxItems.write(to: &writer)
        uniqueItems.write(to: &writer)
        minProperties.write(to: &writer)
        maxProperties.write(to: &writer)
        maxSize.write(to: &writer)
        mediaTypes.write(to: &writer)
    }
}
