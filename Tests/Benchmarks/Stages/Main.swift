import BenchmarkSupport
import Foundation
import PikkuEmit
import PikkuGen
import PikkuModel
import PikkuParse

/// Puts the stages of a run beside what no run can beat, in the same process.
///
///     swift run -c release pikku-gen-benchmarks DIRECTORY [ROUNDS] [--limits] [--rules] [--json]
///
/// With `--limits` only those are measured; with `--rules` each rule of the linter, too.
@main
struct StageBenchmarks {
    static func main() throws {
        guard let directory = operands.first else {
            print("usage: pikku-gen-benchmarks DIRECTORY [ROUNDS] [--limits] [--rules] [--json]")
            exit(2)
        }
        let rounds = operands.count > 1 ? Int(operands[1]) ?? 5 : 5
        let paths = sourcePaths(below: directory)
        let sources = try read(paths, below: directory)
        let limits = Limits(of: sources, rounds: rounds) { _ = try? read(paths, below: directory) }
        var figures = limits.figures
        if !CommandLine.arguments.contains("--limits") {
            figures += parsing(sources, rounds, limits)
            figures += try [1, 2].flatMap { try run(sources, rounds, threads: $0, limits) }
            figures += [1, 2].flatMap { linting(sources, rounds, threads: $0, limits) }
        }
        if CommandLine.arguments.contains("--rules") { figures += try rules(sources, rounds) }
        try report(figures)
    }

    /// What reading declarations costs, and getting them back from bytes, on one thread.
    private static func parsing(_ sources: [SourceFile], _ rounds: Int, _ limits: Limits) -> [Figure] {
        let scans = sources.map { frontend(of: $0).scan($0) }
        let files = zip(sources, scans).map { frontend(of: $0).parse($0, $1) }
        let whole = SwiftFrontend(skipsBodies: false)
        let encoded = files.map(\.encoded)
        let times = medians(
            of: rounds,
            [
                { _ = sources.map { frontend(of: $0).scan($0) } },
                { _ = zip(sources, scans).map { frontend(of: $0).parse($0, $1) } },
                { _ = zip(sources, scans).filter { whole.accepts(path: $0.0.path) }.map(whole.parse) },
                { _ = files.map(\.encoded) },
                { _ = encoded.map(ParsedFile.init(decoding:)) },
            ])
        let different = zip(sources, files).filter { whole.accepts(path: $0.path) && whole.parse($0) != $1 }
        return [
            limits.figure("scan, 1 thread", times[0], threads: 1),
            limits.figure("parse to declarations, 1 thread", times[1], threads: 1),
            limits.figure("  Swift, bodies included", times[2], threads: 1),
            Figure("  files where bodies make a difference", Double(different.count), "", wanted: .atMost(0)),
            limits.figure("  encode for the cache", times[3], threads: 1),
            limits.figure("  decode", times[4], threads: 1),
        ]
    }

    /// A run as `pikku-gen build` does it without a cache, from sources in memory to files in memory.
    private static func run(
        _ sources: [SourceFile], _ rounds: Int, threads: Int, _ limits: Limits
    ) throws -> [Figure] {
        let templates = try Templates()
        var stages: [Stage: [Duration]] = [:]
        let times = medians(
            of: rounds,
            [
                {
                    var last = ContinuousClock.now
                    _ = generate(sources, Configuration(), templates: templates, extent: .outputs, threads: threads) {
                        let now = ContinuousClock.now
                        stages[$0, default: []].append(now - last)
                        last = now
                    }
                }
            ])
        // libyaml's events are too little of the work to bound a run by.
        let isBounded = threads > 1 && sources.contains { $0.path.hasSuffix(".swift") }
        let whole = limits.figure(
            "parse, link and emit, \(counted(threads))", times[0], threads: threads, wanted: isBounded ? 1.5 : nil)
        return [whole]
            + Stage.allCases.compactMap { stage in
                stages[stage].map { limits.figure("  \(stage.rawValue)", median($0), threads: threads) }
            }
    }

    /// What linting costs behind the parser, and behind linking.
    private static func linting(
        _ sources: [SourceFile], _ rounds: Int, threads: Int, _ limits: Limits
    ) -> [Figure] {
        let request = LintRequest(RuleSelection(LintConfiguration(), set: .recommended))
        let times = (0..<max(1, rounds)).map { _ in
            var (parsed, linked) = (ContinuousClock.now, ContinuousClock.now)
            _ = lint(sources, Configuration(), request, threads: threads) { stage in
                if stage == .parse { parsed = .now }
                if stage == .link { linked = .now }
            }
            return (both: ContinuousClock.now - parsed, lint: ContinuousClock.now - linked)
        }
        return [
            limits.figure("link and lint, \(counted(threads))", median(times.map(\.both)), threads: threads),
            limits.figure("  lint", median(times.map(\.lint)), threads: threads),
        ]
    }

    private static func sourcePaths(below directory: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
        return paths.filter { path in frontends.contains { $0.accepts(path: path) } }.sorted()
    }

    private static func read(_ paths: [String], below directory: String) throws -> [SourceFile] {
        try paths.map {
            SourceFile(path: $0, bytes: Array(try Data(contentsOf: URL(filePath: "\(directory)/\($0)"))))
        }
    }
}

private let frontends: [any Frontend] = [ManifestFrontend(), SwiftFrontend()]

private func frontend(of source: SourceFile) -> any Frontend {
    frontends.first { $0.accepts(path: source.path) } ?? SwiftFrontend()
}

func counted(_ threads: Int) -> String { threads == 1 ? "1 thread" : "\(threads) threads" }
