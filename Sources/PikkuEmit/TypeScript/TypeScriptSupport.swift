import PikkuGrammar
import PikkuModel

/// The functions below the types that a file of validators needs: strict compilers refuse what nobody calls.
struct TypeScriptSupport {
    private(set) var functions: Set<Function> = []
    private(set) var formats: Set<StringFormat> = []
    private(set) var widths: Set<IntegerWidth> = []

    /// By the name in the emitted text.
    enum Function: String, CaseIterable {
        case optional, withDefault, anything, boolean, string, names, base64, integer, integers, number, float, file
        case array, object, map, union, discriminated
    }

    mutating func use(_ function: Function) { functions.insert(function) }

    mutating func use(_ format: StringFormat) {
        functions.insert(.string)
        formats.insert(format)
    }

    mutating func use(_ width: IntegerWidth) -> String {
        widths.insert(width.onTheWire)
        return width.onTheWire.rawValue
    }

    /// Every part that there may be.
    static var parts: [String] {
        Function.allCases.map(name) + StringFormat.allCases.map(name)
            + ["usesLimits", "usesWidth", "usesCounted", "usesListed", "usesMembers", "usesMember"]
            + ["matchesDate", "matchesTime", "matchesHostname", "matchesIPv4", "matchesIPv6", "matchesURIReference"]
    }

    private static func name(_ function: Function) -> String { "uses" + upperCamelCase(function.rawValue) }
    private static func name(_ format: StringFormat) -> String { "format" + upperCamelCase(format.swiftName) }

    /// Which parts of the templates are there.
    var view: View {
        let names =
            functions.union(implied).map(Self.name) + formats.map(Self.name) + formatFunctions
        let widths = IntegerWidth.allCases.filter(widths.contains).map { width -> View in
            ["name": .text(width.rawValue), "least": "\(width.limits.lower)n", "greatest": "\(width.limits.upper)n"]
        }
        let shared: View = [
            "usesLimits": .flag(uses(.integer, .integers, .number, .float)),
            "usesWidth": .flag(uses(.integer, .integers, .map)),
            "widths": .list(widths),
            "usesCounted": .flag(uses(.string, .file, .array, .map)),
            "usesListed": .flag(uses(.names, .union, .discriminated)),
            "usesMembers": .flag(uses(.object, .map, .union, .discriminated)),
            "usesMember": .flag(uses(.object, .union, .discriminated)),
        ]
        return names.reduce(shared) { $0.merging([$1: true]) }
    }

    private var implied: Set<Function> {
        var implied: Set<Function> = []
        if functions.contains(.integers) { implied.insert(.integer) }
        if functions.contains(.float) { implied.insert(.number) }
        return implied
    }

    private func uses(_ any: Function...) -> Bool { any.contains(where: functions.contains) }

    private var formatFunctions: Set<String> {
        formats.reduce(into: []) { functions, format in
            switch format {
            case .date: functions.insert("matchesDate")
            case .dateTime: functions.formUnion(["matchesDate", "matchesTime"])
            case .time: functions.insert("matchesTime")
            case .email, .hostname: functions.insert("matchesHostname")
            case .ipv4: functions.insert("matchesIPv4")
            case .ipv6: functions.formUnion(["matchesIPv6", "matchesIPv4"])
            case .uri, .uriReference: functions.formUnion(["matchesURIReference", "matchesIPv6", "matchesIPv4"])
            case .duration, .uuid: break
            }
        }
    }
}

extension IntegerWidth {
    /// The width that says the same without depending on the machine.
    fileprivate var onTheWire: IntegerWidth {
        switch self {
        case .int: .int64
        case .uint: .uint64
        case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64: self
        }
    }
}
