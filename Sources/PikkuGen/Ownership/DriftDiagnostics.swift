package import PikkuModel

extension Drift {
    /// What stands in the way of a build: files that are not pikku-gen's, and places that no file can have.
    package func refusals(isForced: Bool) -> [Diagnostic] {
        obstacles + (isForced ? [] : files(.foreign).map { .notOwned($0, [.wayOut]) })
    }

    /// What a build says before it replaces or removes what someone has written, and of what it leaves; `kept` has the
    /// copies by path.
    package func warnings(kept: [String: String]) -> [Diagnostic] {
        let replaced = files(.edited, .foreign).map { Diagnostic.replaced($0, copy: kept[$0.path]) }
        return (replaced + strays.map { .stray($0, .warning) }).sorted()
    }

    /// Every difference as a finding of a check, with its causes.
    package func findings(_ changes: DeclarationChanges) -> [Diagnostic] {
        let differences = states.compactMap { state -> Diagnostic? in
            let causes =
                changes.targetThatIsOff(state).map { [Diagnostic.Note($0)] }
                ?? changes.causes(of: state).map { Diagnostic.Note($0.text, at: $0.location) }
            return switch state.word {
            case .unchanged: nil
            case .changed: .outOfDate(state, causes.isEmpty ? changes.remark.map { [.init($0)] } ?? [] : causes)
            case .missing: .missing(state, "'\(state.path)' is missing from the disk", [])
            case .new: .missing(state, "'\(state.path)' has not been generated yet", causes)
            case .orphaned: .orphaned(state, causes)
            case .edited: .edited(state, isCertain: changes.all.isEmpty)
            case .foreign: .notOwned(state, [.wayOut])
            }
        }
        let others = strays.map { Diagnostic.stray($0, .error) } + (record.map { [.record($0)] } ?? [])
        return (obstacles + differences + others).sorted()
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

    fileprivate static func edited(_ state: FileState, isCertain: Bool) -> Self {
        guard !state.hasOtherLineEnds else {
            return Diagnostic(
                "output-edited", .error, "'\(state.path)' has other line ends than were written", at: state.start,
                notes: [.lineEnds])
        }
        let rest = state.generated == nil ? ", and nothing generates it any more" : ""
        let fault = isCertain ? "was edited by hand" : "is not as recorded"
        let doubt = Note("it was edited by hand, or built without committing '\(OwnershipRecord.path)'")
        return Diagnostic(
            "output-edited", .error, "'\(state.path)' \(fault)\(rest)", at: state.start,
            notes: (isCertain ? [] : [doubt])
                + [Note("change the declarations or a template instead: the next build replaces the file")])
    }

    fileprivate static func record(_ word: FileState.Word) -> Self {
        let path = OwnershipRecord.path
        let start = SourceLocation(file: path, start: 0, end: 0)
        guard word != .changed else {
            return Diagnostic(
                "output-out-of-date", .error, "'\(path)' is not what a build would record", at: start,
                notes: [Note("build, and commit it beside the files")])
        }
        return Diagnostic(
            "output-missing", .error, "'\(path)', the record of generated files, is missing", at: start,
            notes: [Note("build, and commit it beside the files: by it they are told from others")])
    }

    fileprivate static func notOwned(_ state: FileState, _ notes: [Note]) -> Self {
        Diagnostic(
            "output-not-owned", .error,
            "'\(state.path)' stands where a file is generated, and pikku-gen did not write it",
            at: state.start, notes: notes)
    }

    fileprivate static func replaced(_ state: FileState, copy: String?) -> Self {
        let notes = copy.map { [Note("its text is kept as '\($0)'")] } ?? []
        guard state.word != .foreign else {
            return Diagnostic(
                "output-not-owned", .warning, "'\(state.path)' was not written by pikku-gen; it is replaced",
                at: state.start, notes: notes)
        }
        let what = state.hasOtherLineEnds ? "has other line ends than were written" : "is not as recorded"
        let then = state.generated == nil ? "it is removed" : "it is replaced"
        return Diagnostic(
            "generated-file-edited", .warning, "'\(state.path)' \(what); \(then)", at: state.start, notes: notes)
    }
}

extension Diagnostic.Note {
    fileprivate static var lineEnds: Self {
        Self("keep version control from changing them: name the file in '.gitattributes' with '-text'")
    }

    fileprivate static var wayOut: Self {
        Self("move it away, or let 'pikku-gen build --force' take its place; its text is kept then")
    }
}
