import Foundation
import Pikku
import PikkuJSON
import TestSupport
import Testing

/// Transports without a request: procedures by name, schedules and queues.
@Suite(.timely) struct BackgroundTests {
    private let note = Note(id: UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)), name: "milk")
    private let text = #"{"id":"01020304-0506-0708-090A-0B0C0D0E0F10","name":"milk"}"#

    @Test func aProcedureTakesItsInputAsTheBody() async {
        let input = #"{"id":"01020304-0506-0708-090a-0b0c0d0e0f10","name":"milk","isLoud":false}"#
        let call = TestCall(session: Member(name: "ann"))
        #expect(await call.respond(.json(.post, "/rpc/rename", input)).text == text)
        #expect(await call.respond(.json(.post, "/rpc/rename", "{}")).problems.count == 3)
        #expect(await TestCall().respond(.json(.post, "/rpc/rename", input)).status == 401)
        #expect(await call.respond(.json(.post, "/rpc/unknown", input)).status == 404)
        #expect(await call.respond(.init(.get, "/rpc/rename")).response.headers[.allow] == "OPTIONS, POST")
    }

    @Test func aJobIsWrittenAndReadByTheQueue() async throws {
        let jobs = InMemoryQueue()
        let call = TestCall(queue: jobs)
        let queue = SessionlessCall(context: CallContext(app: call.app)).queue
        try await queue.add("records", Record(note: note, entry: RecordEntry(text: "bought")))
        try await queue.add("totals")
        let job = #"{"note":\#(text),"entry":{"text":"bought"}}"#
        #expect(try await jobs.next(of: "records").map { String(decoding: $0.payload, as: UTF8.self) } == job)
        #expect(try await jobs.next(of: "totals").map { String(decoding: $0.payload, as: UTF8.self) } == "{}")
        try await call.app.run(job: Array(job.utf8), of: "records")
        #expect(call.steps == ["recorded milk"])
        await #expect(throws: InvalidInput.self) { try await call.app.run(job: Array("{}".utf8), of: "records") }
        await #expect(throws: QueueError.wrongType(queue: "records")) { try await queue.add("records", "milk") }
        await #expect(throws: QueueError.wrongType(queue: "totals")) { try await queue.add("totals", note) }
        await #expect(throws: QueueError.unknownQueue("other")) { try await queue.add("other", note) }
        await #expect(throws: RouteError.unknownQueue("other")) { try await call.app.run(job: [], of: "other") }
    }

    @Test func aScheduleRunsToTheEndOfItsStream() async throws {
        let call = TestCall()
        try await call.app.run(schedule: "totals")
        try await call.app.run(schedule: "summary")
        #expect(call.steps == ["summarized"])
        await #expect(throws: Vanished.self) { try await call.app.run(schedule: "nightly") }
        await #expect(throws: RouteError.unknownSchedule("weekly")) { try await call.app.run(schedule: "weekly") }
    }
}
