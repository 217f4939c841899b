import PikkuModel

// What the wirings of the table run, and what becomes of errors.
extension RouteTableView {
    mutating func view(_ function: Function) -> View {
        let (method, output): (String, Schema?) =
            switch function.output {
            case .none: ("run", nil)
            case .value(let schema): ("run", schema)
            case .stream(let element, _): ("stream", element)
            }
        let read = function.input.map { readers.read($0, owner: function.identifier, at: .closure) }
        let write = output.map { writers.write($0, "$1", at: .closure) }
        let arguments =
            [SwiftText.path(function.swiftName), read.map { "read: { \($0) }" }, write.map { "write: { \($0) }" }]
            .compactMap { $0 }
        return [
            "comment": .lines(SwiftText.comment(function.documentation)),
            "run": .text(names.run(function)),
            "lines": .lines(statement("try await call.\(method)", arguments)),
            "isDeprecated": .flag(function.deprecation != nil),
        ]
    }

    func view(_ error: DeclaredError) -> View {
        let travels = error.body.flatMap(project.type)?.usage.contains(.output) ?? false
        let body = travels ? error.body : nil
        return [
            "type": .text(SwiftText.path(error.swiftName)),
            "code": .text(SwiftText.literal(error.name)),
            "write": .optional(body.map { writers.write(Schema(.reference($0)), "error", at: .closure) }),
        ]
    }
}

/// A call on one line, or broken where that is too long for a method of a nested type.
private func statement(_ callee: String, _ arguments: [String]) -> [String] {
    let line = "\(callee)(\(arguments.joined(separator: ", ")))"
    if line.width <= 112 { return [line] }
    return [callee + "("] + arguments.map { "    \($0)," } + [")"]
}
