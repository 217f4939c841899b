import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOWebSocket
import PikkuClient
import Synchronization

/// Opens WebSockets.
struct WebSocketBootstrap: Sendable {
    let group: any EventLoopGroup
    let tls: TLSConfiguration
    /// How long a message may be.
    let limit: Int

    private enum Outcome: Sendable {
        case open(any WebSocket)
        case refused(EventLoopFuture<WebSocketRefusal>)
    }

    func connect(_ request: TransportRequest) async throws -> any WebSocket {
        guard let address = ServiceAddress(request.url) else { throw URLError(.badURL) }
        let context = try address.isSecure ? NIOSSLContext(configuration: tls) : nil
        let opening = Opening()
        return try await withTaskCancellationHandler {
            let outcome = try await ClientBootstrap(group: group)
                .channelOption(.socketOption(.so_reuseaddr), value: 1)
                .connect(host: address.host, port: address.port) { channel in
                    opening.begin(channel)
                    return channel.eventLoop.makeCompletedFuture {
                        if let context {
                            try channel.pipeline.syncOperations.addHandler(
                                NIOSSLClientHandler(context: context, serverHostname: address.nameForTLS))
                        }
                        return try configure(channel, request, address)
                    }
                }
            switch try await outcome.get() {
            case .open(let socket): return socket
            case .refused(let refusal): throw try await refusal.get()
            }
        } onCancel: {
            opening.cancel()
        }
    }

    private func configure(
        _ channel: any Channel, _ request: TransportRequest, _ address: ServiceAddress
    ) throws -> EventLoopFuture<Outcome> {
        var headers = HTTPHeaders(request.headers)
        headers.replaceOrAdd(name: "Host", value: address.authority)
        let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: address.target, headers: headers)
        let upgrader = NIOTypedWebSocketClientUpgrader<Outcome>(maxFrameSize: limit) { [limit] channel, _ in
            channel.eventLoop.makeCompletedFuture { .open(try NIOWebSocketConnection(channel, limit: limit)) }
        }
        let upgrade = NIOTypedHTTPClientUpgradeConfiguration(upgradeRequestHead: head, upgraders: [upgrader]) {
            channel in
            // The response comes as soon as this has a result.
            channel.eventLoop.makeCompletedFuture {
                let refusal = channel.eventLoop.makePromise(of: WebSocketRefusal.self)
                try channel.pipeline.syncOperations.addHandler(RefusalReader(refusal))
                return .refused(refusal.futureResult)
            }
        }
        var configuration = NIOUpgradableHTTPClientPipelineConfiguration(upgradeConfiguration: upgrade)
        // The first message may come together with the consent.
        configuration.leftOverBytesStrategy = .forwardBytes
        return try channel.pipeline.syncOperations.configureUpgradableHTTPClientPipeline(configuration: configuration)
    }
}

/// A connection that is being opened, which whoever loses interest closes.
private final class Opening: Sendable {
    private enum State: Sendable {
        case waiting, cancelled
        case begun(any Channel)
    }

    private let state = Mutex(State.waiting)

    func begin(_ channel: any Channel) {
        let isCancelled = state.withLock { state in
            if case .cancelled = state { return true }
            state = .begun(channel)
            return false
        }
        if isCancelled { channel.close(promise: nil) }
    }

    func cancel() {
        let before = state.withLock { state in
            defer { state = .cancelled }
            return state
        }
        if case .begun(let channel) = before { channel.close(promise: nil) }
    }
}

/// Where a URL leads.
private struct ServiceAddress {
    let isSecure: Bool
    let host: String
    let port: Int
    /// As the field `Host` has it.
    let authority: String
    /// The path with its query.
    let target: String

    init?(_ url: URL) {
        guard let parts = URLComponents(url: url, resolvingAgainstBaseURL: false), let host = parts.host else {
            return nil
        }
        isSecure = parts.scheme == "https"
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        port = parts.port ?? (isSecure ? 443 : 80)
        authority = host + (parts.port.map { ":\($0)" } ?? "")
        let path = parts.percentEncodedPath
        target = (path.isEmpty ? "/" : path) + (parts.percentEncodedQuery.map { "?\($0)" } ?? "")
    }

    /// Nil for an address, which is no name.
    var nameForTLS: String? { host.contains(":") || host.allSatisfy { $0.isNumber || $0 == "." } ? nil : host }
}

/// Reads the answer of a service that does not agree.
private final class RefusalReader: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart

    private let promise: EventLoopPromise<WebSocketRefusal>
    private var refusal = WebSocketRefusal(status: 500)

    init(_ promise: EventLoopPromise<WebSocketRefusal>) { self.promise = promise }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            refusal.status = Int(head.status.code)
            refusal.headers = HeaderFields(head.headers)
        case .body(let bytes):
            if refusal.body.count < longestRefusal { refusal.body += bytes.readableBytesView }
        case .end:
            promise.succeed(refusal)
            context.close(promise: nil)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        promise.fail(error)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { promise.fail(ChannelError.eof) }
}

private let longestRefusal = 1 << 16
