import PikkuEmit
package import PikkuModel

/// What has become of a declaration since files were last made from it.
package struct DeclarationChange: Hashable, Sendable {
    package enum Event: String, Hashable, Sendable {
        case changed, gone, new
    }

    package var kind: DeclarationDigest.Kind
    package var name: String
    package var event: Event
    /// Nil for what is gone, and for what no source declares.
    package var location: SourceLocation?

    /// `type 'User' changed`
    package var text: String {
        switch event {
        case .changed: "\(title) changed"
        case .gone: "\(title) is gone"
        case .new: "\(title) is new"
        }
    }

    private var title: String {
        switch kind {
        case .channel, .error, .function, .permission, .queue, .route, .schedule, .template, .type:
            "\(kind.rawValue) '\(name)'"
        case .outputs: "the place of outputs in '\(name)'"
        case .rpc: "remote procedure '\(name)'"
        }
    }
}

/// What the declarations are now beside those that files were last made from.
package struct DeclarationChanges: Sendable {
    /// Sorted by kind and name.
    package let all: [DeclarationChange]
    /// What to say of a file that is out of date though no declaration has changed; nil where nothing was recorded.
    package let remark: String?
    /// For ``OwnershipRecord``.
    package let current: [DeclarationDigest]
    private let project: Project
    private let outputs: Configuration.Outputs

    package init(
        since record: OwnershipRecord, _ project: Project, _ configuration: Configuration,
        templates: [String: String], threads: Int = 1
    ) {
        let declarations = declarations(of: project, configuration, templates: templates, threads: threads)
        current = declarations.map(\.digest)
        self.project = project
        outputs = configuration.outputs
        guard !record.declarations.isEmpty else {
            all = []
            remark = nil
            return
        }
        all = changes(from: record.declarations, to: declarations)
        remark = "the declarations, the configuration and the templates are the same: pikku-gen has changed"
    }

    /// Why a file is not what it was: nearest first, and only what can have to do with it.
    ///
    /// A schema shows its type, and of others only how they are called. Every other file gathers many declarations;
    /// of a wiring that changed together with what it calls, the call is the cause.
    package func causes(of state: FileState) -> [DeclarationChange] {
        switch state.word {
        case .edited, .foreign, .missing, .unchanged: return []
        case .changed, .new, .orphaned: break
        }
        guard state.target == .schemas, let type = type(ofSchemaAt: state.path) else { return roots }
        let own = all.filter { $0.kind == .type && $0.name == type }
        if !own.isEmpty { return own }
        let reached = Set(project.type(named: type).map { project.reachable(from: $0).map(\.name) } ?? [])
        let near = all.filter { $0.kind == .type && reached.contains($0.name) }
        return near.isEmpty ? roots : near
    }

    /// Why a file is orphaned whose whole output is switched off; nil for any other.
    package func targetThatIsOff(_ state: FileState) -> String? {
        guard state.word == .orphaned, outputs[state.target] == .off else { return nil }
        return "'\(state.target.rawValue)' is off in '\(Configuration.fileName)'"
    }

    private var roots: [DeclarationChange] {
        let changed = Set(all.map { DeclarationName(kind: $0.kind, name: $0.name) })
        let derived = project.wirings.filter { wiring in
            project.declarations(behind: wiring).contains { changed.contains($0) }
        }
        let places = Set(derived.map(\.location))
        return all.filter { change in
            guard change.event == .changed, let location = change.location, change.kind.isWiring else { return true }
            return !places.contains(location)
        }
    }

    private func type(ofSchemaAt path: String) -> String? {
        let suffix = ".schema.json"
        guard let file = path.split(separator: "/").last, file.hasSuffix(suffix) else { return nil }
        let name = String(file.dropLast(suffix.count))
        return project.types.first { $0.name == name || $0.inputName == name }?.name ?? name
    }
}

private func changes(from old: [DeclarationDigest], to new: [Declaration]) -> [DeclarationChange] {
    let before = Dictionary(old.map { (DeclarationName($0), $0.digest) }) { first, _ in first }
    let now = Set(new.map { DeclarationName($0.digest) })
    let gone = old.filter { !now.contains(DeclarationName($0)) }
        .map { DeclarationChange(kind: $0.kind, name: $0.name, event: .gone) }
    let others = new.compactMap { declaration -> DeclarationChange? in
        let digest = declaration.digest
        let known = before[DeclarationName(digest)]
        guard known != digest.digest else { return nil }
        return DeclarationChange(
            kind: digest.kind, name: digest.name, event: known == nil ? .new : .changed,
            location: declaration.location)
    }
    return (gone + others).sorted { ($0.kind.rawValue, $0.name) < ($1.kind.rawValue, $1.name) }
}

/// What tells declarations apart.
private struct DeclarationName: Hashable {
    var kind: DeclarationDigest.Kind
    var name: String

    init(kind: DeclarationDigest.Kind, name: String) {
        self.kind = kind
        self.name = name
    }

    init(_ digest: DeclarationDigest) {
        self.init(kind: digest.kind, name: digest.name)
    }
}

extension DeclarationDigest.Kind {
    fileprivate var isWiring: Bool {
        switch self {
        case .channel, .queue, .route, .rpc, .schedule: true
        case .error, .function, .outputs, .permission, .template, .type: false
        }
    }
}

extension Project {
    /// The functions that a wiring calls, and the types of what they take and give.
    fileprivate func declarations(behind wiring: Wiring) -> [DeclarationName] {
        let functions = wiring.transport.functions.compactMap(function(named:))
        let schemas = functions.flatMap { [$0.input, $0.output.schema].compactMap(\.self) }
        let types = schemas.flatMap(\.references).compactMap(type(named:)).flatMap(reachable)
        return functions.map { DeclarationName(kind: .function, name: $0.name) }
            + types.map { DeclarationName(kind: .type, name: $0.name) }
    }
}
