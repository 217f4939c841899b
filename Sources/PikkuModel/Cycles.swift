/// The nodes of a graph that lie on common cycles: its strongly connected components, less those without a cycle
/// (Tarjan, 1972).
///
/// Keeps a stack of its own, so that a long chain needs no deep call.
package struct Cycles {
    /// In no order that means something, and so are their members.
    package private(set) var components: [[Int]] = []

    package init(count: Int, targets: (Int) -> [Int]) {
        var order = Array(repeating: -1, count: count)
        var lowest = order
        var isOpen = Array(repeating: false, count: count)
        var open: [Int] = []
        var next = 0
        for root in 0..<count where order[root] < 0 {
            var calls: [(node: Int, targets: ArraySlice<Int>)] = []
            func enter(_ node: Int) {
                (order[node], lowest[node]) = (next, next)
                next += 1
                open.append(node)
                isOpen[node] = true
                calls.append((node, targets(node)[...]))
            }
            enter(root)
            while let node = calls.last?.node {
                if let target = calls[calls.count - 1].targets.popFirst() {
                    if order[target] < 0 {
                        enter(target)
                    } else if isOpen[target] {
                        lowest[node] = min(lowest[node], order[target])
                    }
                    continue
                }
                calls.removeLast()
                if let caller = calls.last?.node { lowest[caller] = min(lowest[caller], lowest[node]) }
                guard lowest[node] == order[node] else { continue }
                var component: [Int] = []
                while let member = open.popLast() {
                    isOpen[member] = false
                    component.append(member)
                    if member == node { break }
                }
                if component.count > 1 || targets(node).contains(node) { components.append(component) }
            }
        }
    }
}
