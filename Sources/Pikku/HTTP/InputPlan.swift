/// How the parts of a request become the one JSON object that a reader reads; made once for each route.
struct InputPlan: Sendable {
    struct Field: Sendable {
        let parameter: Parameter
        let name: [UInt8]
        /// The name as a member of an object begins: `"limit":`.
        let member: [UInt8]

        /// A JSON Pointer (RFC 6901).
        var pointer: String {
            "/" + parameter.name.replacing("~", with: "~0").replacing("/", with: "~1")
        }

        /// Of what is no array there cannot be two.
        func repeated(in source: Parameter.Source) -> Problem {
            Problem(in: source.problemSource, pointer: pointer, keyword: "conflict", detail: "must be given once")
        }
    }

    let body: HTTPBody
    let fields: [Field]
    /// The field that each parameter of the path is, in the order of the path.
    let path: [Int?]
    /// Whether the body holds all there is, so that a JSON body is the input.
    let isBodyAlone: Bool
    /// What all files of a multipart form can have together; nil where one of them has no bound.
    let fileBytes: Int?

    /// Of a procedure, whose input is the body.
    static let procedure = InputPlan([], path: [], body: .json)

    init(_ parameters: [Parameter], path: [String], body: HTTPBody) {
        self.body = body
        fields = parameters.map { parameter in
            var member: [UInt8] = []
            appendJSONString(parameter.name.utf8, to: &member)
            member.append(UInt8(ascii: ":"))
            return Field(parameter: parameter, name: Array(parameter.name.utf8), member: member)
        }
        self.path = path.map { name in parameters.firstIndex { $0.name == name } }
        isBodyAlone = parameters.allSatisfy { $0.source == .body }
        fileBytes = parameters.reduce(0 as Int?) { sum, parameter in
            guard case .file(let maxSize, _) = parameter.kind, let sum else { return sum }
            guard let maxSize, !parameter.isArray else { return nil }
            let (result, isTooLarge) = sum.addingReportingOverflow(maxSize)
            return isTooLarge ? nil : result
        }
    }

    /// Compares bytes, since strings that look the same are equal.
    func index(of name: some Collection<UInt8>) -> Int? {
        fields.firstIndex { $0.name.count == name.count && $0.name.elementsEqual(name) }
    }

    /// The part of a request that the value of a name comes from, or should.
    func source(of name: some Collection<UInt8>) -> Problem.Source {
        index(of: name).map { fields[$0].parameter.source.problemSource } ?? (body == .none ? .query : .body)
    }
}

extension Parameter.Source {
    var problemSource: Problem.Source {
        switch self {
        case .path: .path
        case .query: .query
        case .body: .body
        }
    }
}
