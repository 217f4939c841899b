import PikkuGrammar
import PikkuModel

/// Reads a type in its short form: `uuid`, `User`, `Todo.Status`, `Page<User>`, `string[]`, `integer{}`.
struct TypeExpression {
    private let node: YAMLNode
    private let bytes: [UInt8]
    private var position = 0

    /// Nil when a diagnostic says why.
    static func parse(_ text: String, at node: YAMLNode, _ diagnostics: inout [Diagnostic]) -> TypeReference? {
        var parser = TypeExpression(node: node, text: text)
        do throws(Fault) {
            let type = try parser.type(depth: 0)
            guard parser.position == parser.bytes.count else { throw parser.unexpected() }
            return type
        } catch {
            diagnostics.append(error.diagnostic)
            return nil
        }
    }

    private struct Fault: Error {
        var diagnostic: Diagnostic
    }

    private init(node: YAMLNode, text: String) {
        self.node = node
        bytes = Array(text.utf8)
    }

    private mutating func type(depth: Int) throws(Fault) -> TypeReference {
        guard depth < 16 else { throw unexpected() }
        skipSpaces()
        let start = position
        var type = try namedType(depth: depth)
        while let byte = peek {
            if take("[]") {
                type = TypeReference(.array(type), at: location(from: start))
            } else if take("{}") {
                let key = TypeReference(.primitive(.string), at: location(from: start))
                type = TypeReference(.dictionary(key: key, value: type), at: location(from: start))
            } else if byte == UInt8(ascii: "?") {
                throw Fault(diagnostic: optionalType(at: position))
            } else {
                break
            }
        }
        skipSpaces()
        return type
    }

    private mutating func namedType(depth: Int) throws(Fault) -> TypeReference {
        let start = position
        var path = [try name()]
        while take(".") { path.append(try name()) }
        let place = location(from: start)
        if path.count == 1, peek != UInt8(ascii: "<") {
            if let builtin = builtinType(path[0], at: place) { return builtin }
            if let diagnostic = foreignName(path[0], at: place) { throw Fault(diagnostic: diagnostic) }
        }
        var arguments: [TypeReference] = []
        if take("<") {
            if let diagnostic = foreignName(path[0], at: place) { throw Fault(diagnostic: diagnostic) }
            repeat { arguments.append(try type(depth: depth + 1)) } while take(",")
            guard take(">") else { throw unexpected() }
        }
        return TypeReference(.named(path, arguments: arguments), at: location(from: start))
    }

    private mutating func name() throws(Fault) -> String {
        let start = position
        while let byte = peek, isNameByte(byte) { position += 1 }
        guard position > start else { throw unexpected() }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ token: String) -> Bool {
        guard bytes[position...].starts(with: token.utf8) else { return false }
        position += token.utf8.count
        return true
    }

    private mutating func skipSpaces() {
        while peek == UInt8(ascii: " ") { position += 1 }
    }

    private func location(from start: Int) -> SourceLocation { node.location(ofText: start..<position) }

    private func unexpected() -> Fault {
        let place = node.location(ofText: position..<min(position + 1, bytes.count))
        return Fault(
            diagnostic: Diagnostic(
                "invalid-type", .error, "expected a type, such as string, User or \"User[]\"", at: place))
    }

    private func optionalType(at position: Int) -> Diagnostic {
        let place = node.location(ofText: position..<position + 1)
        return Diagnostic(
            "invalid-type", .error, "what may be absent is marked at the name: 'nickname?: string'", at: place)
    }
}

/// A primitive, or a string of a format.
private func builtinType(_ name: String, at location: SourceLocation) -> TypeReference? {
    if let primitive = primitives[name] { return TypeReference(.primitive(primitive), at: location) }
    guard StringFormat(rawValue: name) != nil else { return nil }
    var type = TypeReference(.primitive(.string), at: location)
    type.keywords = [KeywordDeclaration("format", .string(name), at: location, valueAt: location)]
    return type
}

/// What a manifest calls primitives; every other ``StringFormat`` is a type as well.
let primitives: [String: Primitive] = [
    "string": .string, "boolean": .boolean, "integer": .integer(.int), "number": .number(.double),
    "date-time": .dateTime, "uuid": .uuid, "uri": .uri, "bytes": .bytes, "any": .any, "file": .file,
]

/// Every name that needs no declaration, sorted.
let builtinTypeNames = Set(primitives.keys).union(StringFormat.allCases.map(\.rawValue)).sorted()

/// A name that other languages have for what a manifest calls otherwise, or a misspelt primitive.
private func foreignName(_ name: String, at location: SourceLocation) -> Diagnostic? {
    if let instead = instructions[name] {
        return Diagnostic("unknown-type", .error, "'\(name)' is not a type of manifests; \(instead)", at: location)
    }
    let isLowercase = name.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
    guard let meant = synonyms[name] ?? (isLowercase ? suggestion(for: name, among: builtinTypeNames) : nil) else {
        return nil
    }
    return Diagnostic(
        "unknown-type", .error, "'\(name)' is not a type of manifests", at: location,
        fix: Diagnostic.Fix(
            "replace '\(name)' with '\(meant)'", edits: [.init(location, replacement: meant)],
            isCertain: synonyms[name] != nil))
}

private let synonyms = [
    "String": "string", "Bool": "boolean", "Int": "integer", "Double": "number", "Date": "date-time", "UUID": "uuid",
    "URL": "uri", "Data": "bytes", "JSONValue": "any", "File": "file",
    "str": "string", "text": "string", "bool": "boolean", "int": "integer", "long": "integer", "double": "number",
    "datetime": "date-time", "dateTime": "date-time", "timestamp": "date-time", "url": "uri", "guid": "uuid",
    "binary": "bytes", "byte": "bytes", "base64": "bytes", "json": "any", "unknown": "any",
]

private let instructions = [
    "object": "declare a type with its properties, or write \"integer{}\" for a map of integers",
    "map": "write \"integer{}\" for a map of integers",
    "array": "write \"string[]\" for an array of strings",
    "list": "write \"string[]\" for an array of strings",
    "Array": "write \"string[]\" for an array of strings",
    "Dictionary": "write \"integer{}\" for a map of integers",
    "Set": "write \"string[]\" and say 'uniqueItems: true' at the property",
    "Optional": "mark the name of the property: 'nickname?: string'",
    "null": "mark the name of the property: 'nickname?: string'",
    "Float": "write { type: number, format: float }",
    "float": "write { type: number, format: float }",
    "Int8": "write { type: integer, format: int8 }", "UInt8": "write { type: integer, format: uint8 }",
    "Int16": "write { type: integer, format: int16 }", "UInt16": "write { type: integer, format: uint16 }",
    "Int32": "write { type: integer, format: int32 }", "UInt32": "write { type: integer, format: uint32 }",
    "Int64": "write { type: integer, format: int64 }", "UInt64": "write { type: integer, format: uint64 }",
    "int32": "write { type: integer, format: int32 }", "int64": "write { type: integer, format: int64 }",
]

private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
        true
    default: false
    }
}
