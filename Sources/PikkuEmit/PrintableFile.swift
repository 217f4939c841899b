package import PikkuModel

/// A file that an emitter can print.
package struct PrintableFile: Sendable {
    /// What of a project a file depends on.
    package enum Subject: Hashable, Sendable {
        /// A definition, and of those that it refers to the names.
        case type(TypeDefinition)
        /// All definitions.
        case types
        case everything
    }

    /// Relative to the place of its kind of output, with `/` between components.
    package let path: String
    package let subject: Subject
    private let print: @Sendable () -> String

    init(_ path: String, of subject: Subject = .everything, _ print: @escaping @Sendable () -> String) {
        self.path = path
        self.subject = subject
        self.print = print
    }

    /// Printed anew each time; ends with a newline.
    package var contents: String { print() }
}

extension Project {
    /// All that a file can show whose subject is a type, or are types.
    var typesAlone: Project { Project(types: types) }
}
