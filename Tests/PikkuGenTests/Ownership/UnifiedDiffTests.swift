import Foundation
import PikkuGen
import Testing
import TestSupport

/// A difference is right when `patch` makes the new file of the old one by it.
@Suite(.patient) struct UnifiedDiffTests {
    @Test func showsWhatGoesAndWhatComes() {
        #expect(
            text("a/b.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
                --- a/a/b.txt
                +++ b/a/b.txt
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8

                """)
    }

    @Test func filesThatComeAndGoAreOnOneSideOnly() {
        #expect(text("x", nil, "1\n") == "--- /dev/null\n+++ b/x\n@@ -0,0 +1,1 @@\n+1\n")
        #expect(text("x", "1\n", nil) == "--- a/x\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-1\n")
        #expect(text("x", "1\n", "1\n") == "")
    }

    @Test func aMissingLastNewlineIsSaid() {
        #expect(
            text("x", "1", "1\n")
                == "--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n-1\n\\ No newline at end of file\n+1\n")
    }

    @Test func whatIsNoTextIsNotShown() {
        #expect(text("x", "\0", "1\n") == "Binary files a/x and b/x differ\n")
    }

    @Test func aTerminalIsNotCommanded() {
        let diff = UnifiedDiff(path: "x", from: Array("\u{1B}]0;owned\u{7}\n".utf8), to: Array("1\n".utf8))
        let shown = String(decoding: diff.bytes(as: .colored), as: UTF8.self)
        #expect(!shown.contains("\u{1B}]") && !shown.contains("\u{7}"))
        #expect(shown.contains("\u{1B}[32m+1\u{1B}[0m"))
    }

    /// Beyond the bound on work the difference is longer, and as right.
    @Test func hugeFilesEndSoon() throws {
        let old = (0..<60_000).map { "old \($0)\n" }.joined()
        let new = (0..<60_000).map { $0 % 7 == 0 ? "old \($0)\n" : "new \($0)\n" }.joined()
        let start = ContinuousClock.now
        let diff = text("x", old, new)
        #expect(ContinuousClock.now - start < .seconds(60))
        try expectPatch(["x": (old, new)], diff)
    }

    @Test func patchMakesTheNewFilesOfTheOld() throws {
        var generator = SeededGenerator(seed: 4)
        var files: [String: (old: String?, new: String?)] = [:]
        for index in 0..<300 {
            let old = randomText(&generator)
            let new = generator.chance(70) ? edited(old, &generator) : randomText(&generator)
            let isAbsent = Int.random(in: 0..<10, using: &generator)
            // An empty file is one that `patch` would take for an absent one.
            let pair = (isAbsent == 0 ? nil : old, isAbsent == 1 ? nil : new)
            guard pair.0 != pair.1, pair.0 != "" || pair.1 != nil, pair.1 != "" || pair.0 != nil else { continue }
            files["d\(index % 7)/f \(index).txt"] = pair
        }
        files["odd \"name\"\\.txt"] = ("1\n", "2\n")
        files["ü.txt"] = ("1\n", "2\n")
        let diff = files.sorted { $0.key < $1.key }.map { text($0.key, $0.value.old, $0.value.new) }.joined()
        try expectPatch(files, diff)
    }

    private func expectPatch(_ files: [String: (old: String?, new: String?)], _ diff: String) throws {
        guard let patch = Program.find("patch", for: "applies differences") else { return }
        try withTemporaryDirectory { directory in
            for (path, pair) in files {
                let url = directory.appending(path: path)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                if let old = pair.old { try Data(old.utf8).write(to: url) }
            }
            let result = try patch.run(["-p1", "--no-backup-if-mismatch"], in: directory, input: diff)
            #expect(result.status == 0, "\(result.text)")
            for (path, pair) in files {
                let data = FileManager.default.contents(atPath: directory.appending(path: path).path)
                #expect(
                    data.map { String(decoding: $0, as: UTF8.self) }
                        == (pair.new == "" ? data == nil ? nil : "" : pair.new), "\(path)")
            }
        }
    }

    private func text(_ path: String, _ old: String?, _ new: String?) -> String {
        let diff = UnifiedDiff(path: path, from: old.map { Array($0.utf8) }, to: new.map { Array($0.utf8) })
        return String(decoding: diff.bytes(), as: UTF8.self)
    }

    private func randomText(_ generator: inout SeededGenerator) -> String {
        let lines = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
            generator.pick(["a", "b", "c", "", "é", "--- x", "\\", "d\r"])
        }
        return lines.joined(separator: "\n") + (generator.chance(70) && !lines.isEmpty ? "\n" : "")
    }

    private func edited(_ text: String, _ generator: inout SeededGenerator) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...5, using: &generator) {
            let place = Int.random(in: 0...lines.count, using: &generator)
            if generator.chance(50), place < lines.count {
                lines.remove(at: place)
            } else {
                lines.insert("new", at: place)
            }
        }
        return lines.joined(separator: "\n")
    }
}
