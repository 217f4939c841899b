import PikkuModel

/// How Swift code spells, reads and writes a value of a schema.
struct SwiftValues {
    var project: Project

    func type(_ schema: Schema) -> String {
        switch schema.shape {
        case .primitive(let primitive): type(primitive)
        case .reference(let name): project.type(named: name)?.swiftName ?? name
        case .array(let element): "[\(type(element))]"
        case .set(let element): "Set<\(type(element))>"
        case .map(.string, let value): "[String: \(type(value))]"
        case .map(.integer(let width), let value): "[\(type(.integer(width))): \(type(value))]"
        case .optional(let wrapped): "\(type(wrapped))?"
        }
    }

    private func type(_ primitive: Primitive) -> String {
        switch primitive {
        case .string: "String"
        case .boolean: "Bool"
        case .integer(let width): width == .int ? "Int" : width == .uint ? "UInt" : width.swiftName
        case .number(.double): "Double"
        case .number(.float): "Float"
        case .dateTime: "Date"
        case .uuid: "UUID"
        case .uri: "URL"
        case .bytes: "Data"
        case .any: "JSONValue"
        case .file: "File"
        }
    }

    func read(_ schema: Schema, from reader: String = "reader") -> String {
        switch schema.shape {
        case .reference(let name): "\(reader).read\(name)()"
        case .array(let element): "\(reader).array { \(read(element, from: "$0")) }"
        case .set(let element): "\(reader).set { \(read(element, from: "$0")) }"
        case .map(.string, let value): "\(reader).map { \(read(value, from: "$0")) }"
        case .map(.integer, let value): "\(reader).integerMap { \(read(value, from: "$0")) }"
        case .optional(let wrapped): "\(reader).optional { \(read(wrapped, from: "$0")) }"
        case .primitive(let primitive): "\(reader).\(method(primitive))()"
        }
    }

    func write(_ schema: Schema, _ value: String, to writer: String = "writer") -> String {
        switch schema.shape {
        case .reference(let name): "\(writer).write\(name)(\(value))"
        case .array(let element), .set(let element): "\(writer).array(\(value)) { \(write(element, "$1", to: "$0")) }"
        case .map(.string, let element): "\(writer).map(\(value)) { \(write(element, "$1", to: "$0")) }"
        case .map(.integer, let element): "\(writer).integerMap(\(value)) { \(write(element, "$1", to: "$0")) }"
        case .optional(let wrapped): "\(writer).optional(\(value)) { \(write(wrapped, "$1", to: "$0")) }"
        case .primitive(let primitive): "\(writer).\(method(primitive))(\(value))"
        }
    }

    private func method(_ primitive: Primitive) -> String {
        switch primitive {
        case .string: "string"
        case .boolean: "boolean"
        case .integer: "integer"
        case .number(.double): "double"
        case .number(.float): "float"
        case .dateTime: "date"
        case .uuid: "uuid"
        case .uri: "url"
        case .bytes: "data"
        case .any: "json"
        case .file: "file"
        }
    }
}

extension IntegerWidth {
    fileprivate var swiftName: String {
        rawValue.hasPrefix("u") ? "UI" + rawValue.dropFirst(2) : "I" + rawValue.dropFirst()
    }
}
