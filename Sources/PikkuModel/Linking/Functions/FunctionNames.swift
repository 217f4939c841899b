/// A declaration that turned out to be a function, with the name that it has in the project.
struct NamedFunction {
    let index: Int
    let declared: DeclaredFunction
    let requiresSession: Bool
    var session: Expression?
    var services: WrittenType?
    /// Nil for nothing.
    var input: WrittenType?
    var output: WrittenType?
    var base = ""
    var version: Int?
    var isLatest = true

    var declaration: FunctionDeclaration { declared.declaration }

    /// `getUser`, `getUser@v1` for one that is not the latest.
    var name: String {
        guard !isLatest, let version else { return base }
        return "\(base)@v\(version)"
    }
}

extension Linker {
    /// The declared functions in the order of their places.
    mutating func namedFunctions() -> [NamedFunction] {
        var functions = symbols.functions.indices.compactMap { function(at: $0) }
        var versions: [String: [Int]] = [:]
        for index in functions.indices {
            let declaration = functions[index].declaration
            let argument = declaration.arguments.first { $0.label.text == "version" }
            let version = argument.flatMap { integer($0, in: 1...Int.max, at: functions[index].declared.place) }
            functions[index].version = version
            functions[index].base = baseName(declaration.name.text, version: version)
            if let version { versions[functions[index].base, default: []].append(version) }
        }
        for index in functions.indices {
            guard let known = versions[functions[index].base], let latest = known.max() else { continue }
            // What came before there were versions is the first.
            let version = functions[index].version ?? 1
            functions[index].version = version
            functions[index].isLatest = version == latest
        }
        return functions
    }

    private mutating func function(at index: Int) -> NamedFunction? {
        let declared = symbols.functions[index]
        switch declared.declaration.callee {
        case .function(let input, let output, let session):
            let context = TypeContext(place: declared.place)
            return NamedFunction(
                index: index, declared: declared, requiresSession: true, session: session,
                input: input.map { WrittenType(reference: $0, context: context) },
                output: output.map { WrittenType(reference: $0, context: context) })
        case .type(let reference):
            switch callees[index] {
            case .function(let requiresSession, let services, let input, let output):
                return NamedFunction(
                    index: index, declared: declared, requiresSession: requiresSession, services: services,
                    input: input, output: output)
            case .incomplete:
                report(missingTypes(declared.declaration.name, at: reference.location))
                return nil
            case .permission, .other, nil: return nil
            }
        }
    }
}

/// `getUserV2` with version 2 is a version of `getUser`.
private func baseName(_ name: String, version: Int?) -> String {
    guard let version, name.hasSuffix("V\(version)"), name.count > "V\(version)".count else { return name }
    return String(name.dropLast("V\(version)".count))
}

private func missingTypes(_ name: Name, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "missing-generic-arguments", .error,
        "the types that '\(name.text)' works on must be written out, such as '<CreateUserInput, User>'", at: location)
}
