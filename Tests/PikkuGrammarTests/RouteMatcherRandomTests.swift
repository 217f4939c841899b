import PikkuGrammar
import Testing
import TestSupport

@Suite(.patient) struct RouteMatcherRandomTests {
    @Test func `agrees with trying every route`() {
        var random = SeededGenerator(seed: 4)
        var found = 0
        for _ in 0..<400 {
            let routes = (0..<Int.random(in: 0...40, using: &random)).map { _ in randomRoute(using: &random) }
            let matcher = RouteMatcher(routes)
            for _ in 0..<60 {
                let method = random.pick(RouteMatcher.Method.allCases)
                let length = Int.random(in: 0...5, using: &random)
                let path = "/" + (0..<length).map { _ in random.pick(words + [""]) }.joined(separator: "/")
                let expected = naiveMatch(routes, method, path)
                let answer = NaiveAnswer(matcher.match(method, path), path)
                #expect(answer == expected, "\(method) \(path) among \(routes)")
                if case .found = answer { found += 1 }
            }
        }
        #expect(found > 2_000)
    }

    @Test func `finds each of many routes`() {
        let routes = (0..<3_000).map { number in
            RouteMatcher.Route(.get, path: "/api/v\(number % 7)/thing\(number / 7)/{id}/part\(number % 3)")
        }
        let matcher = RouteMatcher(routes)
        for number in routes.indices {
            let path = "/api/v\(number % 7)/thing\(number / 7)/x\(number)/part\(number % 3)"
            #expect(NaiveAnswer(matcher.match(.get, path), path) == .found(number, ["x\(number)"]))
        }
    }

    private func randomRoute(using random: inout SeededGenerator) -> RouteMatcher.Route {
        var segments: [RouteMatcher.Route.Segment] = (0..<Int.random(in: 0...5, using: &random)).map { _ in
            random.chance(35) ? .parameter : .literal(random.pick(words))
        }
        if random.chance(15) { segments.append(.wildcard) }
        return RouteMatcher.Route(random.pick(RouteMatcher.Method.allCases), segments)
    }
}

private let words = ["a", "b", "ab", "long-word-of-a-path", "é"]

private enum NaiveAnswer: Equatable {
    case found(Int, [String])
    case notAllowed(Set<RouteMatcher.Method>)
    case notFound

    init(_ answer: RouteMatcher.Answer, _ path: String) {
        switch answer {
        case .found(let route, let parameters):
            self = .found(route, parameters.map { String(decoding: Array(path.utf8)[$0], as: UTF8.self) })
        case .notAllowed(let methods): self = .notAllowed(Set(methods))
        case .notFound: self = .notFound
        }
    }

    init(_ methods: Set<RouteMatcher.Method>) {
        self = methods.isEmpty ? .notFound : .notAllowed(methods)
    }
}

/// Tries all routes and keeps the most special; of equals one of the method itself, then the first.
private func naiveMatch(_ routes: [RouteMatcher.Route], _ method: RouteMatcher.Method, _ path: String) -> NaiveAnswer {
    let segments =
        path == "/" ? [] : path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var methods: Set<RouteMatcher.Method> = []
    var best: (ranks: [Int], answer: NaiveAnswer)?
    for (index, route) in routes.enumerated() {
        guard let (ranks, parameters) = captures(route, segments) else { continue }
        methods.insert(route.method)
        if route.method == .get { methods.insert(.head) }
        guard route.method == method || (method == .head && route.method == .get) else { continue }
        let all = ranks + [route.method == method ? 0 : 1]
        if let best, !all.lexicographicallyPrecedes(best.ranks) { continue }
        best = (all, .found(index, parameters))
    }
    return best?.answer ?? NaiveAnswer(methods)
}

private func captures(_ route: RouteMatcher.Route, _ segments: [String]) -> (ranks: [Int], parameters: [String])? {
    var ranks: [Int] = []
    var parameters: [String] = []
    for (index, segment) in route.segments.enumerated() {
        guard index < segments.count else { return nil }
        switch segment {
        case .literal(let text):
            guard text == segments[index] else { return nil }
            ranks.append(0)
        case .parameter:
            guard !segments[index].isEmpty else { return nil }
            ranks.append(1)
            parameters.append(segments[index])
        case .wildcard:
            return (ranks + [2], parameters + [segments[index...].joined(separator: "/")])
        }
    }
    return route.segments.count == segments.count ? (ranks, parameters) : nil
}
