import Pikku
import TestSupport

@testable import PikkuHummingbird

/// Echoes at `/channel`, and after a while at `/slow`, where it closes with `done` when it is told to; takes nothing at
/// `/deaf`, and refuses at `/refused`.
let channels = Responder(
    respond: { _ in .text("", status: 404) },
    open: { request in
        switch request.path {
        case "/channel", "/slow":
            .accepted { messages, link in
                do {
                    if request.path == "/slow" { try await Task.sleep(for: .seconds(4)) }
                    for try await message in messages {
                        guard message != Array("close".utf8) else { return await link.close(.init(1008), "done") }
                        try await link.send(message)
                    }
                } catch {}
            }
        case "/deaf": .accepted { _, link in await link.ended() }
        case "/refused": .refused(.text("", status: 401))
        default: .notAChannel
        }
    },
    isChannel: { $0 == "/channel" })

extension TestServer {
    /// A client whose request to upgrade has been accepted.
    func openChannel(at path: String = "/channel") async throws -> TestClient {
        let client = try await connect()
        try await client.send(upgrade(path))
        try await client.read(until: "\r\n\r\n")
        return client
    }
}
