package import PikkuModel

/// Prints one JSON Schema (2020-12) for each definition that travels, or one for each direction where they differ.
package struct SchemaEmitter: Emitter {
    package let target = GeneratedFile.Target.schemas

    package init() {}

    package func files(for project: Project, templates: Templates) -> [PrintableFile] {
        let project = project.typesAlone
        return project.types.flatMap { type in
            type.forms.map { name, direction in
                PrintableFile(schemaFileName(of: name), of: .type(type)) {
                    JSONText.document(document(of: type, named: name, direction: direction, in: project))
                }
            }
        }
    }
}

private func document(
    of type: TypeDefinition, named name: String, direction: Direction, in project: Project
) -> JSONLiteral {
    let printer = SchemaPrinter(direction: direction) { reference in
        schemaFileName(of: project.name(of: reference, for: direction))
    }
    let head: [JSONLiteral.Member] = [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
        .init("$id", .string(schemaFileName(of: name))),
        .init("title", .string(name)),
    ]
    return .object(head + printer.members(of: type))
}

func schemaFileName(of name: String) -> String { name + ".schema.json" }
