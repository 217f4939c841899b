extension Linker {
    /// What an expression comes down to when constants are looked up; itself when it refers to none.
    func value(_ expression: Expression, at place: Place) -> Expression {
        var expression = expression
        var place = place
        for _ in 0..<32 {
            guard case .reference(let path) = expression.kind, let constant = symbols.constant(path, from: place) else {
                return expression
            }
            expression.kind = constant.value.kind
            if constant.value.isLiteral { return expression }
            place = Place(file: constant.name.location.path, scope: constant.scope, origin: place.origin)
        }
        return Expression(.unsupported("a constant that refers to itself"), at: expression.location)
    }

    mutating func string(_ argument: ArgumentDeclaration, at place: Place) -> Name? {
        string(argument.value, for: argument.label.text, at: place)
    }

    mutating func string(_ expression: Expression, for label: String, at place: Place) -> Name? {
        let value = value(expression, at: place)
        guard case .string(let text) = value.kind else {
            report(unexpected(value, label, "a string"))
            return nil
        }
        return Name(text, at: expression.location)
    }

    mutating func strings(_ argument: ArgumentDeclaration, at place: Place) -> [Name] {
        elements(argument, at: place).compactMap { string($0, for: argument.label.text, at: place) }
    }

    /// The elements of an array literal; none when it was reported that there is no literal.
    mutating func elements(_ argument: ArgumentDeclaration, at place: Place) -> [Expression] {
        let value = value(argument.value, at: place)
        guard case .array(let elements) = value.kind else {
            report(unexpected(value, argument.label.text, "a list"))
            return []
        }
        return elements
    }

    mutating func integer(_ argument: ArgumentDeclaration, in range: ClosedRange<Int>, at place: Place) -> Int? {
        let value = value(argument.value, at: place)
        guard case .number(let text) = value.kind else {
            report(unexpected(value, argument.label.text, "a whole number"))
            return nil
        }
        guard let number = DecimalNumber(text)?.integer, range.contains(number) else {
            report(outOfRange(argument, range))
            return nil
        }
        return number
    }

    mutating func boolean(_ argument: ArgumentDeclaration, at place: Place) -> Bool? {
        let value = value(argument.value, at: place)
        guard case .boolean(let isTrue) = value.kind else {
            report(unexpected(value, argument.label.text, "true or false"))
            return nil
        }
        return isTrue
    }

    /// `.required`, or `none` in a manifest; nil where Swift says `.inherited`, which adds nothing.
    mutating func requiresSession(_ argument: ArgumentDeclaration, at place: Place) -> Bool? {
        let choices = place.origin == .swift ? ["none", "required", "inherited"] : ["none", "required"]
        guard let word = choice(argument, among: choices, at: place), word != "inherited" else { return nil }
        return word == "required"
    }

    /// The member of a closed enum of the runtime: `.get`, `HTTPMethod.get`, `get` in a manifest.
    mutating func choice(_ argument: ArgumentDeclaration, among choices: [String], at place: Place) -> String? {
        let value = value(argument.value, at: place)
        let word: String
        switch value.kind {
        case .implicitMember(let name): word = name
        case .string(let text) where place.origin == .manifest: word = text
        case .reference(let path): word = path.last ?? ""
        case .string, .number, .boolean, .null, .array, .dictionary, .type, .action, .unsupported:
            let expected = choices.map { "'\($0)'" }.joined(separator: ", ")
            report(unexpected(value, argument.label.text, "one of \(expected)"))
            return nil
        }
        guard choices.contains(word) else {
            report(
                .unresolved(
                    "invalid-argument", "value of '\(argument.label.text)'", word, among: choices,
                    at: argument.value.location))
            return nil
        }
        return word
    }

    /// Arguments by label; labels that mean nothing here, or stand twice, are reported.
    mutating func arguments(
        _ declarations: [ArgumentDeclaration], of what: String, known: [String]
    ) -> [String: ArgumentDeclaration] {
        var arguments: [String: ArgumentDeclaration] = [:]
        for argument in declarations {
            let label = argument.label
            if !known.contains(label.text) {
                report(
                    .unresolved("unknown-argument", "argument of \(what)", label.text, among: known, at: label.location)
                )
            } else if let first = arguments[label.text] {
                report(repeatedArgument(label, first: first.label.location))
            } else {
                arguments[label.text] = argument
            }
        }
        return arguments
    }
}

extension Expression {
    fileprivate var isLiteral: Bool {
        if case .reference = kind { false } else { true }
    }

    /// The path of a reference; a manifest writes it as a string too.
    func path(origin: Origin) -> [String]? {
        switch kind {
        case .reference(let path): path
        case .string(let text) where origin == .manifest: [text]
        case .type(let reference):
            if case .named(let path, let arguments) = reference.kind, arguments.isEmpty { path } else { nil }
        case .string, .number, .boolean, .null, .array, .dictionary, .implicitMember, .action, .unsupported: nil
        }
    }
}

func unexpected(_ value: Expression, _ label: String, _ expected: String) -> Diagnostic {
    let found: String
    switch value.kind {
    case .unsupported(let what): found = what
    case .reference(let path): found = "'\(path.joined(separator: "."))', which no source declares as a constant"
    case .implicitMember(let name): found = "'.\(name)'"
    case .type: found = "a type"
    case .action: found = "an action of a channel"
    case .string, .number, .boolean, .null, .array, .dictionary:
        return Diagnostic("invalid-argument", .error, "'\(label)' takes \(expected)", at: value.location)
    }
    return Diagnostic(
        "not-a-literal", .error, "'\(label)' must be \(expected) that is written out, not \(found)", at: value.location)
}

private func outOfRange(_ argument: ArgumentDeclaration, _ range: ClosedRange<Int>) -> Diagnostic {
    let limit =
        range.upperBound == Int.max ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
    return Diagnostic(
        "invalid-argument", .error, "'\(argument.label.text)' takes a whole number, \(limit)",
        at: argument.value.location)
}

private func repeatedArgument(_ label: Name, first: SourceLocation) -> Diagnostic {
    Diagnostic(
        "repeated-argument", .error, "'\(label.text)' is given twice", at: label.location,
        notes: [Diagnostic.Note("first given here", at: first)]
    )
}
