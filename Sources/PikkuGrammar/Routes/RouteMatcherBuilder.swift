extension RouteMatcher {
    /// A route as a matcher sees it.
    public struct Route: Hashable, Sendable {
        public enum Segment: Hashable, Sendable {
            /// Decoded text.
            case literal(String)
            case parameter
            /// All that follows; segments behind it are ignored.
            case wildcard
        }

        public var method: Method
        public var segments: [Segment]

        public init(_ method: Method, _ segments: [Segment]) {
            self.method = method
            self.segments = segments
        }

        /// Reads `/users/{id}` and `/files/{path...}`.
        public init(_ method: Method, path: String) {
            let segments = path.split(separator: "/").map { segment in
                guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return Segment.literal(String(segment)) }
                return segment.hasSuffix("...}") ? .wildcard : .parameter
            }
            self.init(method, segments)
        }
    }

    /// Lays out some routes, each known by its index; of two that match the same, the first counts.
    public init(_ routes: [Route]) {
        var tree = RouteTree()
        for (index, route) in routes.enumerated() { tree.insert(route, UInt32(truncatingIfNeeded: index)) }
        self.init(nodes: tree.words, slots: tree.slots, routes: tree.routes, text: tree.text)
    }
}

private struct RouteTree {
    private var nodes = [Node()]
    private(set) var text = ""
    private var textStarts: [[UInt8]: Int] = [:]

    fileprivate struct Node {
        var parameter = 0
        var literals: [[UInt8]: Int] = [:]
        var parent = 0
        /// Bytes, since strings that look the same are equal.
        var literal: [UInt8]?
        var ending: [RouteMatcher.Method: UInt32] = [:]
        var wild: [RouteMatcher.Method: UInt32] = [:]
    }

    mutating func insert(_ route: RouteMatcher.Route, _ number: UInt32) {
        var node = 0
        for segment in route.segments {
            switch segment {
            case .literal(let text):
                node = child(of: node, text)
            case .parameter:
                if nodes[node].parameter == 0 { nodes[node].parameter = add(Node()) }
                node = nodes[node].parameter
            case .wildcard:
                nodes[node].wild.merge([route.method: number]) { first, _ in first }
                return
            }
        }
        nodes[node].ending.merge([route.method: number]) { first, _ in first }
    }

    private mutating func child(of node: Int, _ name: String) -> Int {
        let literal = Array(name.utf8)
        if let child = nodes[node].literals[literal] { return child }
        var child = Node()
        child.parent = node
        child.literal = literal
        if textStarts[literal] == nil {
            textStarts[literal] = text.utf8.count
            text += name
        }
        let index = add(child)
        nodes[node].literals[literal] = index
        return index
    }

    private mutating func add(_ node: Node) -> Int {
        nodes.append(node)
        return nodes.count - 1
    }

    var routes: [UInt32] { nodes.flatMap(\.routes) }

    var words: [UInt32] {
        var start = 0
        return nodes.flatMap { node in
            let literal = node.literal ?? []
            let words = [
                node.parameter, Int(node.flags), start, node.parent, textStarts[literal] ?? 0, literal.count,
            ]
            start += node.routes.count
            return words.map { UInt32(truncatingIfNeeded: $0) }
        }
    }

    /// At most half full.
    var slots: [UInt32] {
        let literals = nodes.indices.filter { nodes[$0].literal != nil }
        var count = 1
        while count < 2 * literals.count { count *= 2 }
        var slots = Array(repeating: UInt32(0), count: count)
        for index in literals {
            let hash = (nodes[index].literal ?? []).withUnsafeBufferPointer(RouteSegment.hash)
            var slot = RouteMatcher.slot(of: hash, behind: nodes[index].parent, count: count)
            while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: index)
        }
        return slots
    }
}

extension RouteTree.Node {
    fileprivate var routes: [UInt32] {
        RouteMatcher.Method.allCases.compactMap { ending[$0] } + RouteMatcher.Method.allCases.compactMap { wild[$0] }
    }

    fileprivate var flags: UInt32 {
        let bits = ending.keys.reduce(0) { $0 | $1.bit } | wild.keys.reduce(0) { $0 | $1.bit << 8 }
        return literals.isEmpty ? bits : bits | RouteMatcher.literalBit
    }
}
