import PikkuEmit
import PikkuModel

/// A part of an addition as Swift: types and functions go to the end of the file that has most of them, wirings behind
/// the last one that stands in no group.
struct SwiftAddition {
    private let part: Addition.Part
    private let files: [ParsedFile]
    private let services: String

    init(_ part: Addition.Part, _ files: [ParsedFile], services: String?) {
        self.part = part
        self.files = files.filter { $0.path.hasSuffix(".swift") }
        self.services = services ?? "AppServices"
    }

    func place(in sources: [SourceFile], file: String?) -> Insertion? {
        switch part {
        case .type(let name, let properties):
            let path = file ?? files.most { $0.types.count { !$0.isReference } }?.path
            return end(of: path, sources, type(name, properties))
        case .function(let function):
            return end(of: file ?? fileOfFunctions, sources, text(of: function))
        case .http(let method, let route, let function):
            let call = "wireHTTP(method: .\(method.rawValue), route: \(literal(route)), func: \(function))"
            return wiring(of: function, call, sources, file: file)
        case .channel(let name, let function):
            let actions = "[\"action\": [\(literal(function)): .action(\(function))]]"
            let call = "wireChannel(name: \(literal(name)), onMessageWiring: \(actions))"
            return wiring(of: function, call, sources, file: file)
        case .schedule(let name, let cron, let function):
            let call = "wireScheduler(name: \(literal(name)), schedule: \(literal(cron)), func: \(function))"
            return wiring(of: function, call, sources, file: file)
        case .queue(let name, let function):
            return wiring(
                of: function, "wireQueueWorker(name: \(literal(name)), func: \(function))", sources, file: file)
        }
    }

    private var fileOfFunctions: String? { files.most(\.functions.count)?.path }

    private func end(of path: String?, _ sources: [SourceFile], _ text: String) -> Insertion? {
        guard let file = sources.first(where: { $0.path == path }) else { return nil }
        let isEnded = file.bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true
        return Insertion(path: file.path, offset: file.bytes.count, text: (isEnded ? "\n" : "\n\n") + text)
    }

    /// Places are those of the sources as they were parsed; what has been added since stands behind them.
    private func wiring(of function: String, _ call: String, _ sources: [SourceFile], file: String?) -> Insertion? {
        guard let last = lastWiring(in: files.filter { $0.path == file }) ?? lastWiring(in: files),
            let bytes = sources.first(where: { $0.path == last.file })?.bytes
        else {
            let list = "let \(function)Wirings = Wirings<\(services)> {\n    \(call)\n}\n"
            return end(of: file ?? fileOfFunctions, sources, list)
        }
        let indentation = bytes[bytes.lineStart(of: last.start)..<last.start].prefix { $0.isBlank }
        return Insertion(
            path: last.file, offset: bytes.lineEnd(of: last.end),
            text: "\n" + String(decoding: indentation, as: UTF8.self) + call)
    }

    /// In no group, in the file that has most of those.
    private func lastWiring(in files: [ParsedFile]) -> SourceLocation? {
        files.map { $0.wirings.filter(\.groups.isEmpty).map(\.location) }.most(\.count)?.max { $0.end < $1.end }
    }

    private func type(_ name: String, _ properties: [String]) -> String {
        let members = properties.map { "    /// - maxLength: 100\n    var \($0): String\n" }.joined()
        return "struct \(name): Codable, Sendable {\n\(members)}\n"
    }

    private func text(of function: Addition.NewFunction) -> String {
        let comment = function.summary.map { "/// \($0)\n" } ?? ""
        let types = [function.input ?? "Void", function.output ?? "Void"].joined(separator: ", ")
        let callee = callee(requiresSession: function.requiresSession, types)
        let tags = function.tags.isEmpty ? "" : "(tags: [\(function.tags.map(literal).joined(separator: ", "))])"
        let parameters = function.input == nil ? "services" : "services, input"
        let message = literal("\(function.name) is not written yet")
        return """
            \(comment)let \(function.name) = \(callee)\(tags) { \(parameters) in
                throw ServiceUnavailable(\(message))
            }

            """
    }

    /// An alias of the project where it has one.
    private func callee(requiresSession: Bool, _ types: String) -> String {
        let builtIn = requiresSession ? "Function" : "SessionlessFunction"
        let alias = files.lazy.flatMap(\.types).first { type in
            guard case .alias(let target) = type.kind, case .named([builtIn], _) = target.kind else { return false }
            return type.genericParameters.count == 2 && type.scope.isEmpty
        }
        return alias.map { "\($0.name.text)<\(types)>" } ?? "\(builtIn)<\(services), \(types)>"
    }
}

private func literal(_ text: String) -> String { JSONText.line(.string(text)) }
