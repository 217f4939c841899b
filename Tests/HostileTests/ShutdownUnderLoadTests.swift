import Foundation
import Synchronization
import TestSupport
import Testing

/// A signal to a program that is being called on all its connections.
@Suite(.timely) struct ShutdownUnderLoadTests {
    /// The service says in its log which users it has created, so that none can be created and not told.
    @Test func `whatever has been done is answered, and no answer is torn`() async throws {
        try await Service.running("user-service") { service in
            let load = Load()
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for caller in 0..<12 {
                    tasks.addTask { try await load.call(service, caller) }
                }
                try await eventually { load.answered.count >= 200 }
                service.program.send(signal: SIGTERM)
                try await tasks.waitForAll()
            }
            let code = try await service.program.exitCode(within: .seconds(30))
            #expect(code == 0, "\(service.program.output)")
            let created = Set(
                service.program.output.matches(of: /address=(user[0-9]+@example\.org)/).map { String($0.output.1) })
            #expect(load.answered == created)
            #expect(load.torn.isEmpty)
        }
    }
}

/// Connections that ask, each one request after the other, until the server ends them.
private final class Load: Sendable {
    private let state = Mutex((answered: Set<String>(), torn: [String]()))

    /// The addresses whose creation has been confirmed.
    var answered: Set<String> { state.withLock { $0.answered } }
    /// What has come of answers that were not whole.
    var torn: [String] { state.withLock { $0.torn } }

    func call(_ service: Service, _ caller: Int) async throws {
        let client = try await service.connect()
        var number = caller * 1_000_000
        while try await create(number, client) { number += 1 }
        await client.close()
    }

    /// Whether the connection is to be used again.
    private func create(_ number: Int, _ client: TestClient) async throws -> Bool {
        let user = newUser(number)
        let request = String(decoding: post(user), as: UTF8.self).replacing("Connection: close\r\n", with: "")
        var head = ""
        do {
            try await client.send(request)
            head = try await client.read(until: "\r\n\r\n", within: 60)
            let length = head.firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.output.1) } ?? 0
            let body = try await client.read(count: length, within: 60)
            let answers = try AnswerReader(Array(head.utf8) + body).all()
            #expect(answers.map(\.status) == [200])
            state.withLock { _ = $0.answered.insert("user\(number)@example.org") }
            return answers.first?["connection"] != "close"
        } catch {
            // What is sent in the moment of the end may find nobody.
            let came = head + String(decoding: client.received, as: UTF8.self)
            if !came.isEmpty || !client.isEnded { state.withLock { $0.torn.append("\(error): \(came)") } }
            return false
        }
    }
}
