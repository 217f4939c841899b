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
        case .reference(let name): indicesByName[name].map(isFileHolder) ?? false
        case .array(let inner), .set(let inner), .map(_, let inner), .optional(let inner): holdsFile(inner)
        }
    }

    private func isFileHolder(_ index: Int) -> Bool { index < fileHolders.count && fileHolders[index] }

    /// Looks for the definitions with a file anywhere in them.
    mutating func findFileHolders() {
        fileHolders = users(of: definitions.indices.filter { definitions[$0].holdsFileItself })
    }

    /// Of each definition, whether it is one of these or refers to one, directly or not.
    func users(of indices: [Int]) -> [Bool] {
        guard !indices.isEmpty else { return Array(repeating: false, count: definitions.count) }
        var users: [[Int]] = Array(repeating: [], count: definitions.count)
        for (user, definition) in definitions.enumerated() {
            for used in definition.references { users[used].append(user) }
        }
        return closure(of: indices) { users[$0] }
    }

    /// Of each definition, whether it is one of these or one of these refers to it, directly or not.
    func used(by indices: [Int]) -> [Bool] {
        closure(of: indices) { definitions[$0].references }
    }

    private func closure(of indices: [Int], _ next: (Int) -> [Int]) -> [Bool] {
        var isReached = Array(repeating: false, count: definitions.count)
        var waiting: [Int] = []
        func reach(_ index: Int) {
            guard !isReached[index] else { return }
            isReached[index] = true
            waiting.append(index)
        }
        indices.forEach(reach)
        while let index = waiting.popLast() { next(index).forEach(reach) }
        return isReached
    }
}

extension TypeDefinition {
    /// Whether a file stands in the definition itself.
    var holdsFile: Bool {
        switch shape {
        case .object(let properties): properties.contains { $0.schema.isFileInside }
        case .alias(let schema): schema.isFileInside
        case .union(let union): union.cases.contains { $0.payload.contains { $0.schema.isFileInside } }
        case .enumeration, .raw: false
        }
    }
}

extension Schema {
    /// Whether it is a file behind all arrays, maps and optionals.
    fileprivate var isFileInside: Bool {
        switch shape {
        case .primitive(let primitive): primitive == .file
        case .reference: false
        case .array(let inner), .set(let inner), .map(_, let inner), .optional(let inner): inner.isFileInside
        }
    }
}

private func misplacedFile(_ message: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic("misplaced-file", .error, message, at: location)
}
