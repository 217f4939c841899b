/// Finds the route of a method and a path in time that does not depend on the number of routes.
///
/// A tree of segments, laid flat so that a program can hold it as literals and need not build it:
/// - ``nodes`` has six words for each node, the root first:
///   0. the node behind a parameter, 0 if there is none,
///   1. bits 0 to 7: the methods of routes that end here; bits 8 to 15: those of routes that end in a wildcard here;
///      bit 16: whether literal segments follow,
///   2. where its routes begin in ``routes``,
///   3. the node before, if a literal leads here,
///   4. where that literal begins in ``text``, and
///   5. its length in bytes;
/// - ``slots`` is a table of a power of two of nodes by the hash of the node before and the literal; 0 is free, and a
///   taken slot sends the search to the next;
/// - ``routes`` has the numbers of a node's routes by method, then those of its wildcard.
public struct RouteMatcher: Hashable, Sendable {
    public let nodes: [UInt32]
    public let slots: [UInt32]
    public let routes: [UInt32]
    public let text: String

    /// Takes what a matcher with the same routes has; does no work.
    public init(nodes: [UInt32], slots: [UInt32], routes: [UInt32], text: String) {
        self.nodes = nodes
        self.slots = slots
        self.routes = routes
        self.text = text
    }

    /// The methods that routes have, and TRACE, which is known and not allowed; their raw values are bits in a table.
    public enum Method: Int, Hashable, Sendable, CaseIterable {
        case get, head, post, put, patch, delete, options, trace

        var bit: UInt32 { 1 << UInt32(rawValue) }
    }

    public enum Answer: Hashable, Sendable {
        /// - Parameter parameters: Where each parameter's text is in the path, percent-encoded as it came.
        case found(route: Int, parameters: RouteParameters)
        /// The path has routes, but for these methods; `HEAD` is among them when `GET` is.
        case notAllowed([Method])
        case notFound
    }

    /// Looks a path up, which begins with a slash and has no query.
    ///
    /// A literal beats a parameter and a parameter beats a wildcard, in the first segment that differs, among the routes
    /// of the method; `HEAD` has the routes of `GET` besides its own. A parameter takes a segment that is not empty, a
    /// wildcard at least one segment. A segment with a malformed percent-encoding matches nothing.
    public func match(_ method: Method, _ path: UnsafeBufferPointer<UInt8>) -> Answer {
        guard path.first == UInt8(ascii: "/"), !nodes.isEmpty else { return .notFound }
        var search = RouteSearch(method, path)
        let first = path.count == 1 ? path.count : 0
        let route = text.utf8.withContiguousStorageIfAvailable { text in
            find(from: 0, at: first, text: text, &search)
        }
        if case .some(.some(let route)) = route { return .found(route: route, parameters: search.parameters) }
        return search.methods == 0 ? .notFound : .notAllowed(search.allowedMethods)
    }

    public func match(_ method: Method, _ path: String) -> Answer {
        var path = path
        return path.withUTF8 { match(method, $0) }
    }

    /// The methods for which a path has routes; `HEAD` is among them when `GET` is.
    public func allowedMethods(_ path: String) -> [Method] {
        Method.allCases.filter { method in
            if case .found = match(method, path) { true } else { false }
        }
    }
}

// The search.
extension RouteMatcher {
    /// Searches below a node for what begins with the slash at a position, or ends there.
    private func find(
        from node: Int, at position: Int, text: UnsafeBufferPointer<UInt8>, _ search: inout RouteSearch
    ) -> Int? {
        let flags = nodes[node * Self.nodeSize + 1]
        let ending = flags & Self.methodBits
        guard position < search.path.count else {
            return route(of: ending, from: nodes[node * Self.nodeSize + 2], &search)
        }
        let segment = RouteSegment(search.path, from: position + 1)
        if flags & Self.literalBit != 0,
            let child = child(of: node, segment, search.path, text),
            let route = find(from: child, at: segment.end, text: text, &search)
        {
            return route
        }
        let parameter = Int(nodes[node * Self.nodeSize])
        if parameter != 0, segment.start < segment.end, !segment.isMalformed(in: search.path) {
            search.parameters.append(segment.start..<segment.end)
            if let route = find(from: parameter, at: segment.end, text: text, &search) { return route }
            search.parameters.removeLast()
        }
        let wild = (flags >> 8) & Self.methodBits
        let rest = segment.start..<search.path.count
        guard wild != 0, !PercentEncoding.isMalformed(search.path, rest) else { return nil }
        let start = nodes[node * Self.nodeSize + 2] + UInt32(ending.nonzeroBitCount)
        guard let route = route(of: wild, from: start, &search) else { return nil }
        search.parameters.append(rest)
        return route
    }

    private func route(of methods: UInt32, from start: UInt32, _ search: inout RouteSearch) -> Int? {
        search.methods |= methods
        let bit = methods & search.method.bit == 0 && search.method == .head ? Method.get.bit : search.method.bit
        guard methods & bit != 0 else { return nil }
        return Int(routes[Int(start) + (methods & (bit - 1)).nonzeroBitCount])
    }

    private func child(
        of node: Int, _ segment: RouteSegment, _ path: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard segment.isEncoded else {
            return child(of: node, UnsafeBufferPointer(rebasing: path[segment.start..<segment.end]), segment.hash, text)
        }
        return PercentEncoding.decoded(path, segment.start..<segment.end)?.withUnsafeBufferPointer { literal in
            child(of: node, literal, RouteSegment.hash(literal), text)
        }
    }

    private func child(
        of node: Int, _ literal: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var slot = Self.slot(of: hash, behind: node, count: slots.count)
        // A table that is not full ends this before.
        for _ in slots.indices {
            let child = Int(slots[slot])
            guard child != 0 else { return nil }
            let word = child * Self.nodeSize
            if nodes[word + 3] == node, nodes[word + 5] == literal.count {
                let start = Int(nodes[word + 4])
                if start + literal.count <= text.count, literal.indices.allSatisfy({ literal[$0] == text[start + $0] })
                {
                    return child
                }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    static func slot(of hash: UInt64, behind node: Int, count: Int) -> Int {
        let mixed = (hash ^ UInt64(truncatingIfNeeded: node) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32) & (count - 1)
    }

    static let nodeSize = 6
    static let methodBits: UInt32 = 0xFF
    static let literalBit: UInt32 = 1 << 16
}

/// What a search knows besides the table.
private struct RouteSearch {
    let method: RouteMatcher.Method
    let path: UnsafeBufferPointer<UInt8>
    var parameters = RouteParameters()
    /// Of all routes that the path has, as far as they were looked at.
    var methods: UInt32 = 0

    init(_ method: RouteMatcher.Method, _ path: UnsafeBufferPointer<UInt8>) {
        self.method = method
        self.path = path
    }

    var allowedMethods: [RouteMatcher.Method] {
        RouteMatcher.Method.allCases.filter { method in
            methods & method.bit != 0 || (method == .head && methods & RouteMatcher.Method.get.bit != 0)
        }
    }
}
