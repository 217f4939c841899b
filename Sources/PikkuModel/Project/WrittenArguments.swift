/// The arguments of a declaration as written: not what they mean, which the model says, but where they stand.
package struct WrittenArguments: Hashable, Sendable {
    /// Nil for none, as many functions have.
    private var details: Shared<Details>?

    private struct Details: Hashable, Sendable {
        var own: [String: ArgumentDeclaration]
        var groups: [[String: ArgumentDeclaration]]
        var segments: [Name]
    }

    package init(
        own: [String: ArgumentDeclaration] = [:], groups: [[String: ArgumentDeclaration]] = [], segments: [Name] = []
    ) {
        let isEmpty = own.isEmpty && groups.isEmpty && segments.isEmpty
        details = isEmpty ? nil : Shared(Details(own: own, groups: groups, segments: segments))
    }
}

extension WrittenArguments {
    /// By label.
    package var own: [String: ArgumentDeclaration] { details?.value.own ?? [:] }
    /// Those of the groups around it, outermost first.
    package var groups: [[String: ArgumentDeclaration]] { details?.value.groups ?? [] }
    /// The segments of an HTTP route, those of base paths included: `users`, `:id`. Where a segment cannot be told
    /// apart in the source its place is the whole text's, or that of the constant that holds it.
    package var segments: [Name] {
        get { details?.value.segments ?? [] }
        set { self = WrittenArguments(own: own, groups: groups, segments: newValue) }
    }

    /// The innermost value for a label.
    package func value(of label: String) -> Expression? {
        guard let details = details?.value else { return nil }
        if let value = details.own[label]?.value { return value }
        return details.groups.reversed().lazy.compactMap { $0[label]?.value }.first
    }
}

extension Wiring {
    /// Where an argument's value stands; the whole wiring where it is not given.
    package func place(of label: String) -> SourceLocation { arguments.value(of: label)?.location ?? location }
}

extension Function {
    /// Where an argument's value stands; the function's name where it is not given.
    package func place(of label: String) -> SourceLocation { arguments.value(of: label)?.location ?? location }
}
