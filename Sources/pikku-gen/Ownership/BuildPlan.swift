import PikkuGen
import PikkuModel

/// What a build has to do, found out without writing anything.
struct BuildPlan {
    /// With all that is known of the sources now.
    let reading: BuildReading
    let output: Output
    let record: OwnershipRecord
    /// Empty where a declaration has an error.
    let drift: Drift
    let changes: DeclarationChanges

    var workspace: Workspace { reading.workspace }
    var targets: Set<GeneratedFile.Target> { reading.targets }

    init(_ reading: BuildReading, _ stopwatch: inout Stopwatch) throws {
        var reading = reading
        let (workspace, targets) = (reading.workspace, reading.targets)
        record = try workspace.record(&reading.disk)
        stopwatch.lap("read")
        output = reading.run.output { stage in
            stopwatch.lap(stage.rawValue)
        }
        changes = DeclarationChanges(
            since: record, output.project, workspace.configuration, templates: workspace.templateTexts,
            threads: processorCount())
        if output.hasErrors {
            drift = Drift()
        } else {
            var directory = try OutputDirectory(workspace.root)
            let paths = Drift.paths(output.files, targets: targets, record: record)
            var drift = Drift.of(
                output.files, targets: targets, record: record, disk: try directory.presence(of: paths, &reading.disk))
            let search = StraySearch(output.files, targets: targets, record: record)
            drift.strays = directory.strays(search, sources: Set(workspace.sources.map(\.path)))
            let next = record.after(drift, targets: targets, declarations: changes.current)
            drift.compare(workspace.recordStamp == nil ? nil : record, with: next)
            self.drift = drift
        }
        self.reading = reading
        stopwatch.lap("compare")
    }

    /// Whether the disk is as it should be.
    var hasNothingToDo: Bool { drift.isSettled && drift.obstacles.isEmpty && drift.record == nil }

    /// Whether a build that has carried it out says nothing that the next one has to say again.
    var isQuiet: Bool { output.diagnostics.isEmpty && output.project.functionsWithoutBody.isEmpty }

    /// What a build that has carried it out leaves behind; nil where it cannot be relied on.
    func state(_ inputs: InputState? = nil) -> BuildState? {
        guard output.diagnostics.isEmpty else { return nil }
        var reading = reading
        return BuildState(&reading, inputs: inputs, outputs: output.files.map(\.path))
    }

    /// Whether the project has a record at all.
    var isRecorded: Bool { workspace.recordStamp != nil }

    /// Whether another build has ended since this one began to read.
    var isOutdated: Bool { workspace.recordStamp != FileStamp("\(workspace.root)/\(OwnershipRecord.path)") }

    var written: [FileState] { drift.states.filter { $0.generated != nil && $0.word != .unchanged } }
    var removed: [FileState] { drift.states.filter { $0.generated == nil } }

    var recordAfterwards: OwnershipRecord {
        record.after(drift, targets: targets, declarations: changes.current)
    }
}

extension Workspace {
    /// What pikku-gen remembers of its last build; nothing where there was none.
    fileprivate func record(_ disk: inout KnownDisk) throws -> OwnershipRecord {
        switch try OutputDirectory(root).presence(ofOwn: OwnershipRecord.path) {
        case .absent: return OwnershipRecord()
        case .file(let bytes): return try disk.record(bytes, sources: sources.map(\.path), read: record)
        case .blocked(let place):
            throw UnusableInput(
                "'\(place)' is not a directory of this project, and pikku-gen keeps its record there; remove it")
        case .other, .outside: throw UnusableInput("'\(OwnershipRecord.path)' is not a file of this project")
        }
    }

    private func record(_ file: SourceFile) throws -> OwnershipRecord {
        let (record, diagnostics) = OwnershipRecord.read(file, sources: Set(sources.map(\.path)))
        if let record { return record }
        let text = DiagnosticText(sources: [file], of: diagnostics, style: standardErrorStyle())
        printError(text.text(of: diagnostics))
        throw UnusableInput(
            "the record of generated files cannot be used; mend it, restore it from version control, or delete it and let "
                + "'pikku-gen build --force' take over the files that are there")
    }
}
