import PikkuModel

extension Diagnostic.Edit {
    /// Takes an element out of a list with what separates it from a neighbour, in a literal of Swift as in YAML.
    ///
    /// - Parameter elements: Where each element of the list stands, in their order.
    /// - Returns: Nil for the only element of a list, which some places do not take empty.
    static func removal(ofElement index: Int, of elements: [SourceLocation]) -> Diagnostic.Edit? {
        guard elements.count > 1, elements.indices.contains(index) else { return nil }
        let element = Element(
            elements[index], previousEnd: index > 0 ? elements[index - 1].end : nil,
            nextStart: index + 1 < elements.count ? elements[index + 1].start : nil)
        var place = elements[index]
        if index + 1 < elements.count {
            place = SourceLocation(path: place.path, start: place.start, end: elements[index + 1].start)
        } else {
            place = SourceLocation(path: place.path, start: elements[index - 1].end, end: place.end)
        }
        return .removal(of: element, from: place)
    }
}

extension ArgumentDeclaration {
    /// Takes an element out of the list that stands here.
    func removal(ofElementAt location: SourceLocation) -> Diagnostic.Edit? {
        guard case .array(let elements) = value.kind,
            let index = elements.firstIndex(where: { $0.location == location })
        else { return nil }
        return .removal(ofElement: index, of: elements.map(\.location))
    }
}
