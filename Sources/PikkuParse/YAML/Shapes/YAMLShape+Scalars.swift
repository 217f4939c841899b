import PikkuModel

extension YAMLShape where Value == String {
    /// Text that no reader of YAML takes for something else.
    package static func text(_ expectation: String) -> YAMLShape {
        YAMLShape(expectation, schema: ["type": "string"]) { node, diagnostics in
            guard let scalar = node.scalar, !scalar.isNothing else {
                return refuse(node, expectation, &diagnostics)
            }
            if let type = scalar.implicitType {
                diagnostics.append(.implicitType(scalar, type, at: node.location))
                return nil
            }
            guard scalar.value == .text else { return refuse(node, expectation, &diagnostics) }
            return scalar.text
        }
    }

    /// Text out of a vocabulary that has nothing to mistake for another type, so quotes would mend nothing.
    package static func word(_ expectation: String) -> YAMLShape {
        YAMLShape(expectation, schema: ["type": "string"]) { node, diagnostics in
            guard let scalar = node.scalar, scalar.value == .text else {
                return refuse(node, expectation, &diagnostics)
            }
            return scalar.text
        }
    }

    /// A number in JSON's spelling.
    package static func number(_ expectation: String) -> YAMLShape {
        YAMLShape(expectation, schema: ["type": "number"]) { node, diagnostics in
            guard let scalar = node.scalar, case .number(let number) = scalar.value else {
                return refuse(node, expectation, fix: unquoting(node), &diagnostics)
            }
            guard !scalar.isAmbiguousNumber else {
                diagnostics.append(.ambiguousNumber(scalar, number, at: node.location))
                return nil
            }
            return number
        }
    }
}

extension YAMLShape where Value == Int {
    package static func wholeNumber(_ expectation: String, from minimum: Int = 0) -> YAMLShape {
        let schema: JSONLiteral = ["type": "integer", "minimum": .number(String(minimum))]
        return YAMLShape<String>.number(expectation).described(expectation, schema: schema)
            .compactMap { number, node, diagnostics in
                guard let value = Int(number), value >= minimum else {
                    return refuse(node, expectation, &diagnostics)
                }
                return value
            }
    }
}

extension YAMLShape where Value == Int {
    /// The version of a format, of which there is one so far.
    package static var version: YAMLShape {
        YAMLShape<String>.number("the number 1").described("the number 1", schema: ["const": 1])
            .compactMap { number, node, diagnostics in
                if number == "1" { return 1 }
                diagnostics.append(.unknownVersion(number, at: node.location))
                return nil
            }
    }
}

extension YAMLShape where Value == Bool {
    package static func boolean(_ expectation: String = "true or false") -> YAMLShape {
        YAMLShape(expectation, schema: ["type": "boolean"]) { node, diagnostics in
            guard let scalar = node.scalar else { return refuse(node, expectation, &diagnostics) }
            if case .boolean(let value) = scalar.value { return value }
            guard let meant = legacyBoolean(scalar) else { return refuse(node, expectation, &diagnostics) }
            diagnostics.append(.legacyBoolean(scalar.text, meant, at: node.location))
            return nil
        }
    }
}

extension YAMLShape where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the type's raw values.
    package static func choice(_ expectation: String) -> YAMLShape {
        let names = Value.allCases.map(\.rawValue)
        return YAMLShape<String>.word(expectation)
            .described(expectation, schema: ["enum": .array(names.map(JSONLiteral.string))])
            .compactMap { text, node, diagnostics in
                if let value = Value(rawValue: text) { return value }
                let fix = suggestion(for: text, among: names).map {
                    Diagnostic.Fix.guess(
                        "replace '\(text)' with '\($0)'", edits: [.init(node.location, replacement: $0)])
                }
                return refuse(node, expectation, fix: fix, &diagnostics)
            }
    }
}

extension YAMLShape where Value == YAMLNode {
    /// A value that is read later, when more is known of it.
    package static func node(_ expectation: String) -> YAMLShape {
        YAMLShape(expectation, schema: true) { node, _ in node }
    }
}

/// The way out for a number in quotes.
private func unquoting(_ node: YAMLNode) -> Diagnostic.Fix? {
    guard let scalar = node.scalar, scalar.style == .quoted, scalar.verbatimStart != nil,
        case .number = YAMLScalar.coreValue(of: scalar.text)
    else { return nil }
    return Diagnostic.Fix("remove the quotes", edits: [.init(node.location, replacement: scalar.text)])
}

private func legacyBoolean(_ scalar: YAMLScalar) -> Bool? {
    switch scalar.text.lowercased() {
    case "yes", "on", "true": true
    case "no", "off", "false": false
    default: nil
    }
}

extension Diagnostic {
    /// A plain scalar where text is meant, which a reader of YAML takes for something else.
    static func implicitType(_ scalar: YAMLScalar, _ type: String, at location: SourceLocation) -> Self {
        Diagnostic(
            "yaml-implicit-type", .error, "'\(scalar.text)' without quotes is \(type), where text is meant",
            at: location,
            fix: Fix("put it in quotes", edits: [Edit(location, replacement: "\"\(scalar.text)\"")]))
    }

    static func ambiguousNumber(_ scalar: YAMLScalar, _ number: String, at location: SourceLocation) -> Self {
        Diagnostic(
            "yaml-implicit-type", .error, "'\(scalar.text)' is octal in YAML 1.1 and decimal since", at: location,
            fix: .guess("replace '\(scalar.text)' with '\(number)'", edits: [Edit(location, replacement: number)]))
    }

    fileprivate static func unknownVersion(_ number: String, at location: SourceLocation) -> Self {
        Diagnostic(
            "unknown-version", .error, "version \(number) of this format is unknown; 1 is the only one", at: location,
            fix: .guess("replace '\(number)' with '1'", edits: [Edit(location, replacement: "1")]))
    }

    fileprivate static func legacyBoolean(_ text: String, _ meant: Bool, at location: SourceLocation) -> Self {
        Diagnostic(
            "yaml-implicit-type", .error, "'\(text)' is text since YAML 1.2, where true or false is meant",
            at: location,
            fix: Fix("replace '\(text)' with '\(meant)'", edits: [Edit(location, replacement: "\(meant)")]))
    }
}
