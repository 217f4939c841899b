import Foundation
import Testing
import TestSupport

/// A build may end at any moment: every file is then the old one or the new one, and the next build goes on.
@Suite(.patient) struct KilledBuildTests {
    @Test func nothingIsTornAndTheNextBuildSucceeds() throws {
        let project = try ChangingProject()
        var generator = SeededGenerator(seed: 300)
        var duration = Duration.zero
        var version = 0
        var killsWhileWriting = 0
        for round in 0..<300 {
            if round.isMultiple(of: 25) {
                version += 1
                try project.write(version: version)
                duration = try project.durationOfABuild()
            }
            let isFirst = round % 10 == 9
            if isFirst { try removeAll(of: project) }
            let before = isFirst ? [:] : project.expected(version: version)
            version += 1
            try project.write(version: version)
            let after = project.expected(version: version)

            let build = try project.start("build")
            if round.isMultiple(of: 2) {
                sleep(.microseconds(Int.random(in: 0...Int(duration / .microseconds(1)), using: &generator)))
            } else {
                waitUntilWriting(build, in: project)
                sleep(.microseconds(Int.random(in: 0...12_000, using: &generator)))
            }
            build.kill()
            if isUnfinished(project) { killsWhileWriting += 1 }
            for (path, text) in project.files(below: "out") {
                #expect(text == before[path] || text == after[path], "round \(round): \(path) is torn")
            }

            if generator.chance(30) {
                version += 1
                try project.write(version: version)
            }
            let (status, text) = try project.start("build").wait()
            #expect(status == 0 && !text.contains("warning:"), "round \(round): \(text)")
            #expect(project.files(below: "out") == project.expected(version: version), "round \(round)")
            #expect(Set(project.files(below: ".pikku").keys) == ChangingProject.ownFiles, "round \(round)")
        }
        #expect(killsWhileWriting >= 60, "only \(killsWhileWriting) of 300 builds were killed while they wrote")
        #expect(try project.start("build", "--check").wait().status == 0)
    }

    private func removeAll(of project: ChangingProject) throws {
        for name in ["out", ".pikku"] { try FileManager.default.removeItem(at: project.root.appending(path: name)) }
    }

    /// Returns as well when the build is over.
    private func waitUntilWriting(_ build: ChildProcess, in project: ChangingProject) {
        let staged = project.root.appending(path: ".pikku/tmp").path
        while access(staged, F_OK) != 0, build.isRunning { usleep(100) }
    }

    /// Whether a build has begun to write and not come to its end.
    private func isUnfinished(_ project: ChangingProject) -> Bool {
        let files = project.files(below: ".pikku")
        return files.keys.contains { $0.hasPrefix(".pikku/tmp/") }
            || files[".pikku/manifest.json"]?.contains("\"pending\"") == true
    }

    private func sleep(_ duration: Duration) { usleep(UInt32(duration / .microseconds(1))) }
}
