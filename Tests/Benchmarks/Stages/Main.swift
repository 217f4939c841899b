import Foundation
import PikkuEmit
import PikkuGen
import PikkuLint
import PikkuModel
import PikkuParse
import SwiftParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Compares a whole run with SwiftSyntax's bare parse of the same files, in the same process.
///
///     swift run -c release pikku-gen-benchmarks DIRECTORY [ROUNDS]
///
/// Link and lint is what `pikku-gen lint` does behind parsing.
@main
struct Benchmarks {
    static func main() throws {
        guard CommandLine.arguments.count >= 2 else {
            print("usage: pikku-gen-benchmarks DIRECTORY [ROUNDS]")
            exit(2)
        }
        let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 5 : 5
        let sources = try swiftFiles(below: CommandLine.arguments[1])
        let templates = try Templates()
        let bytes = sources.reduce(0) { $0 + $1.bytes.count }
        print("\(sources.count) files, \(bytes) bytes, best of \(rounds)")

        let bare = best(of: rounds) {
            for source in sources {
                source.bytes.withUnsafeBufferPointer { _ = Parser.parse(source: $0) }
            }
        }
        show("bare SwiftSyntax parse, 1 thread", bare, against: bare)

        showParsing(sources, rounds, against: bare)
        var stages: [String: Duration] = [:]
        for threads in [1, 2] {
            let whole = best(of: rounds) {
                var last = ContinuousClock.now
                _ = generate(sources, Configuration(), templates: templates, threads: threads) { stage in
                    let now = ContinuousClock.now
                    let name = "  \(stage.rawValue)"
                    stages[name] = min(stages[name] ?? .seconds(1000), now - last)
                    last = now
                }
            }
            show("parse, link and emit, \(threads) thread\(threads == 1 ? "" : "s")", whole, against: bare)
            for stage in Stage.allCases {
                let name = "  \(stage.rawValue)"
                if let duration = stages[name] { show(name, duration, against: bare) }
            }
            stages = [:]
        }
        for set in [LintSet.recommended, .strict] { showLint(set, sources, rounds, against: bare) }
        showDearestRules(of: generate(sources, Configuration(), templates: templates, targets: []).project, rounds)
        print("peak memory \(peakMemory() >> 20) MiB")
    }

    /// What reading declarations costs, and getting them back from bytes, on 1 thread.
    private static func showParsing(_ sources: [SourceFile], _ rounds: Int, against bare: Duration) {
        let frontend = SwiftFrontend()
        var scans: [SourceScan] = []
        let scanning = best(of: rounds) { scans = sources.map(frontend.scan) }
        show("scan, 1 thread", scanning, against: bare)
        var files: [ParsedFile] = []
        let parsing = best(of: rounds) { files = zip(sources, scans).map(frontend.parse) }
        show("parse to declarations, 1 thread", parsing, against: bare)
        let whole = SwiftFrontend(skipsBodies: false)
        var wholeFiles: [ParsedFile] = []
        let parsingAll = best(of: rounds) { wholeFiles = zip(sources, scans).map(whole.parse) }
        show("  with bodies", parsingAll, against: bare)
        let different = zip(files, wholeFiles).filter { $0 != $1 }.map(\.0.path)
        print("  declarations differ in \(different.count) files\(different.prefix(20).map { "\n    \($0)" }.joined())")
        var encoded: [[UInt8]] = []
        let encoding = best(of: rounds) { encoded = files.map(\.encoded) }
        let decoding = best(of: rounds) { for bytes in encoded { _ = ParsedFile(decoding: bytes) } }
        show("  encode them", encoding, against: bare)
        show("  decode \(encoded.reduce(0) { $0 + $1.count }) bytes", decoding, against: bare)
    }

    /// What linting costs beyond parsing, and beyond linking.
    private static func showLint(_ set: LintSet, _ sources: [SourceFile], _ rounds: Int, against bare: Duration) {
        let request = LintRequest(RuleSelection(LintConfiguration(), set: set))
        for threads in [1, 2] {
            var found = 0
            let times = (0..<max(1, rounds)).map { _ in
                var (parsed, linked) = (ContinuousClock.now, ContinuousClock.now)
                let outcome = lint(sources, Configuration(), request, threads: threads) { stage in
                    if stage == .parse { parsed = .now }
                    if stage == .link { linked = .now }
                }
                found = outcome.report.diagnostics.count
                return (both: ContinuousClock.now - parsed, lint: ContinuousClock.now - linked)
            }
            print("\(set.rawValue): \(found) findings, \(threads) thread\(threads == 1 ? "" : "s")")
            show("  link and lint", times.map(\.both).min() ?? .zero, against: bare)
            show("  lint", times.map(\.lint).min() ?? .zero, against: bare)
        }
    }

    private static func showDearestRules(of project: Project, _ rounds: Int) {
        let shared = best(of: rounds) { _ = LintedProject(project) }
        print("\(text(shared)) ms  what rules share")
        let project = LintedProject(project)
        let times = rules.map { rule in
            let enabled = Linter.EnabledRule(rule) { _ in .warning }
            return (id: rule.id, time: best(of: rounds) { _ = enabled.check(project) })
        }
        let total = times.reduce(.zero) { $0 + $1.time }
        print("all \(times.count) rules, one by one: \(text(total)) ms; the dearest:")
        for (id, time) in times.sorted(by: { $0.time > $1.time }).prefix(10) { print("\(text(time)) ms  \(id)") }
    }

    private static func text(_ duration: Duration) -> String { String(format: "%9.2f", duration / .milliseconds(1)) }

    private static func swiftFiles(below directory: String) throws -> [SourceFile] {
        let paths = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".swift") && !$0.hasSuffix(".gen.swift") }.sorted().map {
            SourceFile(path: $0, bytes: Array(try Data(contentsOf: URL(filePath: "\(directory)/\($0)"))))
        }
    }

    private static func best(of rounds: Int, _ body: () -> Void) -> Duration {
        (0..<max(1, rounds)).map { _ in ContinuousClock().measure(body) }.min() ?? .zero
    }

    private static func show(_ name: String, _ duration: Duration, against bare: Duration) {
        let milliseconds = text(duration)
        let ratio = String(format: "%6.2f", duration / bare)
        print("\(name.padding(toLength: 40, withPad: " ", startingAt: 0)) \(milliseconds) ms  \(ratio) x bare parse")
    }

    /// In bytes; `ru_maxrss` counts kibibytes on Linux.
    private static func peakMemory() -> Int {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss << 10
        #elseif canImport(Musl)
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss << 10
        #else
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #endif
    }
}
