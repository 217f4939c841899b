/// A wiring on its way into the project, with what its groups give it.
struct WiringContext: Sendable {
    var declaration: WiringDeclaration
    var place: Place
    var arguments: [String: ArgumentDeclaration]
    /// Of the groups, outermost first.
    var groupArguments: [[String: ArgumentDeclaration]]
}

/// A linked wiring with the place at which it is told apart from others.
private struct LinkedWiring: Sendable {
    var wiring: Wiring
    var nameLocation: SourceLocation
}

/// What linking some wirings adds to a linker.
private struct WiringFindings: Sendable {
    var wirings: [LinkedWiring?]
    var uses: [FunctionUse]
    var diagnostics: [Diagnostic]
    var suggestionsLeft: Int
}

extension Linker {
    /// Swift's before a manifest's, so that of two equal ones Swift's is kept.
    mutating func linkWirings(_ files: [ParsedFile]) {
        let declarations = files.flatMap(\.wirings).sorted {
            ($0.origin == .swift ? 0 : 1, $0.location) < ($1.origin == .swift ? 0 : 1, $1.location)
        }
        var table = WiringTable()
        for (declaration, linked) in zip(declarations, link(declarations)) {
            guard let linked else { continue }
            table.add(linked.wiring, origin: declaration.origin, nameLocation: linked.nameLocation)
        }
        for function in functions.values.sorted(by: { $0.function.name < $1.function.name }) {
            guard let location = function.exposure, !table.hasProcedure(of: function.function),
                let wiring = exposed(function, at: location)
            else { continue }
            table.add(wiring, origin: function.function.origin, nameLocation: location)
        }
        diagnostics += table.diagnostics
        wirings = table.wirings
        nameOperations()
    }

    /// Side by side in batches, whose size does not depend on the number of threads so that diagnostics do not either;
    /// but for channels, since the types of their events must be defined in one place.
    private mutating func link(_ declarations: [WiringDeclaration]) -> [LinkedWiring?] {
        let start = self
        let batches = declarations.indices.batches(of: 64).concurrentMap(threads: threads) { indices in
            start.findings(declarations[indices])
        }
        var linked: [LinkedWiring?] = []
        for batch in batches {
            linked += batch.wirings
            uses += batch.uses
            diagnostics += batch.diagnostics
            types.suggestionsLeft -= start.types.suggestionsLeft - batch.suggestionsLeft
        }
        for (index, declaration) in declarations.enumerated() where declaration.kind == .channel {
            linked[index] = link(declaration)
        }
        return linked
    }

    private func findings(_ declarations: ArraySlice<WiringDeclaration>) -> WiringFindings {
        var linker = self
        linker.uses = []
        linker.diagnostics = []
        let wirings = declarations.map { $0.kind == .channel ? nil : linker.link($0) }
        return WiringFindings(
            wirings: wirings, uses: linker.uses, diagnostics: linker.diagnostics,
            suggestionsLeft: linker.types.suggestionsLeft)
    }

    private mutating func link(_ declaration: WiringDeclaration) -> LinkedWiring? {
        guard isOurs(declaration) else { return nil }
        let context = context(of: declaration)
        return link(context).map { LinkedWiring(wiring: $0, nameLocation: context.nameLocation) }
    }

    /// Whether `Wirings` of the runtime builds it, rather than a type of the user's that has the same name.
    private func isOurs(_ declaration: WiringDeclaration) -> Bool {
        guard let reference = declaration.reference else { return true }
        var type = reference.callee
        var place = Place(file: declaration.location.path, scope: Array(reference.path.dropLast()), origin: .swift)
        for _ in 0..<16 {
            guard case .named(let path, _) = type.kind else { return false }
            guard case .found(let index) = symbols.type(path, from: place) else { return BuiltinType(path) == .wirings }
            guard case .alias(let target) = symbols.types[index].declaration.kind else { return false }
            (type, place) = (target, symbols.types[index].outerPlace)
        }
        return false
    }

    private mutating func context(of declaration: WiringDeclaration) -> WiringContext {
        let scope = declaration.reference.map { Array($0.path.dropLast()) } ?? []
        return WiringContext(
            declaration: declaration,
            place: Place(file: declaration.location.path, scope: scope, origin: declaration.origin),
            arguments: arguments(declaration.arguments, of: declaration.kind.title, known: declaration.kind.labels),
            groupArguments: declaration.groups.map {
                arguments($0.arguments, of: "a group", known: groupLabels)
            }
        )
    }

    private mutating func link(_ context: WiringContext) -> Wiring? {
        switch context.declaration.kind {
        case .http: linkHTTP(context)
        case .channel: linkChannel(context)
        case .rpc: linkRPC(context)
        case .schedule: linkSchedule(context)
        case .queue: linkQueue(context)
        }
    }

