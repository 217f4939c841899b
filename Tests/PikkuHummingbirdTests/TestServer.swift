import NIOCore
import NIOPosix
import Pikku
import ServiceLifecycle
import TestSupport

@testable import PikkuHummingbird

/// A server on a free port, which runs while a test talks to it.
struct TestServer {
    let port: Int
    private let group: ServiceGroup

    /// Begins a graceful shutdown, as a signal would.
    func shutDown() async { await group.triggerGracefulShutdown() }

    /// Returns when the server takes no further connection, and so has told those it has of the shutdown.
    func waitUntilClosed() async throws {
        while let client = try? await connect() {
            await client.close()
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    func connect() async throws -> TestClient { try await TestClient(port: port) }

    /// What comes back for a request, until the server closes.
    func exchange(_ request: String) async throws -> String {
        let client = try await connect()
        try await client.send(request)
        return try await client.readToEnd()
    }

    /// Returns when both the test and the server have ended.
    static func run(
        _ adapt: (inout PikkuServer.Configuration) -> Void = { _ in },
        respond: @escaping @Sendable (PikkuRequest) async -> PikkuResponse,
        test: @escaping @Sendable (TestServer) async throws -> Void
    ) async throws {
        try await run(adapt, responder: Responder(respond: respond), test: test)
    }

    static func run(
        _ adapt: (inout PikkuServer.Configuration) -> Void = { _ in }, responder: Responder,
        test: @escaping @Sendable (TestServer) async throws -> Void
    ) async throws {
        let (addresses, listens) = AsyncStream.makeStream(of: PikkuServer.Address.self)
        var configuration = PikkuServer.Configuration(address: .host(port: 0)) {
            listens.yield($0)
            listens.finish()
        }
        adapt(&configuration)
        var logger = Logger(label: "test")
        logger.logLevel = .error
        let server = PikkuServer(responder, configuration: configuration, logger: logger)
        let group = ServiceGroup(services: [server], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask {
                guard case .host(_, let port)? = await addresses.first(where: { _ in true }) else { return }
                let result = await Result { try await test(TestServer(port: port, group: group)) }
                await group.triggerGracefulShutdown()
                try result.get()
            }
            try await tasks.waitForAll()
        }
    }
}

extension Result where Failure == any Error {
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}

extension PikkuResponse {
    static func text(_ text: String, status: Int = 200) -> PikkuResponse {
        PikkuResponse(status: status, headers: [.contentType: "text/plain"], body: .bytes(Array(text.utf8)))
    }
}

extension TestClient {
    /// Whether no reset comes behind the end of what the server has to say, as one does where it closes with bytes
    /// that it has not read.
    func isSpared() async throws -> Bool {
        try await Task.sleep(for: .milliseconds(200))
        return !isReset && channel.isActive
    }
}
