extension Linker {
    /// Uploads travel as multipart bodies, which only HTTP has.
    mutating func refuseFiles(_ function: LinkedFunction, over transport: String, at location: SourceLocation) {
        guard let input = function.function.input, types.holdsFile(input) else { return }
        report(
            Diagnostic(
                "file-outside-http", .error,
                "'\(function.function.name)' takes a file, which cannot travel over \(transport)", at: location,
                notes: [Diagnostic.Note("declared here", at: function.function.location)]))
    }

    /// A file is a property of an input, itself or as an array; nowhere else.
    mutating func checkFiles() {
        for function in functions.values {
            if let output = function.function.output.schema, types.holdsFile(output) {
                report(misplacedFile("an output cannot hold a file", at: function.function.location))
            }
            guard let input = function.function.input, types.holdsFile(input) else { continue }
            guard case .definition(let definition) = types.underlying(input).kind,
                case .object(let properties)? = definition.type?.shape
            else {
                report(misplacedFile("a file is a property of an input", at: function.function.location))
                continue
            }
            for property in properties where types.holdsFile(property.schema) && !types.isFile(property.schema) {
                report(misplacedFile("a file is a property of the input itself", at: property.location))
            }
        }
        for event in eventPlaces where types.holdsFile(event.schema) {
            report(misplacedFile("an event cannot hold a file", at: event.location))
        }
    }
}

extension TypeLinker {
    func holdsFile(_ schema: Schema) -> Bool {
        switch schema.shape {
        case .primitive(let primitive): primitive == .file
        case .reference(let name): fileHolders.contains(name)
        case .array(let inner), .set(let inner), .map(_, let inner), .optional(let inner): holdsFile(inner)
        }
    }

    /// The definitions with a file anywhere in them.
    mutating func findFileHolders() {
        let direct = definitions.indices.filter { index in
            guard case .object(let properties) = definitions[index].type?.shape else {
                return definitions[index].type?.schemas.contains { $0.innermost == .primitive(.file) } ?? false
            }
            return properties.contains { $0.schema.innermost == .primitive(.file) }
        }
        fileHolders = users(of: direct.map { definitions[$0].name })
    }

    /// The definitions of these names and all that refer to them, directly or not.
    func users(of names: [String]) -> Set<String> {
        guard !names.isEmpty else { return [] }
        var users: [String: [String]] = [:]
        for index in definitions.indices {
            for name in definitions[index].type?.referencedNames ?? [] {
                users[name, default: []].append(definitions[index].name)
            }
        }
        return closure(of: names) { users[$0] ?? [] }
    }
}

/// What can be reached from some names, they themselves included.
func closure(of names: some Sequence<String>, _ next: (String) -> [String]) -> Set<String> {
    var waiting = Array(names)
    var reached = Set(waiting)
    while let name = waiting.popLast() {
        for other in next(name) where reached.insert(other).inserted { waiting.append(other) }
    }
    return reached
}

private func misplacedFile(_ message: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic("misplaced-file", .error, message, at: location)
}