    /// What every transport has in common.
    mutating func wiring(_ transport: Wiring.Transport, _ context: WiringContext, tags: [String]) -> Wiring {
        let place = context.place
        var tags = tags
        for arguments in context.groupArguments + [context.arguments] {
            tags += arguments["tags"].map { strings($0, at: place).map(\.text) } ?? []
        }
        var documentation = context.declaration.documentation
        if let summary = context.arguments["summary"].flatMap({ string($0, at: place) }) {
            documentation.summary = summary.text
        }
        return Wiring(
            transport: transport,
            tags: unique(tags),
            reference: reference(context),
            documentation: documentation,
            deprecation: deprecation(context.arguments["deprecated"], context.declaration.deprecation, at: place),
            arguments: WrittenArguments(own: context.arguments, groups: context.groupArguments),
            location: context.declaration.location
        )
    }

    private mutating func reference(_ context: WiringContext) -> Wiring.Reference? {
        let layers = context.groupArguments + [context.arguments]
        guard layers.contains(where: { $0["middleware"] != nil || $0["permissions"] != nil }),
            let reference = context.declaration.reference
        else { return nil }
        if !reference.access.isVisibleInModule { report(invisibleWiring(reference, at: context.declaration.location)) }
        return Wiring.Reference(swiftName: reference.path.joined(separator: "."), index: reference.index)
    }

    /// An argument that a wiring cannot do without.
    mutating func required(_ label: String, of context: WiringContext) -> ArgumentDeclaration? {
        if let argument = context.arguments[label] { return argument }
        let location = context.declaration.location
        let isUnread = unreadable.contains {
            $0.file == location.file && location.start <= $0.start && $0.end <= location.end
        }
        let known = context.declaration.kind.labels
        let isMisspelt = context.declaration.arguments.contains {
            !known.contains($0.label.text) && suggestion(for: $0.label.text, among: known) == label
        }
        if !isUnread, !isMisspelt { report(missingArgument(label, context.declaration)) }
        return nil
    }

    /// A name, which must not be empty.
    mutating func name(of context: WiringContext) -> Name? {
        guard let name = required("name", of: context).flatMap({ string($0, at: context.place) }) else { return nil }
        guard !name.text.isEmpty else {
            report(Diagnostic("invalid-argument", .error, "a name must not be empty", at: name.location))
            return nil
        }
        return name
    }

    /// `expose: true` is an RPC wiring under the function's own name.
    private mutating func exposed(_ function: LinkedFunction, at location: SourceLocation) -> Wiring? {
        guard canAnswerOnce(function, over: "RPC", at: location) else { return nil }
        noteUse(of: function, at: location)
        let procedure = RemoteProcedure(
            name: function.function.name, function: function.function.name,
            requiresSession: function.function.requiresSession)
        return Wiring(transport: .rpc(procedure), tags: function.function.tags, location: location)
    }
}

extension WiringContext {
    /// Where the wiring is told apart from others.
    var nameLocation: SourceLocation {
        for label in ["name", "route", "func"] {
            if let argument = arguments[label] { return argument.value.location }
        }
        return declaration.location
    }
}

extension WiringDeclaration.Kind {
    fileprivate var title: String {
        switch self {
        case .http: "an HTTP route"
        case .channel: "a channel"
        case .rpc: "an RPC wiring"
        case .schedule: "a schedule"
        case .queue: "a queue worker"
        }
    }

    fileprivate var labels: [String] {
        let own =
            switch self {
            case .http: ["method", "route", "func", "query", "session", "permissions", "status"]
            case .channel:
                [
                    "name", "route", "onConnect", "onDisconnect", "onMessage", "onMessageWiring", "events", "session",
                    "permissions",
                ]
            case .rpc: ["name", "func", "session", "permissions"]
            case .schedule: ["name", "schedule", "timeZone", "func", "allowsOverlap"]
            case .queue: ["name", "func", "concurrency", "retries"]
            }
        return own + ["tags", "middleware", "summary", "deprecated"]
    }
}

private let groupLabels = ["basePath", "tags", "middleware", "session", "permissions"]

private func missingArgument(_ label: String, _ declaration: WiringDeclaration) -> Diagnostic {
    Diagnostic(
        "missing-argument", .error, "\(declaration.kind.title) needs '\(label)'", at: declaration.location)
}

private func invisibleWiring(_ reference: WiringReference, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "wiring-not-visible", .error,
        "generated code cannot look up middleware in '\(reference.path.joined(separator: "."))'; make it internal",
        at: location)
}
