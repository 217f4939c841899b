package import PikkuModel

/// Diagnostics as JSON, for programs; lines and columns begin at 1 and columns count Unicode scalars.
package func diagnosticsDocument(_ diagnostics: [Diagnostic], sources: [SourceFile]) -> JSONLiteral {
    let tables = LineTables(sources, of: diagnostics)
    return .array(diagnostics.map { .object(members(of: $0, tables)) })
}

func members(of diagnostic: Diagnostic, _ tables: LineTables) -> [JSONLiteral.Member] {
    var members: [JSONLiteral.Member] = [
        .init("id", .string(diagnostic.id)),
        .init("severity", .string(diagnostic.severity.rawValue)),
        .init("message", .string(diagnostic.message)),
        .init("location", documented(diagnostic.location, tables)),
        .init("notes", .array(diagnostic.notes.map { document($0, tables) })),
    ]
    if let fix = diagnostic.fix {
        members.append(.init("fix", document(fix, tables)))
    }
    return members
}

private func document(_ note: Diagnostic.Note, _ tables: LineTables) -> JSONLiteral {
    .object(
        [.init("message", .string(note.message))]
            + (note.location.map { [.init("location", documented($0, tables))] } ?? [])
    )
}

private func document(_ fix: Diagnostic.Fix, _ tables: LineTables) -> JSONLiteral {
    .object([
        .init("message", .string(fix.message)),
        .init("isCertain", .boolean(fix.isCertain)),
        .init(
            "edits",
            .array(
                fix.edits.map {
                    .object([
                        .init("location", documented($0.location, tables)),
                        .init("replacement", .string($0.replacement)),
                    ])
                }
            )
        ),
    ])
}

func documented(_ location: SourceLocation, _ tables: LineTables) -> JSONLiteral {
    var members: [JSONLiteral.Member] = [.init("file", .string(location.file))]
    if let table = tables[location.file] {
        let start = table.position(at: location.start)
        let end = table.position(at: location.end)
        members += [
            .init("line", .number(String(start.line))), .init("column", .number(String(start.column))),
            .init("endLine", .number(String(end.line))), .init("endColumn", .number(String(end.column))),
        ]
    }
    return .object(members)
}
