package import PikkuModel

/// Prints one kind of output.
///
/// Adding an emitter takes a file, a line in ``emitters``, and a fixture.
package protocol Emitter: Sendable {
    /// What all its files fall under.
    var target: GeneratedFile.Target { get }

    /// The files of a project without errors, in any order.
    func files(for project: Project, templates: Templates) -> [GeneratedFile]
}

/// Every emitter, in alphabetical order.
package let emitters: [any Emitter] = [
    RouteDocumentEmitter(),
    RouteTableEmitter(),
    SchemaEmitter(),
    TypeScriptClientEmitter(),
    TypeScriptTypesEmitter(),
    TypeScriptValidatorsEmitter(),
    TypesEmitter(),
    ValidatorsEmitter(),
]
