/// The arguments of a declaration as written: not what they mean, which the model says, but where they stand.
package struct WrittenArguments: Hashable, Sendable {
    /// By label.
    package var own: [String: ArgumentDeclaration] = [:]
    /// Those of the groups around it, outermost first.
    package var groups: [[String: ArgumentDeclaration]] = []
    /// The segments of an HTTP route, those of base paths included: `users`, `:id`. Where a segment cannot be told
    /// apart in the source its place is the whole text's, or that of the constant that holds it.
    package var segments: [Name] = []

    package init(own: [String: ArgumentDeclaration] = [:], groups: [[String: ArgumentDeclaration]] = []) {
        self.own = own
        self.groups = groups
    }

    /// The innermost value for a label.
    package func value(of label: String) -> Expression? {
        (groups + [own]).reversed().lazy.compactMap { $0[label]?.value }.first
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
