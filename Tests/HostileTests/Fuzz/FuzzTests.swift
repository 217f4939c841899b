import Foundation
import NIOCore
import TestSupport
import Testing

/// Random changes to what clients say, over raw sockets to a program of its own.
@Suite(.timely) struct FuzzTests {
    private static let seed: UInt64 = 0x5EED
    private static let atOnce = 64

    @Test func `no conversation harms the service`() async throws {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["CI"] == "true" ? 20_000 : 2_000
        // For one that has failed.
        let only = environment["FUZZ_NUMBER"].flatMap { Int($0) }
        try await Service.running("user-service") { service in
            #expect(try await service.isWell())
            let before = (files: service.openFiles, memory: service.residentBytes)
            let batch = count / 4
            for first in stride(from: only ?? 0, to: only.map { $0 + 1 } ?? count, by: batch) {
                let last = only ?? first + batch - 1
                let complaints = await converse(service, first...last)
                #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
                let isWell = try? await service.isWell()
                try #require(isWell == true, "\(first)...\(last), seed \(Self.seed): \(service.program.output)")
            }
            if let files = before.files {
                try await eventually { service.openFiles.map { $0 <= files } ?? false }
            }
            if let memory = before.memory, let after = service.residentBytes {
                print("fuzz: \(memory >> 20) MiB before, \(after >> 20) MiB after \(count) conversations")
                #expect(after - memory < 200 << 20)
            }
        }
    }

    /// Else the changes would only be tried on what is refused anyway.
    @Test(arguments: ValidConversation.Language.allCases)
    func `what is not changed is answered well`(language: ValidConversation.Language) async throws {
        guard language != .bodies else { return }
        try await Service.running("user-service") { service in
            for conversation in ValidConversation.all(language, number: 1) {
                let client = try await service.connect()
                try await client.send(conversation.opening + conversation.messages.joined())
                try await eventually { isAnsweredWell(client.received, language) }
                #expect(complaint(about: client.received, language, isWhole: false) == nil)
                await client.close()
            }
        }
    }

    /// What there is to complain of.
    private func converse(_ service: Service, _ numbers: ClosedRange<Int>) async -> [String] {
        await withTaskGroup(of: String?.self) { tasks in
            var rest = numbers.makeIterator()
            for _ in 0..<Self.atOnce {
                if let number = rest.next() { tasks.addTask { await converse(service, number) } }
            }
            var complaints: [String] = []
            while let complaint = await tasks.next() {
                if let complaint { complaints.append(complaint) }
                if let number = rest.next() { tasks.addTask { await converse(service, number) } }
            }
            return complaints
        }
    }

    private func converse(_ service: Service, _ number: Int) async -> String? {
        let conversation = Conversation(seed: Self.seed, number: number)
        let name = "number \(number), seed \(Self.seed), \(conversation.language)"
        do {
            let client = try await service.connect()
            let problem = await hold(conversation, with: client)
            await client.close()
            return problem.map { "\(name): \($0)" }
        } catch {
            return "\(name): \(error)"
        }
    }

    private func hold(_ conversation: Conversation, with client: TestClient) async -> String? {
        for piece in conversation.pieces {
            if conversation.ending == .vanish {
                client.channel.writeAndFlush(ByteBuffer(bytes: piece), promise: nil)
            } else {
                // The server need not wait for the end of what is wrong at the beginning.
                try? await client.send(piece)
            }
        }
        switch conversation.ending {
        case .vanish:
            await client.vanish()
            return nil
        case .wait:
            for _ in 0..<4 where client.received.isEmpty { try? await Task.sleep(for: .milliseconds(5)) }
            return complaint(about: client.received, conversation.language, isWhole: false)
        case .halfClose:
            try? await client.closeOutput()
            guard (try? await client.readToEnd(within: 45)) != nil else { return "never ended" }
            return complaint(about: client.received, conversation.language, isWhole: !client.isReset)
        }
    }
}

private func isAnsweredWell(_ received: [UInt8], _ language: ValidConversation.Language) -> Bool {
    switch language {
    case .http1, .bodies: (try? AnswerReader(received).all())?.last.map { $0.status == 200 } ?? false
    // Who closes at once need not be answered before.
    case .webSocket: received.firstRange(of: bytes(#""data":{"#)) != nil || received.suffix(4) == [0x88, 2, 3, 0xE8]
    case .http2: (try? HTTP2Frame.statuses(HTTP2Frame.all(received)))?[1] == "200"
    }
}
