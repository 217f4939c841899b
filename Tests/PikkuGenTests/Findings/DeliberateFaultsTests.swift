import Foundation
import PikkuGen
import PikkuModel
import Testing
import TestSupport

/// Of a sample without findings each fault is found that is put into it, and nothing else.
@Suite struct DeliberateFaultsTests {
    @Test func exactlyTheFaultsAreFound() throws {
        var sources = try Fixture(name: "todo").sources()
        for fault in faults { try fault.put(into: &sources) }
        let outcome = lint(
            sources, try Fixture(name: "todo").configuration(), LintRequest(RuleSelection(LintConfiguration())))
        let found = outcome.report.diagnostics.map { "\($0.id) at \(text(at: $0.location, in: sources))" }
        #expect(found.sorted() == faults.map(\.finding).sorted())
    }

    private func text(at location: PikkuModel.SourceLocation, in sources: [SourceFile]) -> String {
        let bytes = sources.first { $0.path == location.file }?.bytes ?? []
        return String(decoding: bytes[location.start..<location.end], as: UTF8.self)
    }
}

private struct Fault {
    var finding: String
    var file: String
    var right: String
    var wrong: String

    init(_ finding: String, _ file: String, _ right: String, _ wrong: String) {
        self.finding = finding
        self.file = file
        self.right = right
        self.wrong = wrong
    }

    func put(into sources: inout [SourceFile]) throws {
        let index = try #require(sources.firstIndex { $0.path.hasSuffix(file) })
        let text = String(decoding: sources[index].bytes, as: UTF8.self)
        let range = try #require(text.firstRange(of: right), "\(file) has no \(right)")
        sources[index] = SourceFile(
            path: sources[index].path, text: text.replacingCharacters(in: range, with: wrong))
    }
}

private let faults = [
    Fault("path-casing at todoCounts", "TodoWiring.swift", "\"/counts\"", "\"/todoCounts\""),
    Fault("repeated-tag at \"v1\"", "TodoWiring.swift", "tags: [\"todo\"]", "tags: [\"todo\", \"v1\"]"),
    Fault("secret-in-query at \"password\"", "Members.swift", "func: signIn)", "func: signIn, query: [\"password\"])"),
    Fault("error-status-mismatch at 409", "TodoErrors.swift", "status = 404", "status = 409"),
    Fault("redundant-constraint at minLength", "Todo.swift", "minLength: 1", "minLength: 0"),
    Fault("deprecated-without-replacement at isDone", "Todo.swift", ", message: \"use status\"", ""),
    Fault("file-without-limit at file", "Todo+Inputs.swift", "    /// - maxSize: 10485760\n", ""),
    Fault("unsafe-pattern at (\\S+)+", "Todo+Inputs.swift", "^\\S+$", "^(\\S+)+$"),
    Fault(
        "money-as-floating-point at price", "Todo+Inputs.swift", "var url: URL", "var url: URL\n    var price: Double"),
    Fault(
        "unfinished-documentation at attach", "TodoFunctions.swift", "Attaches a file.",
        "Attaches a file. TODO: scan it."),
    Fault(
        "unused-function at forgotten", "TodoFunctions.swift", "let echo",
        "let forgotten = PikkuVoidFunc { _ in }\nlet echo"),
    Fault("unused-type at Palette", "labels.pikku.yaml", "types:\n", "types:\n  Palette: [red, green]\n"),
]
