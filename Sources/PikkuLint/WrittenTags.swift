import PikkuModel

extension ArgumentDeclaration {
    /// The texts of a list that stands here and not in a constant.
    var writtenTexts: [Name] {
        guard case .array(let elements) = value.kind else { return [] }
        return elements.compactMap { element in
            if case .string(let text) = element.kind { Name(text, at: element.location) } else { nil }
        }
    }
}

extension WrittenArguments {
    var ownTags: [Name] { own["tags"]?.writtenTexts ?? [] }
    /// Outermost first.
    var groupTags: [[Name]] { groups.map { $0["tags"]?.writtenTexts ?? [] } }
}

extension LintedProject {
    /// Every place where a tag is written; those of a group once for each of its wirings.
    var writtenTags: [Name] {
        functions.flatMap(\.arguments.ownTags)
            + wirings.flatMap { $0.arguments.groupTags.flatMap(\.self) + $0.arguments.ownTags }
    }
}
