import PikkuModel

@testable import PikkuEmit

/// Short spellings for projects made by hand.
let nowhere = SourceLocation(file: "Sources/App/App.swift", start: 0, end: 0)

extension TypeDefinition {
    init(
        _ name: String, _ shape: Shape, _ usage: TypeUsage = [.input, .output], inputName: String? = nil,
        summary: String = "", discussion: String = ""
    ) {
        self.init(
            name: name, inputName: inputName, swiftName: name, shape: shape, usage: usage,
            documentation: Documentation(summary: summary, discussion: discussion), origin: .swift, location: nowhere)
    }
}

extension Property {
    init(
        _ name: String, _ shape: Schema.Shape, default value: JSONLiteral? = nil, examples: [JSONLiteral] = [],
        summary: String = "", deprecation: String? = nil, _ constrain: (inout Constraints) -> Void = { _ in }
    ) {
        self.init(
            name: name, swiftName: name, schema: Schema(shape, constrain), defaultValue: value, examples: examples,
            documentation: Documentation(summary: summary), deprecation: deprecation, location: nowhere)
    }
}

extension Schema {
    init(_ shape: Shape, _ constrain: (inout Constraints) -> Void) {
        var constraints = Constraints()
        constrain(&constraints)
        self.init(shape, constraints)
    }
}

extension Function {
    init(
        _ name: String, input: Schema? = nil, output: Output = .none, errors: [String] = [], summary: String = "",
        deprecation: String? = nil
    ) {
        self.init(
            name: name, identifier: name, swiftName: name, input: input, output: output, requiresSession: false,
            errors: errors, documentation: Documentation(summary: summary), deprecation: deprecation, origin: .swift,
            location: nowhere)
    }
}

extension DeclaredError {
    init(_ name: String, status: Int, body: String? = nil, summary: String = "") {
        self.init(
            name: name, swiftName: name, status: status, body: body, documentation: Documentation(summary: summary),
            origin: .swift, location: nowhere)
    }
}

extension Wiring {
    init(_ transport: Transport, deprecation: String? = nil) {
        self.init(transport: transport, deprecation: deprecation, location: nowhere)
    }
}

extension Emitter {
    /// The emitted texts by path.
    func texts(of project: Project) throws -> [String: String] {
        let files = files(for: project, templates: try Templates())
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) })
    }
}
