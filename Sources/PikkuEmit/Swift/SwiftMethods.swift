import PikkuGrammar
import PikkuModel

extension Primitive {
    /// The method of `JSONReader` and of `JSONWriter` for the values.
    var method: String {
        switch self {
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

extension StringFormat {
    /// The case as Swift code spells it.
    var swiftName: String {
        switch self {
        case .date, .time, .duration, .email, .hostname, .ipv4, .ipv6, .uri, .uuid: rawValue
        case .dateTime: "dateTime"
        case .uriReference: "uriReference"
        }
    }
}
