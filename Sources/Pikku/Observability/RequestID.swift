import Synchronization

/// Names of requests: the client's own where it fits in a header and a line of a log.
enum RequestID {
    /// The client's when it is 1 to 128 visible ASCII characters, else a new one.
    static func of(_ headers: HTTPFields?) -> String {
        guard let given = headers?[.xRequestID], isAcceptable(given) else { return next() }
        return given
    }

    private static func isAcceptable(_ text: String) -> Bool {
        (1...128).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    /// 13 characters, which no other request of this process has and most probably none of another.
    static func next() -> String {
        // A counter whose bits are stirred by steps that can be undone: each number gives another name.
        var bits = start &+ counter.wrappingAdd(1, ordering: .relaxed).newValue
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        return String(unsafeUninitializedCapacity: 13) { characters in
            for index in 0..<13 {
                characters[index] = alphabet[Int(bits & 31)]
                bits >>= 5
            }
            return 13
        }
    }

    private static let counter = Atomic<UInt64>(0)
    private static let start = UInt64.random(in: .min ... .max)
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}

extension HTTPField.Name {
    /// Names a request, in both directions.
    // The name is a valid one, so that the other never stands in.
    public static let xRequestID = HTTPField.Name("X-Request-Id") ?? .date
}
