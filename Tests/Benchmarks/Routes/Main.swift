import Foundation
@_spi(Internal) import Hummingbird
import PikkuGrammar

/// Finds the same paths among the same routes with the emitted matcher and with Hummingbird's router trie.
///
///     swift run -c release route-benchmarks [ROUNDS]
@main
struct RouteBenchmarks {
    static func main() throws {
        let rounds = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 7 : 7
        print("routes     matcher   Hummingbird's trie   ratio   (ns a look-up, best of \(rounds))")
        for count in [10, 100, 1_000, 10_000] {
            let project = SampleRoutes(count: count)
            let own = project.measureMatcher(rounds: rounds)
            let trie = project.measureTrie(rounds: rounds)
            let columns = [own, trie, trie / own].map { String(format: "%.1f", $0) }
            print("\(pad("\(count)", 6))  \(pad(columns[0], 9))  \(pad(columns[1], 18))  \(pad(columns[2], 6))")
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
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

    func measureMatcher(rounds: Int) -> Double {
        let matcher = RouteMatcher(routes.map { RouteMatcher.Route($0.method, path: $0.path) })
        return measure(rounds: rounds) { method, path in
            switch matcher.match(method, path) {
            case .found(let index, _): index
            case .notAllowed, .notFound: 0
            }
        }
    }

    func measureTrie(rounds: Int) -> Double {
        let builder = RouterPathTrieBuilder<Int>()
        for (index, route) in routes.enumerated() {
            builder.addEntry(RouterPath(route.path), value: index)
        }
        let trie = RouterTrie(base: builder)
        return measure(rounds: rounds) { _, path in trie.resolve(path)?.value ?? 0 }
    }

    private func measure(rounds: Int, _ find: (RouteMatcher.Method, String) -> Int) -> Double {
        let repetitions = max(1, 200_000 / calls.count)
        var sum = 0
        var best = Duration.seconds(3600)
        for _ in 0..<rounds {
            let time = ContinuousClock().measure {
                for _ in 0..<repetitions { for call in calls { sum &+= find(call.method, call.path) } }
            }
            best = min(best, time)
        }
        precondition(sum != 1, "the result is used")
        return best / .nanoseconds(1) / Double(repetitions * calls.count)
    }
}
