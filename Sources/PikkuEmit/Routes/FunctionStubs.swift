package import PikkuModel

/// Swift to paste for what only manifests declare: a body for each function, a check for each permission, and the
/// services where there are none. Empty when nothing is missing.
package func functionStubs(for project: Project, templates: Templates) -> String {
    let functions = project.functions.filter { $0.origin == .manifest }
    let permissions = project.permissions.filter { $0.swiftName == nil }
    if functions.isEmpty, permissions.isEmpty { return "" }
    let view: View = [
        "needsServices": .flag(project.services == nil),
        "services": .text(project.services.map { SwiftText.path($0.swiftName) } ?? "AppServices"),
        "permissions": .list(permissions.map(view)),
        "functions": .list(functions.map { stub($0, in: project) }),
    ]
    return templates.render("swift.stubs", view)
}

private func view(_ permission: Permission) -> View {
    [
        "comment": .lines(SwiftText.comment(permission.documentation)),
        "name": .text(SwiftText.identifier(permission.name)),
    ]
}

private func stub(_ function: Function, in project: Project) -> View {
    [
        "comment": .lines(SwiftText.comment(function.documentation)),
        "name": .text(SwiftText.identifier(function.swiftName)),
        "type": function.requiresSession ? "Function" : "SessionlessFunction",
        "input": .text(function.input.map(project.swiftType) ?? "Void"),
        "output": .text(output(of: function, in: project)),
        "arguments": .optional(arguments(of: function, in: project)),
        "parameters": function.input == nil ? "call" : "call, input",
        "message": .text(SwiftText.literal("\(function.name) is not written yet")),
    ]
}

private func output(of function: Function, in project: Project) -> String {
    switch function.output {
    case .none: "Void"
    case .value(let schema): project.swiftType(schema)
    case .stream(let element, isThrowing: false): "AsyncStream<\(project.swiftType(element))>"
    case .stream(let element, isThrowing: true): "AsyncThrowingStream<\(project.swiftType(element)), any Error>"
    }
}

/// What the manifest says of the function, which its declaration in Swift must repeat; nil where it says nothing.
private func arguments(of function: Function, in project: Project) -> String? {
    let permissions = function.permissions.map { name in
        SwiftText.path(project.permissions.first { $0.name == name }?.swiftName ?? name)
    }
    let errors = function.errors.map { SwiftText.path(project.error(named: $0)?.swiftName ?? $0) + ".self" }
    let deprecated = function.deprecation.map { $0.isEmpty ? "true" : SwiftText.literal($0) }
    let arguments = [
        list("tags", function.tags.map(SwiftText.literal)),
        list("permissions", permissions),
        list("errors", errors),
        function.version.map { "version: \($0)" },
        deprecated.map { "deprecated: \($0)" },
    ].compactMap { $0 }
    return arguments.isEmpty ? nil : arguments.joined(separator: ", ")
}

private func list(_ label: String, _ elements: [String]) -> String? {
    elements.isEmpty ? nil : "\(label): [\(elements.joined(separator: ", "))]"
}
