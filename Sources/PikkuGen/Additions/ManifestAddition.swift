import PikkuEmit
import PikkuModel
import PikkuParse

/// A part of an addition as an entry of a manifest, behind the last one under its key.
struct ManifestAddition {
    private let part: Addition.Part

    init(_ part: Addition.Part) { self.part = part }

    func place(in sources: [SourceFile], file: String?) -> Insertion? {
        let manifests = sources.filter { [".pikku.yaml", ".pikku.yml"].contains(where: $0.path.hasSuffix) }
        let roots = manifests.map { (source: $0, root: YAMLDocument.parse($0).root) }
        let chosen =
            file.map { path in roots.first { $0.source.path == path } }
            ?? roots.most { values(below: $0.root)?.count ?? 0 } ?? roots.first
        return chosen.map { insertion(into: $0.source, $0.root) }
    }

    private func insertion(into source: SourceFile, _ root: YAMLNode?) -> Insertion {
        guard let entry = root?.entries?.first(where: { $0.key.text == key }) else {
            let isEnded = source.bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true
            return Insertion(
                path: source.path, offset: source.bytes.count, text: (isEnded ? "" : "\n") + "\n\(key):\n  \(item)\n")
        }
        guard let last = values(of: entry.value).last else {
            return Insertion(path: source.path, offset: entry.value.location.start + 1, text: " \(content) ")
        }
        guard !entry.value.isFlow else { return Insertion(path: source.path, offset: last.end, text: ", \(content)") }
        let indentation = source.bytes.indentation(of: last.start)
        return Insertion(
            path: source.path, offset: source.bytes.lineEnd(of: last.end), text: "\n\(indentation)\(item)")
    }

    private func values(below root: YAMLNode?) -> [SourceLocation]? {
        root?.entries?.first { $0.key.text == key }.map { values(of: $0.value) }
    }

    private func values(of node: YAMLNode) -> [SourceLocation] {
        node.entries?.map(\.location) ?? node.elements?.map(\.location) ?? []
    }

    private var key: String {
        switch part {
        case .type: "types"
        case .function: "functions"
        case .http: "http"
        case .channel: "channels"
        case .schedule: "schedules"
        case .queue: "queues"
        }
    }

    /// On a line of its own.
    private var item: String {
        if case .http = part { "- \(content)" } else { content }
    }

    private var content: String {
        switch part {
        case .type(let name, let properties):
            "\(name): { \(properties.map { "\($0): { type: string, maxLength: 100 }" }.joined(separator: ", ")) }"
        case .function(let function): text(of: function)
        case .http(let method, let route, let function):
            "{ method: \(method.rawValue), route: \(YAMLText.scalar(route)), func: \(function) }"
        case .channel(let name, let function):
            "\(YAMLText.scalar(name)): { onMessage: { action: { \(function): \(function) } } }"
        case .schedule(let name, let cron, let function):
            "\(YAMLText.scalar(name)): { cron: \(YAMLText.scalar(cron)), func: \(function) }"
        case .queue(let name, let function): "\(YAMLText.scalar(name)): { func: \(function) }"
        }
    }

    private func text(of function: Addition.NewFunction) -> String {
        let members = [
            function.summary.map { "summary: \(YAMLText.scalar($0))" },
            function.input.map { "input: \(YAMLText.scalar($0))" },
            function.output.map { "output: \(YAMLText.scalar($0))" },
            function.requiresSession ? nil : "session: none",
            function.tags.isEmpty ? nil : "tags: [\(function.tags.map(YAMLText.scalar).joined(separator: ", "))]",
        ].compactMap { $0 }
        return members.isEmpty ? "\(function.name): {}" : "\(function.name): { \(members.joined(separator: ", ")) }"
    }
}

extension [UInt8] {
    /// The blanks that the line of an offset begins with.
    fileprivate func indentation(of offset: Int) -> String {
        String(decoding: self[lineStart(of: offset)..<offset].prefix { $0.isBlank }, as: UTF8.self)
    }
}
