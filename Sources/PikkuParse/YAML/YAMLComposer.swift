import PikkuModel

/// Builds the tree of a document from libyaml's events.
struct YAMLComposer: ~Copyable {
    private var events: YAMLEventSource
    private let text: YAMLText
    private let limits: YAMLDocument.Limits
    private var anchors: [String: Anchor] = [:]
    private var aliasedValues = 0
    private var diagnostics: [Diagnostic] = []

    /// A value and what an alias of it would cost.
    private struct Composed {
        var node: YAMLNode
        /// Where it ends at the place of its use, which is not the node's for an alias.
        var end: Int
        var values = 1
        var height = 0

        init(_ node: YAMLNode) {
            self.node = node
            end = node.location.end
        }

        /// Counts a value that stands inside this one.
        mutating func include(_ part: Composed) {
            values += part.values
            height = max(height, part.height + 1)
            end = max(end, part.end)
        }
    }

    private enum Anchor {
        /// Its value is not complete, so an alias would stand inside itself.
        case open
        case complete(Composed)
    }

    init(_ events: consuming YAMLEventSource, text: YAMLText, limits: YAMLDocument.Limits) {
        self.events = events
        self.text = text
        self.limits = limits
    }

    mutating func document() throws(YAMLFault) -> YAMLDocument {
        var root: YAMLNode?
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamEnd:
                return YAMLDocument(root: root, diagnostics: diagnostics)
            case .documentStart where root != nil:
                diagnostics.append(.secondDocument(text.location(from: event.start, to: event.end)))
                return YAMLDocument(root: root, diagnostics: diagnostics)
            case .documentStart, .documentEnd, .collectionEnd:
                continue
            case .scalar, .alias, .sequenceStart, .mappingStart:
                root = try value(event, depth: 0).node
            }
        }
    }

    private mutating func value(_ event: YAMLEvent, depth: Int) throws(YAMLFault) -> Composed {
        if let anchor = event.anchor { anchors[anchor] = .open }
        var composed: Composed
        switch event.kind {
        case .alias(let name): return try aliased(name, at: event, depth: depth)
        case .scalar(let scalar): composed = Composed(YAMLNode(.scalar(scalar), at: location(event)))
        case .sequenceStart(let isFlow): composed = try sequence(event, isFlow: isFlow, depth: depth)
        case .mappingStart(let isFlow): composed = try mapping(event, isFlow: isFlow, depth: depth)
        case .collectionEnd, .documentStart, .documentEnd, .streamEnd:
            composed = Composed(YAMLNode(.scalar(YAMLScalar("", style: .plain)), at: location(event)))
        }
        if let tag = event.tag { apply(tag, to: &composed.node) }
        if let anchor = event.anchor { anchors[anchor] = .complete(composed) }
        return composed
    }

    private mutating func sequence(_ start: YAMLEvent, isFlow: Bool, depth: Int) throws(YAMLFault) -> Composed {
        try checkDepth(depth + 1, at: start)
        var elements: [YAMLNode] = []
        var whole = Composed(YAMLNode(.sequence([]), at: location(start)))
        while let event = try nextValue(whole: &whole, start: start, isFlow: isFlow) {
            let element = try value(event, depth: depth + 1)
            whole.include(element)
            elements.append(element.node)
        }
        whole.node.content = .sequence(elements)
        return whole
    }

    private mutating func mapping(_ start: YAMLEvent, isFlow: Bool, depth: Int) throws(YAMLFault) -> Composed {
        try checkDepth(depth + 1, at: start)
        var entries: [YAMLEntry] = []
        var places: [String: SourceLocation] = [:]
        var whole = Composed(YAMLNode(.mapping([]), at: location(start)))
        while let event = try nextValue(whole: &whole, start: start, isFlow: isFlow) {
            let key = try value(event, depth: depth + 1)
            let member = try value(try events.next(), depth: depth + 1)
            whole.include(key)
            whole.include(member)
            guard let name = key.node.scalar else {
                diagnostics.append(.collectionAsKey(key.node.location))
                continue
            }
            if name.text == "<<", name.style == .plain {
                diagnostics.append(.mergeKey(key.node.location))
            } else if let first = places[name.text] {
                diagnostics.append(.duplicateKey(name.text, at: key.node.location, first: first))
            } else {
                places[name.text] = key.node.location
                entries.append(YAMLEntry(key: name, keyLocation: key.node.location, value: member.node))
            }
        }
        whole.node.content = .mapping(entries)
        return whole
    }

    /// The event of a collection's next value; nil at its end, which completes the location.
    private mutating func nextValue(
        whole: inout Composed, start: YAMLEvent, isFlow: Bool
    ) throws(YAMLFault) -> YAMLEvent? {
        let event = try events.next()
        guard case .collectionEnd = event.kind else {
            return event
        }
        // libyaml ends a block where the next token begins, so its last value tells the end.
        let end = isFlow ? event.end : whole.end
        whole.node.isFlow = isFlow
        whole.node.location = text.location(from: start.start, to: end)
        whole.end = end
        return nil
    }

    private mutating func aliased(_ name: String, at event: YAMLEvent, depth: Int) throws(YAMLFault) -> Composed {
        let place = location(event)
        switch anchors[name] {
        case nil: throw YAMLFault(.unknownAlias(name, at: place, among: Array(anchors.keys)))
        case .open: throw YAMLFault(.cyclicAlias(name, at: place))
        case .complete(var composed):
            composed.end = event.end
            aliasedValues += composed.values
            guard aliasedValues <= limits.aliasedValues else {
                throw YAMLFault(.aliasBudget(place, limit: limits.aliasedValues))
            }
            try checkDepth(depth + composed.height, at: event)
            return composed
        }
    }

    private func checkDepth(_ depth: Int, at event: YAMLEvent) throws(YAMLFault) {
        guard depth > limits.depth else { return }
        throw YAMLFault(.tooDeep(text.location(at: event.start), limit: limits.depth))
    }

    private func location(_ event: YAMLEvent) -> SourceLocation { text.location(from: event.start, to: event.end) }

    private mutating func apply(_ tag: String, to node: inout YAMLNode) {
        let isKnown =
            switch node.content {
            case .sequence: tag == "tag:yaml.org,2002:seq" || tag == "!"
            case .mapping: tag == "tag:yaml.org,2002:map" || tag == "!"
            case .scalar(let scalar): retype(scalar, tag, in: &node)
            }
        if !isKnown { diagnostics.append(.unknownTag(tag, at: node.location)) }
    }

    /// Whether a tag of the core schema fits the scalar.
    private func retype(_ scalar: YAMLScalar, _ tag: String, in node: inout YAMLNode) -> Bool {
        var scalar = scalar
        let value = YAMLScalar.coreValue(of: scalar.text)
        let fits: Bool
        switch (tag, value) {
        case ("!", _), ("tag:yaml.org,2002:str", _):
            scalar.value = .text
            if scalar.style == .plain { scalar.style = .quoted }
            fits = true
        case ("tag:yaml.org,2002:null", .null), ("tag:yaml.org,2002:bool", .boolean),
            ("tag:yaml.org,2002:int", .number), ("tag:yaml.org,2002:float", .number):
            scalar.value = value
            fits = true
        default: fits = false
        }
        node.content = .scalar(scalar)
        return fits
    }
}

