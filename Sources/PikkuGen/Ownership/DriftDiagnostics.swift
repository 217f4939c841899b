package import PikkuModel

extension Drift {
    /// What stands in the way of a build: files that are not pikku-gen's, and places that no file can have.
    package func refusals(isForced: Bool) -> [Diagnostic] {
        obstacles + (isForced ? [] : files(.foreign).map { .notOwned($0, [.wayOut]) })
    }

    /// What a build says before it replaces or removes what someone has written; `kept` has the copies by path.
    package func warnings(kept: [String: String]) -> [Diagnostic] {
        files(.edited, .foreign).map { .replaced($0, copy: kept[$0.path]) }
    }

    /// Every difference as a finding of a check, with its causes.
    package func findings(_ changes: DeclarationChanges) -> [Diagnostic] {
        let differences = states.compactMap { state -> Diagnostic? in
            let causes = changes.causes(of: state).map { Diagnostic.Note($0.text, at: $0.location) }
            return switch state.word {
            case .unchanged: nil
            case .changed: .outOfDate(state, causes.isEmpty ? changes.remark.map { [.init($0)] } ?? [] : causes)
            case .missing: .missing(state, "'\(state.path)' is missing from the disk", [])
            case .new: .missing(state, "'\(state.path)' has not been generated yet", causes)
            case .orphaned: .orphaned(state, causes)
            case .edited: .edited(state)
            case .foreign: .notOwned(state, [.wayOut])
            }
        }
        return (obstacles + differences).sorted()
    }
}

extension FileState {
    fileprivate var start: SourceLocation { SourceLocation(file: path, start: 0, end: 0) }
}

extension Diagnostic {
    fileprivate static func outOfDate(_ state: FileState, _ notes: [Note]) -> Self {
        Diagnostic("output-out-of-date", .error, "'\(state.path)' is out of date", at: state.start, notes: notes)
    }

    fileprivate static func missing(_ state: FileState, _ message: String, _ notes: [Note]) -> Self {
        Diagnostic("output-missing", .error, message, at: state.start, notes: notes)
    }

    fileprivate static func orphaned(_ state: FileState, _ notes: [Note]) -> Self {
        Diagnostic(
            "output-orphaned", .error, "nothing generates '\(state.path)' any more", at: state.start, notes: notes)
    }

    fileprivate static func edited(_ state: FileState) -> Self {
        let rest = state.generated == nil ? ", and nothing generates it any more" : ""
        return Diagnostic(
            "output-edited", .error, "'\(state.path)' was edited by hand\(rest)", at: state.start,
            notes: [Note("change the declarations or a template instead: the next build replaces the file")])
    }

    fileprivate static func notOwned(_ state: FileState, _ notes: [Note]) -> Self {
        Diagnostic(
            "output-not-owned", .error,
            "'\(state.path)' stands where a file is generated, and pikku-gen did not write it",
            at: state.start, notes: notes)
    }

    fileprivate static func replaced(_ state: FileState, copy: String?) -> Self {
        let what = state.word == .foreign ? "was not written by pikku-gen" : "was edited by hand"
        let then = state.generated == nil ? "it is removed" : "it is replaced"
        return Diagnostic(
            "generated-file-edited", .warning, "'\(state.path)' \(what); \(then)", at: state.start,
            notes: copy.map { [Note("its text is kept as '\($0)'")] } ?? [])
    }

    static func blocked(_ file: GeneratedFile, by path: String) -> Self {
        obstacle(file, "'\(path)' is a file where '\(file.path)' needs a directory")
    }

    static func notAFile(_ file: GeneratedFile) -> Self {
        obstacle(file, "'\(file.path)' cannot be written: a directory or a device stands there")
    }

    static func outside(_ file: GeneratedFile, through link: String) -> Self {
        obstacle(file, "'\(file.path)' cannot be written: the link '\(link)' leads out of the project, or nowhere")
    }

    private static func obstacle(_ file: GeneratedFile, _ message: String) -> Self {
        Diagnostic(
            "output-obstructed", .error, message, at: SourceLocation(file: file.path, start: 0, end: 0),
            notes: [Note("remove it, or give the output '\(file.target.rawValue)' another place under 'outputs:'")])
    }
}

extension Diagnostic.Note {
    fileprivate static var wayOut: Self {
        Self("move it away, or let 'pikku-gen build --force' take its place; its text is kept then")
    }
}
