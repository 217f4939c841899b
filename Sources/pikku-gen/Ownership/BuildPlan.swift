import PikkuGen
import PikkuModel

/// What a build has to do, found out without writing anything.
struct BuildPlan {
    let workspace: Workspace
    let output: Output
    let targets: Set<GeneratedFile.Target>
    let record: OwnershipRecord
    /// Empty where a declaration has an error.
    let drift: Drift
    let changes: DeclarationChanges

    init(
        _ options: ProjectOptions, usesCache: Bool, targets: Set<GeneratedFile.Target>,
        _ stopwatch: inout Stopwatch
    ) throws {
        workspace = try Workspace(options, usesCache: usesCache)
        self.targets = targets
        record = try workspace.record()
        stopwatch.lap("read")
        output = generate(
            workspace.sources, workspace.configuration, templates: workspace.templates, targets: targets,
            extent: .outputs, cache: workspace.cache, threads: processorCount()
        ) { stage in
            stopwatch.lap(stage.rawValue)
        }
        changes = DeclarationChanges(
            since: record, output.project, workspace.configuration.outputs, templates: workspace.templateTexts)
        if output.hasErrors {
            drift = Drift()
        } else {
            var directory = try OutputDirectory(workspace.root)
            let paths = Drift.paths(output.files, targets: targets, record: record)
            var drift = Drift.of(
                output.files, targets: targets, record: record, disk: try directory.presence(of: paths))
            let search = StraySearch(output.files, targets: targets, record: record)
            drift.strays = directory.strays(search, sources: Set(workspace.sources.map(\.path)))
            let next = record.after(drift, targets: targets, declarations: changes.current)
            drift.compare(workspace.recordStamp == nil ? nil : record, with: next)
            self.drift = drift
        }
        stopwatch.lap("compare")
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
    fileprivate func record() throws -> OwnershipRecord {
        switch try OutputDirectory(root).presence(ofOwn: OwnershipRecord.path) {
        case .absent: return OwnershipRecord()
        case .file(let bytes): return try record(SourceFile(path: OwnershipRecord.path, bytes: bytes))
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
