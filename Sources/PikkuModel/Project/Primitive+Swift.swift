extension Primitive {
    /// The name of the type in Swift.
    package var swiftName: String {
        switch self {
        case .string: "String"
        case .boolean: "Bool"
        case .integer(let width): width.swiftName
        case .number(.float): "Float"
        case .number(.double): "Double"
        case .dateTime: "Date"
        case .uuid: "UUID"
        case .uri: "URL"
        case .bytes: "Data"
        case .any: "JSONValue"
        case .file: "File"
        }
    }
}

extension IntegerWidth {
    /// The name of the type in Swift.
    package var swiftName: String {
        switch self {
        case .int: "Int"
        case .int8: "Int8"
        case .int16: "Int16"
        case .int32: "Int32"
        case .int64: "Int64"
        case .uint: "UInt"
        case .uint8: "UInt8"
        case .uint16: "UInt16"
        case .uint32: "UInt32"
        case .uint64: "UInt64"
        }
    }
}
