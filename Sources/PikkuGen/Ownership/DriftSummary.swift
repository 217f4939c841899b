package import PikkuModel

/// What a check says: a line for each file that differs, then the way out.
package struct DriftSummary: Sendable {
    private let drift: Drift
    private let changes: DeclarationChanges
    private let places: LineTables
    private let mend: String

    package init(_ drift: Drift, _ changes: DeclarationChanges, sources: [SourceFile], mend: String) {
        self.drift = drift
        self.changes = changes
        self.mend = mend
        places = LineTables(sources, of: drift.findings(changes))
    }

    /// Files with the same word stand together; ends with a newline.
    package var text: String {
        let differing = FileState.Word.allCases.filter { $0 != .unchanged }.flatMap { word in
            drift.files(word).map { explainedLine(word.rawValue, $0.path, causeText(of: $0)) }
        }
        let strays = drift.strays.map { explainedLine("foreign", $0.path, $0.sign.text) }
        let obstructed = drift.obstacles.map { explainedLine("blocked", $0.location.file, $0.message) }
        let record = drift.record.map { [explainedLine($0.rawValue, OwnershipRecord.path, recordText($0))] } ?? []
        return (differing + strays + obstructed + record + (drift.isNone ? [] : ["\n"])).joined() + conclusion
    }

    /// The same for programs: every file with its word and what it comes from.
    package var document: JSONLiteral {
        .array(
            drift.states.map { state in
                let causes = changes.causes(of: state).map { cause in
                    var members: [JSONLiteral.Member] = [
                        .init("kind", .string(cause.kind.rawValue)), .init("name", .string(cause.name)),
                        .init("event", .string(cause.event.rawValue)),
                    ]
                    if let location = cause.location { members.append(.init("place", .string(place(location)))) }
                    return JSONLiteral.object(members)
                }
                return .object(
                    [.init("path", .string(state.path)), .init("status", .string(state.word.rawValue))]
                        + (causes.isEmpty ? [] : [.init("causes", .array(causes))]))
            } + drift.otherFiles)
    }

    /// What a build does with each output, and why; sorted by path.
    package var explanations: [FileExplanation] {
        drift.states.map { state in
            let word = state.word == .unchanged ? "left" : state.generated == nil ? "removed" : "written"
            return FileExplanation(word, state.path, causeText(of: state))
        }
    }

    private var conclusion: String {
        let count = drift.states.count
        guard !drift.isNone else { return "\(counted(count, "file")) up to date\n" }
        let foreign = drift.files(.foreign).count
        let mendable = drift.states.count { $0.word != .unchanged } - foreign
        let isFree = foreign == 0 && drift.obstacles.isEmpty
        var lines: [String] = []
        if mendable > 0 {
            let verb = mendable == 1 ? "differs" : "differ"
            let wayOut = isFree ? "; to bring them up to date: \(mend)" : ""
            lines.append("\(mendable) of \(counted(count, "file")) \(verb)\(wayOut)\n")
        } else if isFree, drift.record != nil {
            lines.append("to write the record: \(mend); commit it beside the files\n")
        }
        if !drift.strays.isEmpty {
            lines.append("\(counted(drift.strays.count, "file")) to delete, or to move away: no build does it\n")
        }
        if !isFree { lines.append("a build writes nothing until nothing is in its way:\n") }
        if !drift.obstacles.isEmpty {
            let these = drift.obstacles.count == 1 ? "what is" : "the \(drift.obstacles.count) that are"
            lines.append("  remove \(these) blocked, or give outputs other places; then: \(mend)\n")
        }
        if foreign > 0 {
            let verb = foreign == 1 ? "is" : "are"
            lines.append(
                "  \(counted(foreign, "file")) \(verb) not pikku-gen's; to let it take over: \(mend) --force\n")
        }
        return lines.joined()
    }

    private func recordText(_ word: FileState.Word) -> String {
        word == .changed ? "a build would record something else" : "no record says which files are pikku-gen's"
    }

    private func causeText(of state: FileState) -> String {
        switch state.word {
        case .changed: return listed(changes.causes(of: state)) ?? changes.remark ?? "it is out of date"
        case .edited where state.hasOtherLineEnds, .foreign where state.hasOtherLineEnds:
            return "only its line ends differ; '-text' in '.gitattributes' keeps them"
        case .edited:
            let fault =
                changes.all.isEmpty ? "edited by hand" : "not as recorded: edited by hand, or built without the record"
            return fault + (state.generated == nil ? "; nothing generates it any more" : "")
        case .foreign: return "not written by pikku-gen"
        case .missing: return "gone from the disk"
        case .new: return listed(changes.causes(of: state)) ?? "not generated yet"
        case .orphaned:
            return changes.targetThatIsOff(state) ?? listed(changes.causes(of: state))
                ?? "nothing generates it any more"
        case .unchanged: return "up to date"
        }
    }

    /// The first three, and how many more; nil without any.
    private func listed(_ causes: [DeclarationChange]) -> String? {
        guard !causes.isEmpty else { return nil }
        let shownCauses = causes.prefix(3).map { cause in
            cause.text + (cause.location.map { " (\(place($0)))" } ?? "")
        }
        let rest = causes.count - shownCauses.count
        return shownCauses.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    private func place(_ location: SourceLocation) -> String {
        guard let table = places[location.file] else { return location.file }
        return "\(location.file):\(table.position(at: location.start).line)"
    }
}

extension Drift {
    /// For programs: what is said of paths at which no build writes a file.
    package var otherFiles: [JSONLiteral] {
        (strays.map { ($0.path, "foreign") } + obstacles.map { ($0.location.file, "blocked") }
            + (record.map { [(OwnershipRecord.path, $0.rawValue)] } ?? []))
            .map { .object([.init("path", .string($0)), .init("status", .string($1))]) }
    }

    /// What a build would change, one for each file that differs: it leaves foreign ones.
    package var differences: [UnifiedDiff] {
        states.filter { $0.word != .unchanged && $0.word != .foreign }.map { state in
            UnifiedDiff(path: state.path, from: state.present, to: state.generated.map { Array($0.utf8) })
        }
    }
}
