/// The texts of a request that belong to parameters, decoded.
struct InputFields: Sendable {
    struct Field: Sendable {
        /// Its index in the plan.
        let parameter: Int
        let source: Parameter.Source
        let range: Range<Int>
    }

    private(set) var all: [Field] = []
    /// Of all fields, one behind the other.
    private(set) var text: [UInt8] = []

    init() {}

    /// What the parameters of a path stand for; nil for what is not text, or would lead out of a directory.
    init?(path: String, _ ranges: RouteParameters, _ plan: InputPlan) {
        if ranges.isEmpty { return }
        var path = path
        let isText = path.withUTF8 { path in
            zip(ranges, plan.path).allSatisfy { range, parameter in
                let start = text.count
                guard FormText.decode(path[range], to: &text), !text[start...].contains(0),
                    !hasDotSegment(text[start...])
                else { return false }
                if let parameter { add(parameter, .path, from: start) }
                return true
            }
        }
        guard isText else { return nil }
    }

    mutating func append(_ parameter: Int, _ source: Parameter.Source, _ value: some Sequence<UInt8>) {
        let start = text.count
        text.append(contentsOf: value)
        add(parameter, source, from: start)
    }

    /// Takes the parameters that a query or a form holds; throws ``JSONProblems`` where it is malformed or too long.
    mutating func append(_ form: UnsafeBufferPointer<UInt8>, _ source: Parameter.Source, _ plan: InputPlan, limit: Int)
        throws
    {
        var count = 0
        for pair in form.split(separator: UInt8(ascii: "&")) {
            count += 1
            guard count <= limit else { throw JSONProblems.tooManyFields(limit, in: source.problemSource) }
            let start = text.count
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            guard FormText.decode(name, plusIsSpace: true, to: &text) else { throw Self.malformed(source) }
            let parameter = plan.index(of: text[start...])
            text.removeSubrange(start...)
            guard FormText.decode(pair[name.endIndex...].dropFirst(), plusIsSpace: true, to: &text) else {
                throw Self.malformed(source)
            }
            if let parameter, source == .body || plan.fields[parameter].parameter.source != .body,
                !plan.fields[parameter].parameter.kind.isFile
            {
                add(parameter, source, from: start)
            } else {
                text.removeSubrange(start...)
            }
        }
    }

    private mutating func add(_ parameter: Int, _ source: Parameter.Source, from start: Int) {
        all.append(Field(parameter: parameter, source: source, range: start..<text.count))
    }

    private static func malformed(_ source: Parameter.Source) -> JSONProblems {
        JSONProblems.notReadable("percent-encoded UTF-8", in: source.problemSource)
    }
}

/// Whether a path has a segment `.` or `..`, which clients resolve before they send it (RFC 3986, section 5.2.4).
private func hasDotSegment(_ path: ArraySlice<UInt8>) -> Bool {
    guard path.contains(UInt8(ascii: ".")) else { return false }
    return path.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.contains { segment in
        segment.count <= 2 && segment.allSatisfy { $0 == UInt8(ascii: ".") }
    }
}
