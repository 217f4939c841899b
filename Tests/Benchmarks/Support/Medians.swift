/// The median time of each piece of work. The pieces take turns, so that whatever else the machine does weighs on all.
package func medians(of rounds: Int, _ work: [() -> Void]) -> [Duration] {
    var times = Array(repeating: [Duration](), count: work.count)
    for _ in 0..<max(1, rounds) {
        for (index, body) in work.enumerated() { times[index].append(ContinuousClock().measure(body)) }
    }
    return times.map(median)
}

package func median(_ durations: [Duration]) -> Duration {
    durations.isEmpty ? .zero : durations.sorted()[durations.count / 2]
}

extension Duration {
    package var milliseconds: Double { self / .milliseconds(1) }
    package var nanoseconds: Double { self / .nanoseconds(1) }
}
