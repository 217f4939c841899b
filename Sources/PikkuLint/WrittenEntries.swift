import PikkuModel

/// A member of a literal dictionary.
struct WrittenEntry {
    let name: String
    let keyLocation: SourceLocation
    let value: Expression
}

/// An element of a literal list that names something.
struct WrittenName {
    let name: String
    let location: SourceLocation
}

extension Expression {
    /// None where the dictionary is declared elsewhere.
    var entries: [WrittenEntry] {
        guard case .dictionary(let entries) = kind else { return [] }
        return entries.compactMap { entry in
            guard case .string(let name) = entry.key.kind else { return nil }
            return WrittenEntry(name: name, keyLocation: entry.key.location, value: entry.value)
        }
    }

    /// What a list names, by the last part of each path; none where the list is declared elsewhere.
    var names: [WrittenName] {
        guard case .array(let elements) = kind else { return [] }
        return elements.compactMap { element in
            element.name.map { WrittenName(name: $0, location: element.location) }
        }
    }

    private var name: String? {
        switch kind {
        case .string(let text): text
        case .reference(let path): path.last
        case .implicitMember(let name): name
        case .type(let reference): if case .named(let path, _) = reference.kind { path.last } else { nil }
        case .number, .boolean, .null, .array, .dictionary, .action, .unsupported: nil
        }
    }
}

extension Wiring {
    /// The members of a dictionary of its own.
    func entries(of label: String) -> [WrittenEntry] { arguments.own[label]?.value.entries ?? [] }

    /// Where a member of a dictionary has its name; the whole argument where that is declared elsewhere.
    func place(of name: String, in label: String) -> SourceLocation {
        entries(of: label).first { $0.name == name }?.keyLocation ?? place(of: label)
    }

    /// Where a route names a parameter, be it in the base path of a group.
    func place(ofParameter name: String) -> SourceLocation {
        let spellings = ["{\(name)}", "{\(name)...}", ":\(name)", "*\(name)"]
        for argument in arguments.groups.compactMap({ $0["basePath"] }) + [arguments.own["route"]].compactMap(\.self) {
            guard case .string(let text) = argument.value.kind else { continue }
            var start = 0
            for segment in text.split(separator: "/", omittingEmptySubsequences: false) {
                let end = start + segment.utf8.count
                if spellings.contains(String(segment)) { return argument.value.location.part(start..<end, of: text) }
                start = end + 1
            }
        }
        return place(of: "route")
    }
}
