import PikkuEmit
import PikkuModel
import PikkuParse

/// Where templates of the user's have made something that is not of the language which a file's name tells.
///
/// What built-in templates make by themselves is left to their tests.
func malformedOutputs(
    among files: [GeneratedFile], _ project: Project, _ settings: EmissionSettings, _ templates: Templates,
    threads: Int
) -> [Diagnostic] {
    let faults = files.filter { templates.mayHaveChanged($0) }.concurrentMap(threads: threads, fault).compactMap(\.self)
    if faults.isEmpty { return [] }
    // Rendered once more, since nobody keeps where a text came from until it is asked.
    let renderings = templates.renderings(of: Set(faults.map(\.file.target)), project, settings)
    let places = faults.map { fault in
        (
            fault,
            renderings.origin(of: fault.offset, in: fault.file)
                ?? SourceLocation(file: fault.file.path, start: 0, end: 0)
        )
    }
    // One template makes many files, each with the same fault.
    return Dictionary(grouping: places) { fault, place in FaultyPlace(place: place, message: fault.message) }
        .compactMap { key, faults in
            faults.map(\.0).min { $0.file.path < $1.file.path }.map { first in
                .malformedOutput(first, andMore: faults.count - 1, at: key.place)
            }
        }.sorted()
}

private struct FaultyOutput: Sendable {
    let file: GeneratedFile
    let language: OutputLanguage
    let message: String
    let offset: Int
}

private struct FaultyPlace: Hashable {
    let place: SourceLocation
    let message: String
}

private func fault(in file: GeneratedFile) -> FaultyOutput? {
    guard let language = OutputLanguage(path: file.path), let fault = language.fault(in: file.contents) else {
        return nil
    }
    return FaultyOutput(file: file, language: language, message: fault.message, offset: fault.offset)
}

extension Templates {
    /// Templates lay out nothing but custom outputs and code.
    fileprivate func mayHaveChanged(_ file: GeneratedFile) -> Bool {
        switch file.target {
        case .custom: true
        case .swift, .swiftClient, .typescript: overridesBuiltIn
        case .schemas, .routes, .openapi, .asyncapi: false
        }
    }
}

extension Diagnostic {
    fileprivate static func malformedOutput(
        _ fault: FaultyOutput, andMore others: Int, at location: SourceLocation
    ) -> Self {
        let lines = LineTable(Array(fault.file.contents.utf8))
        let line = lines.position(at: fault.offset).line
        let more = others > 0 ? " and \(counted(others, "other file"))" : ""
        return Diagnostic(
            "malformed-output", .error,
            "'\(fault.file.path)'\(more) would not be \(fault.language.name): \(fault.message)", at: location,
            notes: [Note("line \(line) of '\(fault.file.path)' would be '\(lines.text(ofLine: line))'")])
    }
}
