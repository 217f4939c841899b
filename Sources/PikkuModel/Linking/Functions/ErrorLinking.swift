extension Linker {
    mutating func linkErrors(_ files: [ParsedFile]) {
        var places: [String: SourceLocation] = [:]
        for index in symbols.types(conformingTo: .error) {
            let type = symbols.types[index]
            guard type.declaration.origin == .swift, type.declaration.access.isVisibleInModule else { continue }
            let name = type.definitionName
            if let first = places.updateValue(type.location, forKey: name) {
                report(duplicateError(name, at: type.location, first: first))
                continue
            }
            guard let error = swiftError(type, index: index) else { continue }
            errors[error.name] = error
        }
        var manifestPlaces: [String: SourceLocation] = [:]
        for declaration in files.flatMap(\.errors) {
            guard let error = manifestError(declaration) else { continue }
            if let first = manifestPlaces.updateValue(error.location, forKey: error.name) {
                report(duplicateError(error.name, at: error.location, first: first))
            } else if let declared = errors[error.name] {
                errors[error.name] = merged(declared, error)
            } else {
                errors[error.name] = error
            }
        }
    }

    private mutating func swiftError(_ type: DeclaredType, index: Int) -> DeclaredError? {
        guard type.parameters.isEmpty else {
            report(unsupportedError(type))
            return nil
        }
        let place = type.innerPlace
        guard let constant = type.declaration.members.staticConstants.first(where: { $0.name.text == "status" }) else {
            report(missingStatus(type.name, "add 'static let status = 409'", at: type.location))
            return nil
        }
        let argument = ArgumentDeclaration(label: constant.name, value: constant.value)
        guard let status = errorStatus(argument, at: place) else { return nil }
        let name = types.define(index) ?? type.name
        var error = DeclaredError(
            name: name, swiftName: type.name, status: status, body: type.hasData ? name : nil,
            documentation: type.declaration.documentation, origin: .swift, location: type.location
        )
        error.statusLocation = constant.value.location
        error.isVisibleOutsideModule = type.declaration.access.isVisibleOutsideModule
        return error
    }

    private mutating func manifestError(_ declaration: ErrorDeclaration) -> DeclaredError? {
        let place = Place(file: declaration.name.location.path, scope: [], origin: .manifest)
        guard let expression = declaration.status else {
            report(missingStatus(declaration.name.text, "add 'status: 409'", at: declaration.name.location))
            return nil
        }
        let label = Name("status", at: expression.location)
        guard let status = errorStatus(ArgumentDeclaration(label: label, value: expression), at: place) else {
            return nil
        }
        let name = definitionName(ofPath: [declaration.name.text])
        var error = DeclaredError(
            name: name, swiftName: name, status: status, body: declaration.properties.isEmpty ? nil : name,
            documentation: declaration.documentation, origin: .manifest, location: declaration.name.location
        )
        error.statusLocation = expression.location
        return error
    }

    private mutating func errorStatus(_ argument: ArgumentDeclaration, at place: Place) -> Int? {
        let value = value(argument.value, at: place)
        guard case .number(let text) = value.kind else {
            report(unexpected(value, "status", "a number"))
            return nil
        }
        guard let status = DecimalNumber(text)?.integer, (400...599).contains(status) else {
            report(invalidStatus(text, at: argument.value.location))
            return nil
        }
        return status
    }

    private mutating func merged(_ swift: DeclaredError, _ manifest: DeclaredError) -> DeclaredError {
        if swift.status != manifest.status {
            report(
                conflict(
                    "error", swift.name, "its status is \(swift.status) here and \(manifest.status) there",
                    swift.location, manifest.location))
        } else if swift.body != manifest.body {
            report(
                conflict(
                    "error", swift.name, "only one of them has properties", swift.location, manifest.location))
        }
        var result = swift
        if result.documentation.isEmpty { result.documentation = manifest.documentation }
        return result
    }

    /// The names of the errors that a function lists.
    mutating func errorNames(_ argument: ArgumentDeclaration, at place: Place) -> [String] {
        var names: Set<String> = []
        for element in elements(argument, at: place) {
            guard let path = element.path(origin: place.origin) else {
                report(unexpected(element, "errors", "a list of error types"))
                continue
            }
            if let name = errorName(path, at: place, element.location) { names.insert(name) }
        }
        return names.sorted()
    }

    private mutating func errorName(_ path: [String], at place: Place, _ location: SourceLocation) -> String? {
        if case .found(let index) = symbols.type(path, from: place) {
            let type = symbols.types[index]
            let name = type.definitionName
            if errors[name] != nil { return name }
            // An error whose status was refused is not said to be missing as well.
            if !type.declaration.access.isVisibleInModule || !symbols.types(conformingTo: .error).contains(index) {
                report(notAnError(type, at: location))
            }
            return nil
        }
        let name = definitionName(ofPath: path)
        if errors[name] != nil { return name }
        let errors = errors
        report(
            types.unresolved(
                "unresolved-error", "error", path.joined(separator: "."), among: errors.values.map(\.swiftName),
                at: location))
        return nil
    }
}

extension DeclaredType {
    fileprivate var hasData: Bool {
        if case .object(let properties) = declaration.kind { !properties.isEmpty } else { true }
    }
}

func conflict(
    _ kind: String, _ name: String, _ difference: String, _ first: SourceLocation, _ second: SourceLocation
) -> Diagnostic {
    Diagnostic(
        "conflicting-declarations", .error, "the \(kind) '\(name)' is declared differently elsewhere: \(difference)",
        at: first, notes: [Diagnostic.Note("the other declaration is here", at: second)]
    )
}

private func duplicateError(_ name: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
        "duplicate-error", .error, "another error is named '\(name)'", at: location,
        notes: [Diagnostic.Note("first declared here", at: first)]
    )
}

private func unsupportedError(_ type: DeclaredType) -> Diagnostic {
    Diagnostic("unsupported-type", .error, "a generic error such as '\(type.name)' has no one body", at: type.location)
}

private func missingStatus(_ name: String, _ remedy: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic("missing-error-status", .error, "'\(name)' has no status; \(remedy)", at: location)
}

private func invalidStatus(_ status: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic("invalid-error-status", .error, "the status of an error is from 400 to 599, not \(status)", at: location)
}

private func notAnError(_ type: DeclaredType, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "unresolved-error", .error, "'\(type.name)' is no error that generated code can see", at: location,
        notes: [Diagnostic.Note("it must be internal and conform to 'PikkuError'", at: type.location)]
    )
}
