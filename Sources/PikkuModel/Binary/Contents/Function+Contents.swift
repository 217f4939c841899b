extension Function: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        identifier.write(to: &writer)
        swiftName.write(to: &writer)
        input.write(to: &writer)
        output.write(to: &writer)
        requiresSession.write(to: &writer)
        permissions.write(to: &writer)
        errors.write(to: &writer)
        tags.write(to: &writer)
        version.write(to: &writer)
        documentation.write(to: &writer)
        deprecation.write(to: &writer)
        isVisibleOutsideModule.write(to: &writer)
        origin.write(to: &writer)
        location.file.write(to: &writer)
    }
}

extension Function.Output: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        switch self {
        case .none: writer.write(byte: 0)
        case .value(let schema):
            writer.write(byte: 1)
            schema.write(to: &writer)
        case .stream(let element, let isThrowing):
            writer.write(byte: 2)
            element.write(to: &writer)
            isThrowing.write(to: &writer)
        }
    }
}

extension Permission: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        swiftName.write(to: &writer)
        documentation.write(to: &writer)
        isVisibleOutsideModule.write(to: &writer)
        location.file.write(to: &writer)
    }
}

extension DeclaredError: BinaryWritable {
    func write(to writer: inout BinaryWriter) {
        name.write(to: &writer)
        swiftName.write(to: &writer)
        status.write(to: &writer)
        body.write(to: &writer)
        documentation.write(to: &writer)
        origin.write(to: &writer)
        isVisibleOutsideModule.write(to: &writer)
        location.file.write(to: &writer)
    }
}
