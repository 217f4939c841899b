/// One JSON object made of the fields of a request: path, query and body, in this order of precedence.
struct InputText {
    private(set) var bytes: [UInt8] = []
    /// Fields that came from two places with different values.
    private(set) var conflicts: [Problem] = []

    init(_ parameters: [Parameter], path: [FormField], query: [FormField], content: RequestContent) {
        if parameters.allSatisfy({ $0.source == .body }), !content.json.isEmpty {
            bytes = content.json
            return
        }
        guard let body = JSONMembers(content.json) else {
            // Not an object, which its reader says better than a merged text could.
            bytes = content.json
            return
        }
        let sources = FieldSources(path: path, query: query, content: content, body: body)
        var taken: Set<String> = []
        for parameter in parameters {
            let candidates = sources.candidates(for: parameter)
            guard let chosen = candidates.first else { continue }
            for other in candidates.dropFirst() where !isSameJSON(chosen.text, other.text) {
                conflicts.append(conflict(on: parameter, chosen.source, other.source))
            }
            append(name: parameter.name, chosen.text)
            taken.insert(parameter.name)
        }
        for member in body.members where !taken.contains(member.name) { append(member.text) }
        bytes.append(contentsOf: bytes.isEmpty ? "{}".utf8 : "}".utf8)
        bytes += body.rest
    }

    private mutating func append(name: String, _ value: [UInt8]) {
        append(jsonString(name) + [UInt8(ascii: ":")] + value)
    }

    private mutating func append(_ member: some Sequence<UInt8>) {
        bytes.append(bytes.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
        bytes.append(contentsOf: member)
    }
}

/// Everything that may hold a value of a parameter.
private struct FieldSources {
    struct Candidate {
        var source: Parameter.Source
        var text: [UInt8]
    }

    var path: [FormField]
    var query: [FormField]
    var content: RequestContent
    var body: JSONMembers

    /// The values of a parameter as JSON; the one that counts comes first.
    func candidates(for parameter: Parameter) -> [Candidate] {
        switch parameter.source {
        case .path: candidates(parameter, in: path, .path) + ofQuery(parameter) + ofBody(parameter)
        case .query: ofQuery(parameter) + ofBody(parameter)
        case .body: candidates(parameter, in: content.fields(for: parameter.kind), .body)
        }
    }

    private func ofQuery(_ parameter: Parameter) -> [Candidate] {
        candidates(parameter, in: query, .query)
    }

    private func ofBody(_ parameter: Parameter) -> [Candidate] {
        let members = body.members.filter { $0.name == parameter.name }
        return candidates(parameter, in: content.fields(for: parameter.kind), .body)
            + members.map { Candidate(source: .body, text: Array($0.value)) }
    }

    private func candidates(
        _ parameter: Parameter, in fields: [FormField], _ source: Parameter.Source
    ) -> [Candidate] {
        let texts = fields.lazy.filter { $0.name == parameter.name }.map { parameter.kind.json($0.value) }
        guard parameter.isArray, !texts.isEmpty else { return texts.map { Candidate(source: source, text: $0) } }
        let elements = texts.joined(separator: [UInt8(ascii: ",")])
        return [Candidate(source: source, text: [UInt8(ascii: "[")] + elements + [UInt8(ascii: "]")])]
    }
}

private func conflict(
    on parameter: Parameter, _ chosen: Parameter.Source, _ other: Parameter.Source
) -> Problem {
    let token = parameter.name.replacing("~", with: "~0").replacing("/", with: "~1")
    let first = chosen.problemSource.rawValue
    let detail = chosen == other ? "must be given once" : "must have the value that it has in the \(first)"
    return Problem(in: other.problemSource, pointer: "/" + token, keyword: "conflict", detail: detail)
}