extension Diagnostic {
    fileprivate static func secondDocument(_ location: SourceLocation) -> Self {
        Diagnostic("yaml-multiple-documents", .error, "a file holds one document; a second begins here", at: location)
    }

    fileprivate static func collectionAsKey(_ location: SourceLocation) -> Self {
        Diagnostic("yaml-key", .error, "a key is plain text, not a sequence or a mapping", at: location)
    }

    fileprivate static func mergeKey(_ location: SourceLocation) -> Self {
        Diagnostic(
            "yaml-merge-key", .error, "'<<' merges nothing in YAML 1.2; repeat the keys that are meant", at: location)
    }

    fileprivate static func duplicateKey(_ name: String, at location: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            "yaml-duplicate-key", .error, "the key '\(name)' is already there", at: location,
            notes: [Diagnostic.Note("'\(name)' stands here first", at: first)])
    }

    fileprivate static func unknownAlias(
        _ name: String, at location: SourceLocation, among anchors: [String]
    ) -> Self {
        let close = suggestion(for: name, among: anchors)
        let fix = close.map {
            Diagnostic.Fix.guess("replace '*\(name)' with '*\($0)'", edits: [.init(location, replacement: "*\($0)")])
        }
        return Diagnostic(
            "yaml-unknown-alias", .error, "no anchor '&\(name)' stands before this alias", at: location, fix: fix)
    }

    fileprivate static func cyclicAlias(_ name: String, at location: SourceLocation) -> Self {
        Diagnostic(
            "yaml-alias-cycle", .error, "the alias '*\(name)' stands inside the value that it means", at: location)
    }

    fileprivate static func aliasBudget(_ location: SourceLocation, limit: Int) -> Self {
        Diagnostic(
            "yaml-alias-budget", .error, "the aliases of this file stand for more than \(limit) values", at: location)
    }

    fileprivate static func tooDeep(_ location: SourceLocation, limit: Int) -> Self {
        Diagnostic("yaml-nesting", .error, "nested more than \(limit) levels deep", at: location)
    }

    fileprivate static func unknownTag(_ tag: String, at location: SourceLocation) -> Self {
        Diagnostic("yaml-tag", .error, "the tag '\(tag)' is unknown or does not fit this value", at: location)
    }
}
