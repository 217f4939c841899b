import PikkuModel

/// A value in a YAML document, aliases replaced by what they stand for.
package struct YAMLNode: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    package var content: Content
    /// Without its tag and anchor; of an alias, the place of the anchored value. A point where nothing is written.
    package var location: SourceLocation
    /// Between brackets or braces.
    package var isFlow = false

    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }
}

/// A key, which is always plain text, and its value.
package struct YAMLEntry: Hashable, Sendable {
    package var key: YAMLScalar
    package var keyLocation: SourceLocation
    package var value: YAMLNode

    /// From the key to the end of the value.
    package var location: SourceLocation {
        SourceLocation(path: keyLocation.path, start: keyLocation.start, end: max(keyLocation.end, value.location.end))
    }
}

extension YAMLNode {
    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    package var elements: [YAMLNode]? {
        if case .sequence(let elements) = content { elements } else { nil }
    }

    package var entries: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// Where a message about the whole value points: a block over many lines is shown by its first key.
    package var headLocation: SourceLocation {
        guard !isFlow, let first = entries?.first else { return location }
        return first.keyLocation
    }

    /// What an edit takes away to leave out an entry of a mapping: in a block the entry, in braces a comma as well. Nil
    /// for an only entry and for the value of an alias, which stands elsewhere.
    package func extent(ofEntryAt key: SourceLocation) -> SourceLocation? {
        guard let entries, entries.count > 1, let index = entries.firstIndex(where: { $0.keyLocation == key }),
            entries.allSatisfy({ $0.value.location.start >= $0.keyLocation.end })
        else { return nil }
        let own = entries[index].location
        guard isFlow else { return own }
        if index > 0 { return SourceLocation(path: own.path, start: entries[index - 1].location.end, end: own.end) }
        return SourceLocation(path: own.path, start: own.start, end: entries[1].location.start)
    }

    /// The place of some bytes of a scalar's text, or of all of it where escapes or folding part the text from its
    /// source.
    package func location(ofText range: Range<Int>) -> SourceLocation {
        guard let start = scalar?.verbatimStart else { return location }
        return SourceLocation(path: location.path, start: start + range.lowerBound, end: start + range.upperBound)
    }
}
