import PikkuModel

/// A frame that calls a function, and the frames that answer it.
struct AsyncAPICall {
    var function: Function?
    /// The property and the value that name the function; nil for frames that name none.
    var selector: (property: String, value: String)?
    var requiresSession: Bool
    var morePermissions: [String]
    var project: Project

    var permissions: [String] { allPermissions(function, morePermissions) }

    var request: AsyncAPIMessage {
        let input = function?.input.map { SchemaPrinter.component(.input, of: project).members(of: $0) }
        var message = AsyncAPIMessage(
            key: key("call"), properties: head, required: selector.map { [$0.property] } ?? [])
        message.summary = function?.documentation.summary ?? ""
        message.rest = input.map(JSONLiteral.object)
        return message
    }

    /// The problems of a call come instead of its output.
    var answers: [AsyncAPIMessage] {
        let printer = SchemaPrinter.component(.output, of: project)
        func data(_ schema: Schema) -> AsyncAPIMessage {
            answer("answer", [.init("data", .object(printer.members(of: schema)))])
        }
        let output: [AsyncAPIMessage] =
            switch function?.output {
            case .none?, nil: [answer("answer", [])]
            case .value(let schema): [data(schema)]
            case .stream(let element, _): [data(element), answer("done", [.init("done", ["const": true])])]
            }
        return output + [answer("failure", [.init("error", problem)])]
    }

    private func answer(_ kind: String, _ properties: [JSONLiteral.Member]) -> AsyncAPIMessage {
        AsyncAPIMessage(
            key: key(kind), properties: head + properties,
            required: (selector.map { [$0.property] } ?? []) + properties.map(\.name))
    }

    private var problem: JSONLiteral {
        let errors = (function?.errors ?? []).compactMap(project.error).map(problemComponent)
        let choices = (errors + [problemComponent]).map {
            JSONLiteral.object([.init("$ref", .string(componentReference($0)))])
        }
        return choices.count == 1 ? choices[0] : ["anyOf": .array(choices)]
    }

    private var head: [JSONLiteral.Member] {
        let named = selector.map { JSONLiteral.Member($0.property, ["const": .string($0.value)]) }
        return [named, .init("$id", callIDSchema)].compactMap(\.self)
    }

    private func key(_ kind: String) -> String {
        selector.map { "\(kind).\($0.property).\($0.value)" } ?? "\(kind).message"
    }
}

/// One kind of frame: a JSON object.
struct AsyncAPIMessage {
    /// Tells it from the others of its channel.
    var key: String
    var summary = ""
    var properties: [JSONLiteral.Member]
    var required: [String]
    /// What the other members of the frame are together.
    var rest: JSONLiteral?

    init(key: String, properties: [JSONLiteral.Member], required: [String]? = nil) {
        self.key = key
        self.properties = properties
        self.required = required ?? properties.map(\.name)
    }

    /// Takes calls back whose `$id` it names.
    static var cancellation: Self {
        var message = Self(key: "cancel", properties: [.init("$cancel", callIDSchema)])
        message.summary = "Takes back the calls with this `$id`."
        return message
    }

    /// For a frame that calls nothing, and before a connection is closed that is not admitted.
    static var failure: Self {
        let problem: JSONLiteral = ["$ref": .string(componentReference(problemComponent))]
        var message = Self(
            key: "failure", properties: [.init("$id", callIDSchema), .init("error", problem)], required: ["error"])
        message.summary = "A frame called nothing, or the connection is not admitted."
        return message
    }

    var literal: JSONLiteral {
        let own: JSONLiteral = .present([
            ("type", "object"), ("properties", .object(properties)), ("required", .strings(required)),
        ])
        let isCorrelated = properties.contains { $0.name == "$id" }
        return .present([
            ("summary", .text(summary)),
            ("correlationId", isCorrelated ? ["location": "$message.payload#/$id"] : nil),
            ("payload", rest.map { ["allOf": [own, $0]] } ?? own),
        ])
    }
}

/// Answers repeat it.
private let callIDSchema: JSONLiteral = ["type": ["string", "number"]]
