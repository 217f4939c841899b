import Foundation
import Testing
import TestSupport

/// `--exec` runs a command beside the builds, and `watch` leaves nothing of it.
@Suite(.timely) struct WatchedCommandTests {
    /// Writes its number down, and a child's.
    private static let command = "sleep 300 & echo \"$$ $!\" >> ../started; wait"

    @Test func itIsRestartedAfterABuildThatWritesSomething() async throws {
        try await WatchedProject.run(["--exec", Self.command]) { project in
            let first = try await started(1, by: project)
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "A") + "# nothing new\n")
            let round = try await project.round("api/a.pikku.yaml")
            #expect(round.hasPrefix("nothing to write"))
            try project.write("api/b.pikku.yaml", WatchedProject.manifest(of: "B"))
            let second = try await started(2, by: project)
            try await project.eventually { !first.contains(where: isRunning) }
            #expect(second.allSatisfy(isRunning))
            project.send(signal: SIGTERM)
            let code = try await project.exitCode()
            #expect(code == 0)
            try await project.eventually { !second.contains(where: isRunning) }
        }
    }

    @Test func itIsEndedEvenWhenItDoesNotWantTo() async throws {
        try await WatchedProject.run(["--exec", "trap '' TERM; \(Self.command)"]) { project in
            let processes = try await started(1, by: project)
            project.send(signal: SIGINT)
            let code = try await project.exitCode()
            #expect(code == 0)
            try await project.eventually { !processes.contains(where: isRunning) }
        }
    }

    @Test func itsEndIsReportedAndTheNextBuildStartsIt() async throws {
        try await WatchedProject.run(["--exec", "echo \"$$ $$\" >> ../started; exit 3"]) { project in
            _ = try await started(1, by: project)
            try await project.eventually { project.output.contains("exit 3' ended with 3\n") }
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "A") + "# nothing new\n")
            _ = try await started(2, by: project)
        }
    }

    @Test func itWaitsForTheFirstGoodBuild() async throws {
        let files = ["api/a.pikku.yaml": "functions: [\n"]
        try await WatchedProject.run(["--exec", Self.command], files: files) { project in
            #expect(!project.output.contains("started"))
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "A"))
            _ = try await started(1, by: project)
        }
    }

    @Test func findingsFollowAGoodBuild() async throws {
        try await WatchedProject.run(["--lint"]) { project in
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "A") + "types2: {}\n")
            _ = try await project.round("api/a.pikku.yaml")
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "B"))
            try await project.eventually { project.output.contains("[path-casing]") }
        }
    }

    @Test(arguments: [(SIGINT, 0), (SIGTERM, 0), (SIGHUP, 129)] as [(Int32, Int32)])
    func signalsEndIt(signal: Int32, code: Int32) async throws {
        try await WatchedProject.run { project in
            project.send(signal: signal)
            let exitCode = try await project.exitCode()
            #expect(exitCode == code)
        }
    }

    /// The processes of the command's newest run, when it has been started so many times.
    private func started(_ times: Int, by project: WatchedProject) async throws -> [pid_t] {
        let lines = { (project.text("../started") ?? "").split(separator: "\n") }
        try await project.eventually { lines().count >= times }
        #expect(lines().count == times)
        return lines().last?.split(separator: " ").compactMap { pid_t($0) } ?? []
    }

    /// One that has ended counts until the system notices.
    private func isRunning(_ process: pid_t) -> Bool { kill(process, 0) == 0 }
}
