import PikkuModel

extension Function {
    /// Its name without what tells its versions apart.
    var baseName: String {
        let name = name
        return name.utf8.firstIndex(of: UInt8(ascii: "@")).map { String(name[..<$0]) } ?? name
    }
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
