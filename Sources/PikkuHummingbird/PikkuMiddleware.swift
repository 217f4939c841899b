import HTTPTypes
public import Hummingbird
import NIOCore
public import Pikku
import PikkuGrammar

/// Mounts an app in a Hummingbird router: what the app has a route for, it answers; the rest falls through.
///
/// ```swift
/// router.addMiddleware { PikkuMiddleware(app, at: "/api") }
/// ```
/// Channels need ``PikkuServer``, since the router knows nothing of WebSocket.
public struct PikkuMiddleware<Context>: RouterMiddleware {
    private let prefix: String
    private let matcher: RouteMatcher
    private let respond: @Sendable (PikkuRequest) async -> PikkuResponse

    /// - Parameter prefix: What stands before the paths of the app; nothing unless given.
    public init<Services: PikkuServices>(_ app: PikkuApp<Services>, at prefix: String = "") {
        self.prefix = prefix
        let procedures = app.routes.remoteProcedures.map { RouteMatcher.Route(.post, path: "/rpc/\($0.name)") }
        matcher = RouteMatcher(app.routes.http.map { RouteMatcher.Route($0.method, path: $0.path) } + procedures)
        respond = { await app.respond(to: $0) }
    }

    public func handle(
        _ input: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let request = pikkuRequest(input) else { return try await next(input, context) }
        switch matcher.match(request.method, request.path) {
        case .found: return Response(await respond(request), isHead: request.method == .head)
        case .notFound: return try await next(input, context)
        case .notAllowed:
            // The router may have another method at the same path.
            do {
                return try await next(input, context)
            } catch let error as any HTTPResponseError where error.status == .notFound {
                return Response(await respond(request), isHead: request.method == .head)
            }
        }
    }

    /// Nil for a request that the app cannot have a route for.
    private func pikkuRequest(_ request: Request) -> PikkuRequest? {
        let target = request.head.path ?? "/"
        guard target.hasPrefix(prefix),
            let method = PikkuRequest.Method.allCases.first(where: { $0.token == request.method.rawValue })
        else { return nil }
        let length = request.headers[.contentLength].flatMap { Int($0) }
        let chunks = request.body.map { Array($0.readableBytesView) }
        return PikkuRequest(
            method, String(target.dropFirst(prefix.count)), headers: request.headers,
            body: length == 0 ? .empty : Pikku.RequestBody(size: length, chunks))
    }
}

extension Response {
    fileprivate init(_ response: PikkuResponse, isHead: Bool) {
        let status = HTTPResponse.Status(code: response.status)
        switch response.body {
        case .none: self.init(status: status, headers: response.headers)
        case .bytes(let bytes):
            self.init(status: status, headers: response.headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        case .stream where isHead: self.init(status: status, headers: response.headers)
        case .stream(let texts):
            self.init(
                status: status, headers: response.headers,
                body: .init { writer in
                    for try await text in texts { try await writer.write(ByteBuffer(bytes: text)) }
                    try await writer.finish(nil)
                })
        }
    }
}
