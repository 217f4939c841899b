import PikkuClient
import PikkuClientAsyncHTTP

/// The transports that everything must work over.
enum TestTransport: CaseIterable {
    case urlSession, asyncHTTP

    #if canImport(Darwin)
        static let withWebSockets = allCases
        static let thatHoldBack = allCases
    #else
        /// Foundation speaks WebSocket where its libcurl does, which Debian's does not.
        static let withWebSockets: [TestTransport] = [.asyncHTTP]
        /// Foundation cannot make a service wait.
        static let thatHoldBack: [TestTransport] = [.asyncHTTP]
    #endif

    func make() -> any Transport {
        switch self {
        case .urlSession: URLSessionTransport()
        case .asyncHTTP: AsyncHTTPTransport()
        }
    }
}
