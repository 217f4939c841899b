import Foundation
import Pikku

/// Adds and finishes jobs until it is killed, and says so of each once the queue has.
///
/// Its argument is the directory of a ``JournalQueue``. A line is `added <id>`, `started <id>` or `finished <id>`.
@main
struct Main {
    static func main() async throws {
        let queue = try JournalQueue(
            directory: CommandLine.arguments[1], capacity: 100_000, compactionSize: 16_384, clock: SystemWallClock(),
            logger: Logger(label: "victim"))
        await withThrowingTaskGroup { group in
            for adder in 0..<4 {
                group.addTask {
                    for number in 0... {
                        let id = try await queue.add(Array("\(adder) \(number)".utf8), to: "jobs")
                        say("added \(id)")
                        // Lets those who finish keep up.
                        while try await queue.counts(of: "jobs").waiting > 200 {
                            try await Task.sleep(for: .milliseconds(1))
                        }
                    }
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    while let job = try await queue.next(of: "jobs") {
                        say("started \(job.id)")
                        try await queue.finish(job)
                        say("finished \(job.id)")
                    }
                }
            }
        }
    }

    /// One call of the system for each line, so that none is torn and none is late.
    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }
}
