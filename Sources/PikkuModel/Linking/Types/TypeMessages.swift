extension TypeLinker {
    /// As ``Diagnostic/unresolved(_:_:_:among:at:)``, without a search through names as many as the project has once
    /// enough were made.
    mutating func unresolved(
        _ id: String, _ kind: String, _ name: String, among candidates: @autoclosure () -> [String],
        at location: SourceLocation
    ) -> Diagnostic {
        guard suggestionsLeft > 0 else { return .unresolved(id, kind, name, among: [], at: location) }
        suggestionsLeft -= 1
        return .unresolved(id, kind, name, among: candidates(), at: location)
    }

    mutating func unresolvedType(_ path: [String], at location: SourceLocation) -> Diagnostic {
        let name = path.joined(separator: ".")
        if let alternative = path.last.flatMap(alternative(toUnsupported:)) {
            return unsupportedType("'\(name)'", at: location, remark: "use \(alternative)")
        }
        let symbols = symbols
        return unresolved("unresolved-type", "type", name, among: symbols.typeNames, at: location)
    }
}

extension Diagnostic {
    /// A name that means nothing, with the one that was most likely meant.
    static func unresolved(
        _ id: String, _ kind: String, _ name: String, among candidates: some Sequence<String>,
        at location: SourceLocation
    ) -> Diagnostic {
        let message = "no \(kind) is named '\(name)'"
        guard let meant = suggestion(for: name, among: candidates) else {
            return Diagnostic(id, .error, message, at: location)
        }
        let isName = location.end - location.start == name.utf8.count
        return Diagnostic(
            id, .error, "\(message); did you mean '\(meant)'?", at: location,
            fix: isName ? .guess("replace '\(name)' with '\(meant)'", edits: [Edit(location, replacement: meant)]) : nil
        )
    }
}

func unsupportedType(_ what: String, at location: SourceLocation, remark: String? = nil) -> Diagnostic {
    Diagnostic(
        "unsupported-type", .error, "\(what) cannot describe data" + (remark.map { "; \($0)" } ?? ""), at: location)
}

func nestedInGeneric(at location: SourceLocation) -> Diagnostic {
    unsupportedType("a type nested in a generic one", at: location, remark: "declare it beside the generic one")
}

func ambiguousType(_ path: [String], _ declarations: [SourceLocation], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "ambiguous-type", .error, "'\(path.joined(separator: "."))' is declared in more than one module", at: location,
        notes: declarations.sorted().map { Diagnostic.Note("one is declared here", at: $0) }
    )
}

func wrongArguments(_ path: [String], expected: Int, found: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "wrong-generic-arguments", .error,
        "'\(path.joined(separator: "."))' takes \(counted(expected, "generic argument")), not \(found)",
        at: location
    )
}

func nestedOptional(at location: SourceLocation) -> Diagnostic {
    Diagnostic("nested-optional", .error, "an optional in an optional cannot be told from it in JSON", at: location)
}

func unsupportedKey(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "unsupported-key-type", .error,
        "keys of a dictionary are 'String' or 'Int', since JSON has no others, not '\(name)'",
        at: location)
}

func endlessSpelling(at location: SourceLocation) -> Diagnostic {
    Diagnostic("recursive-type", .error, "the type refers to itself, or nests too deep to be described", at: location)
}

func counted(_ count: Int, _ noun: String) -> String {
    switch count {
    case 0: "no \(noun)s"
    case 1: "one \(noun)"
    default: "\(count) \(noun)s"
    }
}
