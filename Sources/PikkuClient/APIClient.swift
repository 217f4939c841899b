public import Foundation

/// What a generated client is: methods around a ``ServiceClient``, which does the work.
public protocol APIClient: Sendable {
    var service: ServiceClient { get set }

    init(_ service: ServiceClient)
}

extension APIClient {
    /// - Parameter baseURL: Where the service is, such as `https://api.example.com`; paths go behind it.
    public init(
        baseURL: URL, transport: any Transport = URLSessionTransport(), settings: ClientSettings = ClientSettings()
    ) {
        self.init(ServiceClient(baseURL: baseURL, transport: transport, settings: settings))
    }

    /// The same client with other settings, for some of its calls: `client.with { $0.timeout = .seconds(5) }`.
    public func with(_ change: (inout ClientSettings) -> Void) -> Self {
        var client = self
        change(&client.service.settings)
        return client
    }
}
