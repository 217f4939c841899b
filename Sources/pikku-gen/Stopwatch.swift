/// Times the stages of a run.
struct Stopwatch {
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var laps: [(name: String, duration: Duration)] = []

    /// The time since the last lap belongs to this stage.
    mutating func lap(_ name: String) {
        let now = ContinuousClock.now
        laps.append((name, now - last))
        last = now
    }

    /// Until the end of the last lap.
    var total: Duration { last - start }
    /// Until now.
    var elapsed: Duration { ContinuousClock.now - start }

    var table: String {
        (laps + [("total", total)]).map { lap in
            let name = lap.name + String(repeating: " ", count: max(0, 8 - lap.name.count))
            let text = lap.duration.milliseconds
            return "\(name)\(String(repeating: " ", count: max(0, 10 - text.count)))\(text) ms\n"
        }.joined()
    }
}

extension Duration {
    /// With two decimals.
    var milliseconds: String {
        let hundredths = (self / .microseconds(10)).rounded()
        let (whole, rest) = Int(hundredths).quotientAndRemainder(dividingBy: 100)
        return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
