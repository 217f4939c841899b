import PikkuModel

/// Something of which documents and clients tell what its author wrote.
struct Documented {
    enum Subject {
        case function(Function)
        case type(TypeDefinition)
        case property(Property)
        indirect case dataCase(TypeDefinition.DataCase)
        indirect case error(DeclaredError)
        indirect case permission(Permission)
        case wiring(Wiring)
    }

    let subject: Subject
    let documentation: Documentation
    let deprecation: String?
}

extension Documented {
    var location: SourceLocation {
        switch subject {
        case .function(let function): function.location
        case .type(let type): type.location
        case .property(let property): property.location
        case .dataCase(let dataCase): dataCase.location
        case .error(let error): error.location
        case .permission(let permission): permission.location
        case .wiring(let wiring): wiring.place(of: "summary")
        }
    }

    /// Where its deprecation is said, as far as that is known.
    var deprecationLocation: SourceLocation {
        switch subject {
        case .function(let function): function.place(of: "deprecated")
        case .wiring(let wiring): wiring.place(of: "deprecated")
        case .type, .property, .dataCase, .error, .permission: location
        }
    }

    /// For messages: `the function 'getUser'`.
    var title: String {
        switch subject {
        case .function(let function): "the function '\(function.name)'"
        case .type(let type): "the type '\(type.declaredName)'"
        case .property(let property): "the property '\(property.name)'"
        case .dataCase(let dataCase): "the case '\(dataCase.swiftName)'"
        case .error(let error): "the error '\(error.name)'"
        case .permission(let permission): "the permission '\(permission.name)'"
        case .wiring: "the wiring"
        }
    }
}

extension [Documented] {
    mutating func add(_ type: TypeDefinition) {
        append(.type(type), type.documentation, type.deprecation)
        for property in type.namedProperties {
            append(.property(property), property.documentation, property.deprecation)
        }
        for dataCase in type.cases { append(.dataCase(dataCase), dataCase.documentation, dataCase.deprecation) }
    }

    /// What is no type; an error's body is one.
    mutating func addOthers(of project: Project) {
        for function in project.functions {
            append(.function(function), function.documentation, function.deprecation)
        }
        for error in project.errors where error.body == nil { append(.error(error), error.documentation) }
        for permission in project.permissions { append(.permission(permission), permission.documentation) }
        for wiring in project.wirings { append(.wiring(wiring), wiring.documentation, wiring.deprecation) }
    }

    private mutating func append(
        _ subject: @autoclosure () -> Documented.Subject, _ documentation: Documentation, _ deprecation: String? = nil
    ) {
        guard !documentation.isEmpty || deprecation != nil else { return }
        append(Documented(subject: subject(), documentation: documentation, deprecation: deprecation))
    }
}
