import Foundation
import Testing
import TestSupport

/// Whatever changes the outputs begins a build, and nothing else does.
@Suite(.timely) struct WatchTests {
    @Test func anEditIsBuilt() async throws {
        try await WatchedProject.run { project in
            #expect(project.text("out/A.schema.json")?.contains("\"id\"") == true)
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "A", property: "number"))
            let round = try await project.round("api/a.pikku.yaml")
            #expect(round.hasPrefix("wrote 2 files") || round.hasPrefix("wrote 1 file"), "\(round)")
            #expect(project.text("out/A.schema.json")?.contains("\"number\"") == true)
        }
    }

    @Test func whatDeclaresTheSameIsNotBuilt() async throws {
        try await WatchedProject.run { project in
            try project.write("api/a.pikku.yaml", "# The same.\n" + WatchedProject.manifest(of: "A"))
            #expect(try await project.round("api/a.pikku.yaml").hasPrefix("nothing to write (2 files up to date)"))
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "B"))
            try await project.eventually { project.holds("out/B.schema.json") && !project.holds("out/A.schema.json") }
        }
    }

    @Test func aBuildAfterwardsHasNothingToDo() async throws {
        // Without a function that has no body yet, which each build says.
        let body = """
            struct AppServices: PikkuServices { typealias Session = Int }
            let takeA = SessionlessFunction<AppServices, A, Void> { _, _ in }
            """
        try await WatchedProject.run(files: ["Sources/App/App.swift": body]) { project in
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "A", property: "number"))
            _ = try await project.round("api/a.pikku.yaml")
            try await project.eventually {
                let build = try Program.built("pikku-gen").run(["build"], in: project.root)
                return build.output.hasPrefix("nothing has changed")
            }
        }
    }

    @Test func anEditorMaySaveByRenaming() async throws {
        try await WatchedProject.run { project in
            for property in ["one", "two", "three"] {
                let text = WatchedProject.manifest(of: "A", property: property)
                try project.write("api/a.pikku.yaml", text, isAtomic: true)
                try await project.eventually { project.text("out/A.schema.json")?.contains("\"\(property)\"") == true }
            }
        }
    }

    @Test func filesMayComeInNewDirectories() async throws {
        try await WatchedProject.run { project in
            try project.write("new/deep/b.pikku.yaml", WatchedProject.manifest(of: "B"))
            try await project.eventually { project.holds("out/B.schema.json") }
            try project.write("new/deep/b.pikku.yaml", WatchedProject.manifest(of: "C"))
            try await project.eventually { project.holds("out/C.schema.json") && !project.holds("out/B.schema.json") }
        }
    }

    @Test func directoriesMayMove() async throws {
        try await WatchedProject.run { project in
            try project.write("new/b.pikku.yaml", WatchedProject.manifest(of: "B"))
            try await project.eventually { project.holds("out/B.schema.json") }
            try project.move("new", to: ".hidden")
            try await project.eventually { !project.holds("out/B.schema.json") }
            try project.move(".hidden", to: "seen")
            try await project.eventually { project.holds("out/B.schema.json") }
            try project.write("seen/b.pikku.yaml", WatchedProject.manifest(of: "C"))
            try await project.eventually { project.holds("out/C.schema.json") }
        }
    }

    @Test func directoriesMayGoAndComeBack() async throws {
        try await WatchedProject.run { project in
            try project.write("b/b.pikku.yaml", WatchedProject.manifest(of: "B"))
            try await project.eventually { project.holds("out/B.schema.json") }
            try project.remove("b")
            try await project.eventually { !project.holds("out/B.schema.json") }
            try project.write("b/b.pikku.yaml", WatchedProject.manifest(of: "C"))
            try await project.eventually { project.holds("out/C.schema.json") }
        }
    }

    @Test func theRootMayGoAndComeBack() async throws {
        try await WatchedProject.run { project in
            let configuration = try #require(project.text("pikku-gen.yaml"))
            try FileManager.default.removeItem(at: project.root)
            try await project.eventually { project.output.contains("nothing done") }
            try project.write("pikku-gen.yaml", configuration)
            try project.write("api/b.pikku.yaml", WatchedProject.manifest(of: "B"))
            try await project.eventually { project.holds("out/B.schema.json") }
            try project.write("api/b.pikku.yaml", WatchedProject.manifest(of: "C"))
            try await project.eventually { project.holds("out/C.schema.json") }
        }
    }

    @Test func theConfigurationMayChange() async throws {
        try await WatchedProject.run { project in
            try project.write("pikku-gen.yaml", "version: 1\noutputs: { swift: false, schemas: elsewhere }\n")
            try await project.eventually { project.holds("elsewhere/A.schema.json") && !project.holds("out") }
            try project.write("pikku-gen.yaml", "version: 1\noutputs: [\n")
            try await project.eventually { project.output.contains("nothing done") }
            #expect(project.holds("elsewhere/A.schema.json"))
            try project.write("pikku-gen.yaml", "version: 1\noutputs: { swift: false, schemas: back }\n")
            try await project.eventually { project.holds("back/A.schema.json") }
        }
    }

    @Test func templatesMayComeChangeAndGo() async throws {
        let configuration =
            "version: 1\ntemplates: .templates\n"
            + "outputs: { swift: false, typescript: client, schemas: out, routes: false }\n"
        try await WatchedProject.run(files: ["pikku-gen.yaml": configuration, ".templates/none": ""]) { project in
            let path = "client/pikku-client.gen.ts"
            let first = try #require(project.text(path))
            try project.write(".templates/typescript.client.mustache", "// one\n")
            try await project.eventually { project.text(path)?.contains("// one") == true }
            try project.write(".templates/typescript.client.mustache", "// two\n")
            try await project.eventually { project.text(path)?.contains("// two") == true }
            try project.remove(".templates/typescript.client.mustache")
            try await project.eventually { project.text(path) == first }
        }
    }

    @Test func aFaultKeepsTheLastGoodFilesUntilItIsMended() async throws {
        try await WatchedProject.run { project in
            let good = try #require(project.text("out/A.schema.json"))
            try project.write("api/a.pikku.yaml", "functions: [\n")
            let round = try await project.round("api/a.pikku.yaml")
            #expect(round.hasPrefix("1 error in 1 file; nothing written"))
            #expect(project.output.contains("error: did not find expected node content [yaml-syntax-error]"))
            #expect(project.text("out/A.schema.json") == good)
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "B"))
            try await project.eventually { project.holds("out/B.schema.json") }
        }
    }

    @Test func whatABuildWritesBeginsNone() async throws {
        try await WatchedProject.run { project in
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "B"))
            _ = try await project.round("api/a.pikku.yaml")
            try project.write("out/A.schema.json", "mine")
            try project.write("node_modules/x/a.pikku.yaml", "")
            try project.write(".build/a.pikku.yaml", "")
            try project.write("Sources/a.gen.swift", "")
            try await Task.sleep(for: .milliseconds(700))
            #expect(project.rounds == 2, "\(project.output)")
        }
    }

    @Test func anOutputThatSomeoneEditsIsMadeAgainWithTheNextBuild() async throws {
        let other = WatchedProject.manifest(of: "B")
        let edits = [
            WatchedProject.manifest(of: "B", property: "one"), WatchedProject.manifest(of: "B", property: "two"),
            "# Nothing else.\n" + WatchedProject.manifest(of: "B", property: "two"),
        ]
        try await WatchedProject.run(files: ["api/b.pikku.yaml": other]) { project in
            let good = try #require(project.text("out/A.schema.json"))
            for edit in edits {
                // Long enough for the outputs to be known by their status.
                try await Task.sleep(for: .milliseconds(700))
                try project.write("out/A.schema.json", String(repeating: " ", count: good.utf8.count))
                try project.write("api/b.pikku.yaml", edit)
                try await project.eventually { project.text("out/A.schema.json") == good }
            }
        }
    }

    @Test func aSignalEndsTheWaitForAnotherBuild() async throws {
        try await WatchedProject.run { project in
            let lock = open(project.root.appending(path: ".pikku/lock").path, O_RDWR)
            defer { close(lock) }
            #expect(flock(lock, LOCK_EX) == 0)
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "B"))
            try await project.eventually { project.output.contains("waiting for ") }
            let start = ContinuousClock.now
            project.send(signal: SIGTERM)
            #expect(try await project.exitCode() == 0)
            #expect(ContinuousClock.now - start < .seconds(30))
        }
    }

    @Test func moreChangesThanTheKernelKeepsLoseNone() async throws {
        try await WatchedProject.run { project in
            project.send(signal: SIGSTOP)
            let limit = try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
            let count = limit.flatMap { Int($0.trimmingCharacters(in: .newlines)) } ?? 16_384
            // Equal events in a row are one.
            let files = ["one.pikku.yaml", "two.pikku.yaml"].map { project.root.appending(path: $0).path }
            for _ in 0..<count / 2 + 1 {
                for file in files { close(open(file, O_WRONLY | O_CREAT, 0o644)) }
            }
            for file in files { unlink(file) }
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "B"))
            project.send(signal: SIGCONT)
            try await project.eventually { project.output.contains("\neverything: ") }
            #expect(project.holds("out/B.schema.json"))
            try project.write("api/a.pikku.yaml", WatchedProject.manifest(of: "C"))
            try await project.eventually { project.holds("out/C.schema.json") }
        }
    }

    @Test func manyFilesAtOnceAreOneChange() async throws {
        let files = (0..<2000).map { ("many/\($0).pikku.yaml", WatchedProject.manifest(of: "T\($0)")) }
        try await WatchedProject.run(files: Dictionary(uniqueKeysWithValues: files)) { project in
            let old = project.root.appending(path: "many")
            let new = project.root.appending(path: "changed")
            try FileManager.default.copyItem(at: old, to: new)
            for (path, text) in files {
                try Data((text + "\n").utf8).write(to: project.root.appending(path: path))
            }
            try project.remove("changed")
            try await project.eventually { project.rounds > 1 }
            try await Task.sleep(for: .seconds(2))
            #expect((2...8).contains(project.rounds), "\(project.output)")
        }
    }
}
