/// What a name means that no source declares.
package enum BuiltinType: Hashable, Sendable {
    case primitive(Primitive)
    case array, set, dictionary, optional, void
    case stream(isThrowing: Bool)
    case function(requiresSession: Bool)
    case permission
    case wirings
    case errorProtocol
    case servicesProtocol

    /// `String`, `Swift.String`, `Foundation.Date` …
    init?(_ path: [String]) {
        guard let name = path.last, path.count == 1 || path.count == 2 && modules.contains(path[0]),
            let type = builtinTypes[name]
        else { return nil }
        self = type
    }
}

/// What types of the project conform to.
enum RuntimeProtocol: String, CaseIterable {
    case error = "PikkuError"
    case services = "PikkuServices"
}

extension BuiltinType {
    /// Names that make a value a function, or a type an error: whoever uses one, or an alias of one, declares something.
    package static let declaringNames: [String] = builtinTypes.filter { $0.value.isDeclaring }.map(\.key)

    /// Names that need not be written to be meant: of what a literal is, and of the services' session.
    package static let impliedNames = ["Bool", "Double", "Int", "Session", "String"]

    private var isDeclaring: Bool {
        switch self {
        case .function, .permission, .wirings, .errorProtocol, .servicesProtocol: true
        case .primitive, .array, .set, .dictionary, .optional, .void, .stream: false
        }
    }
}

/// What to write instead of a type that cannot travel; nil where the name says nothing.
func alternative(toUnsupported name: String) -> String? {
    unsupportedTypes[name]
}

private let modules: Set = ["Swift", "_Concurrency", "Foundation", "FoundationEssentials", "Pikku", "PikkuJSON"]

private let builtinTypes: [String: BuiltinType] = [
    "String": .primitive(.string), "Bool": .primitive(.boolean),
    "Int": .primitive(.integer(.int)), "Int8": .primitive(.integer(.int8)), "Int16": .primitive(.integer(.int16)),
    "Int32": .primitive(.integer(.int32)), "Int64": .primitive(.integer(.int64)),
    "UInt": .primitive(.integer(.uint)), "UInt8": .primitive(.integer(.uint8)),
    "UInt16": .primitive(.integer(.uint16)), "UInt32": .primitive(.integer(.uint32)),
    "UInt64": .primitive(.integer(.uint64)),
    "Float": .primitive(.number(.float)), "Double": .primitive(.number(.double)),
    "TimeInterval": .primitive(.number(.double)),
    "Date": .primitive(.dateTime), "UUID": .primitive(.uuid), "URL": .primitive(.uri), "Data": .primitive(.bytes),
    "JSONValue": .primitive(.any), "File": .primitive(.file),
    "Array": .array, "Set": .set, "Dictionary": .dictionary, "Optional": .optional, "Void": .void,
    "AsyncStream": .stream(isThrowing: false), "AsyncThrowingStream": .stream(isThrowing: true),
    "Function": .function(requiresSession: true), "SessionlessFunction": .function(requiresSession: false),
    "Permission": .permission, "Wirings": .wirings,
    RuntimeProtocol.error.rawValue: .errorProtocol, RuntimeProtocol.services.rawValue: .servicesProtocol,
]

private let unsupportedTypes = [
    "Any": "JSONValue", "AnyObject": "JSONValue", "AnyHashable": "JSONValue", "AnyCodable": "JSONValue",
    "Character": "String", "Substring": "String", "StaticString": "String", "NSString": "String",
    "Decimal": "Double or String", "NSNumber": "Double", "Float16": "Float", "Float80": "Double", "CGFloat": "Double",
    "Int128": "String", "UInt128": "String", "NSDate": "Date", "NSUUID": "UUID", "NSURL": "URL", "NSData": "Data",
    "Duration": "Double", "Range": "two properties", "ClosedRange": "two properties",
    "ArraySlice": "Array", "ContiguousArray": "Array", "Result": "a declared error",
]
