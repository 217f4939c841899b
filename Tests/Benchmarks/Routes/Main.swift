import BenchmarkSupport
@_spi(Internal) import Hummingbird
import PikkuGrammar

/// Finds the same paths among the same routes with the emitted matcher and with Hummingbird's router trie.
///
///     swift run -c release route-benchmarks [ROUNDS] [--json]
@main
struct RouteBenchmarks {
    static func main() throws {
        let rounds = operands.first.flatMap { Int($0) } ?? 21
        try report([10, 100, 1_000, 10_000].flatMap { SampleRoutes(count: $0).measure(rounds: rounds) })
    }
}

/// Five routes a resource, two of them with a parameter, one with two; the resources are spread over ten areas.
private struct SampleRoutes {
    private let routes: [(method: RouteMatcher.Method, path: String)]
    /// A path for each route, in an order that no cache line or branch predictor knows by heart.
    private let calls: [(method: RouteMatcher.Method, path: String)]

    init(count: Int) {
        let shapes: [(RouteMatcher.Method, suffix: String, path: String)] = [
            (.get, "", ""), (.post, "/search", "/search"), (.get, "/{id}", "/4f1c"),
            (.put, "/{id}/state", "/4f1c/state"), (.get, "/{id}/notes/{note}", "/4f1c/notes/77"),
        ]
        var routes: [(method: RouteMatcher.Method, path: String)] = []
        var calls: [(method: RouteMatcher.Method, path: String)] = []
        for index in 0..<count {
            let resource = index / shapes.count
            let base = "/area\(resource % 10)/resource\(resource)"
            let shape = shapes[index % shapes.count]
            routes.append((shape.0, base + shape.suffix))
            calls.append((shape.0, base + shape.path))
        }
        self.routes = routes
        let stride = 7_919
        self.calls = (0..<calls.count).map { calls[$0 * stride % calls.count] }
    }

    func measure(rounds: Int) -> [Figure] {
        let matcher = RouteMatcher(routes.map { RouteMatcher.Route($0.method, path: $0.path) })
        let builder = RouterPathTrieBuilder<Int>()
        for (index, route) in routes.enumerated() { builder.addEntry(RouterPath(route.path), value: index) }
        let trie = RouterTrie(base: builder)
        let repetitions = max(1, 20_000 / calls.count)
        let times = medians(
            of: rounds,
            [
                lookUps(repetitions) { method, path in
                    guard case .found(let index, _) = matcher.match(method, path) else { return 0 }
                    return index
                },
                lookUps(repetitions) { _, path in trie.resolve(path)?.value ?? 0 },
            ]
        ).map { $0.nanoseconds / Double(repetitions * calls.count) }
        return [
            Figure("\(calls.count) routes: a look-up", times[0], "ns", wanted: .atMost(150)),
            Figure(
                "  by Hummingbird's trie", times[1], "ns", ratio: times[1] / times[0], to: "as long"),
        ]
    }

    private func lookUps(
        _ repetitions: Int, _ find: @escaping (RouteMatcher.Method, String) -> Int
    ) -> () -> Void {
        {
            var sum = 0
            for _ in 0..<repetitions { for call in calls { sum &+= find(call.method, call.path) } }
            precondition(sum != 1, "the result is used")
        }
    }
}
