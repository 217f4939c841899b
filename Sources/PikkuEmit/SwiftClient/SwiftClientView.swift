import PikkuModel

/// What the client's templates lay out.
struct SwiftClientView {
    /// As declared: its errors and operations.
    let service: Project
    /// The same as callers see it: its types.
    let project: Project
    let names: SwiftClientNames
    let style: SwiftClientStyle

    var isEmpty: Bool { service.routes.isEmpty && service.remoteProcedures.isEmpty && service.channels.isEmpty }

    var view: View {
        let openCases = OpenCases(of: project.types.filter { $0.usage.contains(.input) })
        let declarations = SwiftDeclarations(project: project, hasInitializers: true, openCases: openCases)
        var readers = SwiftReaders(project: project, openCases: openCases)
        let readerViews = project.types.filter { $0.usage.contains(.input) }.flatMap { readers.methods(for: $0) }
        let writers = SwiftWriters(project: project, openCases: openCases)
        return [
            "imports": .lines(imports(needsFoundation: declarations.needFoundation || callsNeedFoundation)),
            "visibility": .text(style.access.modifier),
            "access": "fileprivate ",
            "client": .text(SwiftText.identifier(style.name)),
            "comment": ["/// Calls the service."],
            "calls": .list(routeCalls + connections),
            "procedures": service.remoteProcedures.isEmpty ? false : procedures,
            "channels": .list(service.channels.map(view)),
            "errors": .list(service.clientCalls.filter { !$0.errors.isEmpty }.map(errors)),
            "types": .list(declarations.views),
            "operations": .list(operations),
            "keys": section(readers.constants.keys.map(constant)),
            "patterns": section([]),
            "readers": section(readerViews),
            "writers": section(project.types.filter { $0.usage.contains(.output) }.map(writers.method)),
        ]
    }

    private func imports(needsFoundation: Bool) -> [String] {
        let modules = needsFoundation ? ["Foundation", "PikkuClient"] : ["PikkuClient"]
        return modules.map { "\(style.access.modifier)import \($0)" }
    }

    private var callsNeedFoundation: Bool {
        service.clientCalls.contains { function in
            [function.input, function.output.schema].compactMap(\.self).contains(where: project.needsFoundation)
        }
    }
}

// MARK: - Routes and remote procedures

extension SwiftClientView {
    private var routeCalls: [View] {
        service.routes.map { wiring, route in
            let function = service.function(named: route.function)
            return call(
                function, wiring, named: names.route(route), on: "service",
                [".\(SwiftText.member(names.operation(route.operationID)))"],
                gives: route.method == .head ? .none : function?.output ?? .none)
        }
    }

    private var procedures: View {
        let calls = service.remoteProcedures.map { wiring, procedure in
            let function = service.function(named: procedure.function)
            let operation = ".\(SwiftText.member(names.operation("rpc." + procedure.name)))"
            return call(
                function, wiring, named: names.procedure(procedure), on: "service", [operation],
                gives: function?.output ?? .none)
        }
        return ["name": .text(names.procedures), "calls": .list(calls)]
    }

    /// - Parameters:
    ///   - wiring: Whose own words win over the function's.
    ///   - target: The arguments that say what is called.
    func call(
        _ function: Function?, _ wiring: Wiring?, named name: String, on receiver: String, _ target: [String],
        gives output: Function.Output
    ) -> View {
        let own = wiring.map(\.documentation) ?? Documentation()
        let documentation = own.isEmpty ? function?.documentation ?? Documentation() : own
        let deprecation = wiring?.deprecation ?? function?.deprecation
        let error = names.error(function)
        let throwing = error == "ClientError" ? nil : "throwing: \(error).self"
        let arguments = target + [function?.input.map(requestInput), throwing].compactMap(\.self)
        let parameter = function?.input.map(parameter) ?? ""
        let head = "func \(SwiftText.identifier(name))(\(parameter))"
        let declaration: String
        let body: String
        switch output {
        case .none:
            declaration = "\(head) async throws(\(error))"
            body = "try await " + invocation("\(receiver).call", arguments, read: nil)
        case .value(let schema):
            declaration = "\(head) async throws(\(error)) -> \(project.swiftType(schema))"
            body = "try await " + invocation("\(receiver).call", arguments, read: schema)
        case .stream(let element, _):
            declaration = "\(head) -> ElementStream<\(project.swiftType(element)), \(error)>"
            body = invocation("\(receiver).elements", arguments, read: element)
        }
        return [
            "comment": .lines(SwiftText.comment(documentation)),
            "deprecated": .optional(deprecation.map(deprecated)),
            "declaration": .text(declaration), "body": .text(body),
        ]
    }

    private func parameter(_ input: Schema) -> String {
        let type = project.swiftType(input)
        return "_ input: \(type)" + (project.mayBeEmpty(input) ? " = \(type)()" : "")
    }

    private func requestInput(_ input: Schema) -> String {
        let files = project.fileProperties(of: input).map { property in
            "FileField(\(SwiftText.literal(property.name)), input.\(SwiftText.member(property.swiftName)))"
        }
        let list = files.isEmpty ? "" : "(files: \(files.joined(separator: ", ")))"
        let write = SwiftWriters(project: project).write(input.withoutConstraints, "input", at: .closure)
        return "RequestInput\(list) { \(write) }"
    }

    private func invocation(_ callee: String, _ arguments: [String], read schema: Schema?) -> String {
        var readers = SwiftReaders(project: project)
        let closure = schema.map { readers.read($0.withoutConstraints, owner: "", at: .closure) }
        let read = closure.map { " { \($0) }" } ?? ""
        let line = "\(callee)(\(arguments.joined(separator: ", ")))\(read)"
        guard line.width > 112 else { return line }
        return "\(callee)(\n            \(wrapped(arguments, indent: 12))\n        )\(read)"
    }
}

private func deprecated(_ message: String) -> String {
    message.isEmpty
        ? "@available(*, deprecated)" : "@available(*, deprecated, message: \(SwiftText.literal(message)))"
}

extension Project {
    /// Whether an input says something even if nothing is said.
    fileprivate func mayBeEmpty(_ input: Schema) -> Bool {
        guard case .reference(let name) = withoutAliases(input).shape,
            case .object(let properties)? = type(named: name)?.shape
        else { return false }
        return !properties.contains(where: \.isRequiredInInput)
    }

    fileprivate func fileProperties(of input: Schema) -> [Property] {
        guard case .reference(let name) = withoutAliases(input).shape,
            case .object(let properties)? = type(named: name)?.shape
        else { return [] }
        return properties.filter { withoutAliases($0.schema).holdsFile }
    }
}
