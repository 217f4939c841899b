import BenchmarkSupport
import CYAML
import PikkuModel
import SwiftParser

/// What no run can beat: reading the files, and parsing them with SwiftSyntax or libyaml alone.
struct Limits {
    let figures: [Figure]
    /// By the number of threads.
    private let parsing: [Int: Duration]

    init(of sources: [SourceFile], rounds: Int, reading: @escaping () -> Void) {
        let times = medians(of: rounds, [reading, { parse(sources, threads: 1) }, { parse(sources, threads: 2) }])
        parsing = [1: times[1], 2: times[2]]
        let bytes = sources.reduce(0) { $0 + $1.bytes.count }
        figures = [
            Figure("files", Double(sources.count), ""),
            Figure("size", Double(bytes) / 1024, "KiB"),
            Figure("read the files", times[0].milliseconds, "ms"),
            Figure("bare parse, 1 thread", times[1].milliseconds, "ms"),
            Figure("bare parse, 2 threads", times[2].milliseconds, "ms"),
        ]
    }

    func figure(_ name: String, _ time: Duration, threads: Int, wanted: Double? = nil) -> Figure {
        Figure(
            name, time.milliseconds, "ms", ratio: time / (parsing[threads] ?? .zero), to: "bare parse",
            wanted: wanted.map(Figure.Bound.atMost))
    }
}

private func parse(_ sources: [SourceFile], threads: Int) {
    _ = sources.concurrentMap(threads: threads) { source in
        source.bytes.withUnsafeBufferPointer { bytes in
            if source.path.hasSuffix(".swift") {
                _ = Parser.parse(source: bytes)
            } else {
                passOverEvents(of: bytes)
            }
        }
    }
}

private func passOverEvents(of bytes: UnsafeBufferPointer<UInt8>) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    var isAtEnd = false
    while !isAtEnd {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { return }
        isAtEnd = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
    }
}
