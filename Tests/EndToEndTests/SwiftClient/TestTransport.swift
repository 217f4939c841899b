import PikkuClient

/// The transports that everything must work over.
enum TestTransport: CaseIterable {
    case urlSession

    func make() -> any Transport {
        switch self {
        case .urlSession: URLSessionTransport()
        }
    }
}
