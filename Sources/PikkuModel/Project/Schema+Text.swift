import PikkuGrammar

extension Schema {
    /// A short spelling for people: `User`, `string (email)`, `[integer]`, `{string: User}?`.
    package var text: String {
        switch shape {
        case .primitive(let primitive):
            constraints.format.map { "\(primitive.text) (\($0.rawValue))" } ?? primitive.text
        case .reference(let name): name
        case .array(let element): "[\(element.text)]"
        case .set(let element): "set of \(element.text)"
        case .map(.string, let value): "{string: \(value.text)}"
        case .map(.integer, let value): "{integer: \(value.text)}"
        case .optional(let wrapped): wrapped.text + "?"
        }
    }
}

extension Primitive {
    package var text: String {
        switch self {
        case .string: "string"
        case .boolean: "boolean"
        case .integer(.int): "integer"
        case .integer(let width): width.rawValue
        case .number(.double): "number"
        case .number(.float): "float"
        case .dateTime: "date-time"
        case .uuid: "uuid"
        case .uri: "uri"
        case .bytes: "bytes"
        case .any: "any"
        case .file: "file"
        }
    }
}

extension Function.Output {
    /// As ``Schema/text``; nil without output.
    package var text: String? {
        switch self {
        case .none: nil
        case .value(let schema): schema.text
        case .stream(let element, _): "stream of \(element.text)"
        }
    }
}

extension TypeDefinition.Shape {
    package var kind: String {
        switch self {
        case .object: "object"
        case .enumeration: "enumeration"
        case .union: "union"
        case .alias: "alias"
        case .raw: "raw schema"
        }
    }
}

extension HTTPRoute.Body {
    package var text: String? {
        switch self {
        case .none: nil
        case .json: "json"
        case .multipart: "multipart"
        }
    }
}

extension Wiring.Transport {
    /// What tells it apart from others of its kind: `GET /users`, or its name.
    package var title: String {
        switch self {
        case .http(let route): "\(route.method.token) \(route.path.text)"
        case .channel(let channel): channel.name
        case .rpc(let procedure): procedure.name
        case .schedule(let schedule): schedule.name
        case .queue(let worker): worker.name
        }
    }
}
