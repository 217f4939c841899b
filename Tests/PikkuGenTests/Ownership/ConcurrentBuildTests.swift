import Foundation
import Testing
import TestSupport

/// Builds of one project take turns, and who comes last sees what was declared last.
@Suite(.patient) struct ConcurrentBuildTests {
    @Test func twoAtOnceEndWithTheRightFiles() throws {
        let project = try ChangingProject()
        var generator = SeededGenerator(seed: 100)
        var duration = Duration.zero
        for round in 0..<100 {
            try project.write(version: 2 * round)
            if round.isMultiple(of: 20) { duration = try project.durationOfABuild() }
            let first = try project.start("build")
            usleep(UInt32.random(in: 0...UInt32(duration / .microseconds(1)), using: &generator))
            // The first may have read what was declared before, and be so slow that the second ends while it stands.
            if round.isMultiple(of: 2) { first.pause() }
            try project.write(version: 2 * round + 1)
            let second = try project.start("build")
            if round.isMultiple(of: 2) {
                second.waitToEnd(for: duration * 3)
                first.goOn()
            }
            for (status, text) in [first.wait(), second.wait()] {
                #expect(status == 0 && !text.contains("warning:"), "round \(round): \(text)")
            }
            let expected = project.expected(version: 2 * round + 1)
            #expect(project.files(below: "out") == expected, "round \(round)")
            #expect(Set(project.files(below: ".pikku").keys) == ChangingProject.ownFiles, "round \(round)")
        }
        #expect(try project.start("build", "--check").wait().status == 0)
    }

    @Test func whoWaitsSaysForWhomAndGivesUp() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        #expect(try project.run("build").status == 0)
        let lock = project.root.appending(path: ".pikku/lock").path
        let descriptor = open(lock, O_RDWR)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        try project.write(".pikku/lock", "4711 build-7\n")

        let refused = try project.run("build", "--lock-timeout", "0")
        #expect(refused.status == 2)
        #expect(refused.error.contains("process 4711 on build-7 has been building this project for 0 seconds"))
        let waiting = try project.run("build", "--lock-timeout", "1")
        #expect(waiting.status == 2)
        #expect(waiting.error.contains("waiting for process 4711 on build-7, which builds this project\n"))
        for arguments in [["build", "--check"], ["build", "--dry-run"]] {
            #expect(try project.run(arguments).status == 0, "what writes nothing waits for nobody")
        }

        close(descriptor)
        let free = try project.run("build", "--lock-timeout", "0")
        #expect(free.status == 0, "\(free.error)")
        #expect(!free.error.contains("waiting"))
    }

    /// What a killed process has left is only text.
    @Test func aStaleLockStopsNobody() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write(".pikku/lock", "1 this-machine\n")
        let result = try project.run("build", "--lock-timeout", "0")
        #expect(result.status == 0 && result.error.isEmpty, "\(result.error)")
    }
}
