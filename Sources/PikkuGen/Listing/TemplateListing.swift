package import PikkuEmit
package import PikkuModel

/// Every template that there is, and what becomes of it.
///
/// - Parameter files: The user's.
package func templateTable(_ files: [SourceFile], _ configuration: Configuration) -> Table {
    let user = Dictionary(files.map { ($0.templateName, $0.path) }) { first, _ in first }
    let custom = configuration.outputs.custom
    let builtIn = builtInTemplateNames
    let others = Set(custom.map(\.template)).union(user.keys).subtracting(builtIn)
    let rows = (builtIn + others.sorted()).flatMap { name -> [[Table.Cell]] in
        let file = Table.Cell(user[name])
        let outputs = custom.filter { $0.template == name }
        if !outputs.isEmpty {
            return outputs.map {
                [.text(name), .text("custom"), .text($0.subject.rawValue), .text($0.path.text), file]
            }
        }
        let kind =
            if builtIn.contains(name) {
                user[name] == nil ? "built-in" : "overridden"
            } else {
                TemplateReference(of: name, files, configuration.emission) == nil ? "unused" : "included"
            }
        return [[.text(name), .text(kind), .absent, .absent, file]]
    }
    return Table(columns: ["name", "kind", "for", "path", "file"], rows: rows)
}

extension TemplateReference {
    /// For people, on lines of at most 120 columns where that can be; ends with a newline.
    package var text: String {
        sections.map { section in
            let rows: [[Table.Cell]] = section.keys.map { [.text($0.name), .text($0.kind.text), .text($0.summary)] }
            let table = Table(columns: ["name", "is", "what"], rows: rows).text(width: 120)
            return "\(section.name): \(section.summary)\n\n\(table)"
        }.joined(separator: "\n")
    }
}
