import PikkuModel

extension Function {
    /// Its name without what tells its versions apart.
    var baseName: String { String(name.prefix { $0 != "@" }) }
}

extension Wiring {
    /// The function that all of its calls go to; nil for a channel, which has several.
    var function: String? {
        switch transport {
        case .http(let route): route.function
        case .rpc(let procedure): procedure.function
        case .schedule(let schedule): schedule.function
        case .queue(let worker): worker.function
        case .channel: nil
        }
    }
}
