import PikkuGrammar
import PikkuModel

/// The functions below the types that a file of validators needs: strict compilers refuse what nobody calls.
struct TypeScriptSupport {
    private(set) var functions: Set<Function> = []
    private(set) var formats: Set<StringFormat> = []
    private(set) var widths: Set<IntegerWidth> = []

    /// By the name in the emitted text.
    enum Function: String {
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

    /// Which parts of the templates are there.
    var view: [String: Any] {
        var view: [String: Any] = [:]
        for function in functions.union(implied) { view["uses" + upperCamelCase(function.rawValue)] = true }
        for format in formats { view["format" + upperCamelCase(format.swiftName)] = true }
        for function in formatFunctions { view[function] = true }
        view["usesLimits"] = uses(.integer, .integers, .number, .float)
        view["usesWidth"] = uses(.integer, .integers, .map)
        view["widths"] = IntegerWidth.allCases.filter(widths.contains).map { width in
            ["name": width.rawValue, "least": width.limits.lower + "n", "greatest": width.limits.upper + "n"]
        }
        view["usesCounted"] = uses(.string, .file, .array, .map)
        view["usesListed"] = uses(.names, .union, .discriminated)
        view["usesMembers"] = uses(.object, .map, .union, .discriminated)
        view["usesMember"] = uses(.object, .union, .discriminated)
        return view
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
