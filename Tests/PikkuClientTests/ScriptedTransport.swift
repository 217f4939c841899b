import Foundation
import PikkuClient
import Synchronization

/// Answers each request as a test says, and remembers them all.
final class ScriptedTransport: Transport {
    typealias Answer = @Sendable (TransportRequest) async throws -> TransportResponse

    private let state: Mutex<(answers: [Answer], requests: [TransportRequest])>

    init(_ answers: Answer...) { state = Mutex((answers, [])) }

    var requests: [TransportRequest] { state.withLock { $0.requests } }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let answer = state.withLock { state -> Answer? in
            state.requests.append(request)
            return state.answers.isEmpty ? nil : state.answers.removeFirst()
        }
        guard let answer else { throw ScriptEnded() }
        return try await answer(request)
    }

    func connect(_ request: TransportRequest) async throws -> any WebSocket { throw ScriptEnded() }
}

struct ScriptEnded: Error {}

func answer(
    _ status: Int = 200, _ text: String = "{}", headers: HeaderFields = [:]
) -> ScriptedTransport.Answer {
    { _ in TransportResponse(status: status, headers: headers, body: File.Content(Array(text.utf8))) }
}

/// A client's settings in which time passes only in a list.
func settings(
    retry: RetryPolicy = RetryPolicy(), random: Double = 0.5, slept: Sleeps = Sleeps(),
    interceptors: [any Interceptor] = []
) -> ClientSettings {
    let environment = ClientEnvironment(
        now: { Date(timeIntervalSince1970: 784_111_777) },
        sleep: { duration in try await slept.sleep(duration) },
        random: { random })
    return ClientSettings(interceptors: interceptors, timeout: nil, retry: retry, environment: environment)
}

final class Sleeps: Sendable {
    private let durations = Mutex<[Duration]>([])

    var all: [Duration] { durations.withLock { $0 } }

    func sleep(_ duration: Duration) async throws {
        try Task.checkCancellation()
        durations.withLock { $0.append(duration) }
    }
}
