extension Linker {
    /// Names that are different here but the same where they are emitted to.
    mutating func checkNames(_ definitions: [TypeDefinition]) {
        checkFiles(definitions.filter { !$0.usage.isEmpty || $0.origin == .manifest })
        for type in definitions {
            if !type.usage.isEmpty, typeScriptGlobals.contains(type.name) {
                report(hidesGlobal(type, "TypeScript"))
            } else if type.origin == .manifest, BuiltinType([type.name]) != nil {
                report(hidesGlobal(type, "Swift"))
            }
        }
        for type in symbols.types
        where type.path.count == 1 && runtimeNames.contains(type.path[0]) && type.declaration.access.isVisibleInModule {
            report(hidesRuntime(type))
        }
        checkIdentifiers(functions.values.map { ($0.function.identifier, $0.function.name, $0.function.location) })
    }

    /// Some file systems do not tell upper and lower case apart.
    private mutating func checkFiles(_ definitions: [TypeDefinition]) {
        guard !areDistinct(definitions.flatMap { [$0.name, $0.inputName] }.compactMap { $0?.lowercased() }) else {
            return
        }
        var files: [String: TypeDefinition] = [:]
        for type in definitions.sorted(by: { $0.location < $1.location }) {
            for name in [type.name, type.inputName].compactMap(\.self) {
                guard let first = files.updateValue(type, forKey: name.lowercased()) else { continue }
                report(fileCollision(type, name, first))
            }
        }
    }

    private mutating func checkIdentifiers(_ names: [(identifier: String, name: String, location: SourceLocation)]) {
        guard !areDistinct(names.map(\.identifier)) else { return }
        var known: [String: SourceLocation] = [:]
        for entry in names.sorted(by: { $0.location < $1.location }) {
            guard let first = known.updateValue(entry.location, forKey: entry.identifier) else { continue }
            report(identifierCollision(entry.name, entry.identifier, at: entry.location, first: first))
        }
    }
}

private func areDistinct(_ names: [String]) -> Bool {
    Set(names).count == names.count
}

private func hidesGlobal(_ type: TypeDefinition, _ language: String) -> Diagnostic {
    Diagnostic(
        "name-collision", .error, "'\(type.name)' would hide a type of \(language) with the same name; rename it",
        at: type.location)
}

/// The types of the runtime that emitted Swift names; those that users may well think of too it names with the module.
package let runtimeNames: Set<String> = [
    "ChannelRoute", "ErrorBody", "HTTPRoute", "Invocation", "JSONKeys", "JSONReader", "JSONWriter", "Pikku",
    "PikkuError", "QueueRoute", "RemoteProcedureRoute", "RouteMatcher", "RouteTable", "ScheduleRoute",
]

private func hidesRuntime(_ type: DeclaredType) -> Diagnostic {
    Diagnostic(
        "name-collision", .error,
        "'\(type.name)' would hide what generated code calls by this name; rename or nest it",
        at: type.location)
}

private func fileCollision(_ type: TypeDefinition, _ name: String, _ first: TypeDefinition) -> Diagnostic {
    Diagnostic(
        "name-collision", .error, "the file of '\(name)' has the name of another one but for letter case",
        at: type.location, notes: [Diagnostic.Note("the other is '\(first.swiftName)'", at: first.location)]
    )
}

private func identifierCollision(
    _ name: String, _ identifier: String, at location: SourceLocation, first: SourceLocation
) -> Diagnostic {
    Diagnostic(
        "name-collision", .error, "'\(name)' becomes '\(identifier)' where it is emitted, as another function does",
        at: location, notes: [Diagnostic.Note("the other is declared here", at: first)]
    )
}
