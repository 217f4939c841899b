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

/// Every emitter. Those that take longest come first, so that threads which share them end together.
package let emitters: [any Emitter] = [
    ValidatorsEmitter(),
    TypeScriptValidatorsEmitter(),
    RouteTableEmitter(),
    TypeScriptTypesEmitter(),
    SchemaEmitter(),
    RouteDocumentEmitter(),
    TypeScriptClientEmitter(),
    TypesEmitter(),
]
