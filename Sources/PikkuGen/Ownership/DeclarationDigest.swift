import PikkuEmit
import PikkuModel

/// What one declaration says, in few characters: enough to tell whether it has changed.
package struct DeclarationDigest: Hashable, Sendable {
    /// Everything that outputs are made from.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case channel, error, function, outputs, permission, queue, route, rpc, schedule, template, type
    }

    package var kind: Kind
    package var name: String
    /// The first 16 digits of a SHA-256.
    package var digest: String

    package init(kind: Kind, name: String, digest: String) {
        self.kind = kind
        self.name = name
        self.digest = digest
    }
}

/// A declaration as outputs depend on it.
struct Declaration {
    var digest: DeclarationDigest
    /// Nil for what no source declares.
    var location: SourceLocation?

    init(_ kind: DeclarationDigest.Kind, _ name: String, _ text: String, at location: SourceLocation?) {
        let hash = ContentHash(of: text.utf8).text
        digest = DeclarationDigest(kind: kind, name: recordable(name), digest: String(hash.prefix(16)))
        self.location = location
    }
}

/// Every declaration of a project, and what else shapes its outputs; sorted by kind and name.
///
/// `templates` are those that replace built-in ones, by name.
func declarations(
    of project: Project, _ configuration: Configuration, templates: [String: String], threads: Int
) -> [Declaration] {
    let declarations =
        project.types.filter { !$0.usage.isEmpty }.concurrentMap(threads: threads) {
            Declaration(.type, $0.name, text(modelDocument(of: $0)), at: $0.location)
        }
        + project.functions.concurrentMap(threads: threads) {
            Declaration(.function, $0.name, text(modelDocument(of: $0)), at: $0.location)
        }
        + project.permissions.map { Declaration(.permission, $0.name, text(modelDocument(of: $0)), at: $0.location) }
        + project.errors.map { Declaration(.error, $0.name, text(modelDocument(of: $0)), at: $0.location) }
        + project.wirings.concurrentMap(threads: threads) {
            Declaration($0.transport.kind, $0.transport.title, text(modelDocument(of: $0)), at: $0.location)
        }
        + templates.map { Declaration(.template, $0, $1, at: nil) }
        + [Declaration(.outputs, Configuration.fileName, configuration.textOfOutputs, at: nil)]
    return declarations.sorted {
        ($0.digest.kind.rawValue, $0.digest.name) < ($1.digest.kind.rawValue, $1.digest.name)
    }
}

/// Without what follows from other declarations, and without the file, which no output shows.
private func text(_ document: JSONLiteral) -> String {
    guard case .object(let members) = document else { return JSONText.line(document) }
    return JSONText.line(.object(members.filter { !["file", "inputName", "recursive", "usage"].contains($0.name) }))
}

/// A name as every reader of the record can read it.
private func recordable(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { text, scalar in
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: text.unicodeScalars.append(scalar)
        default: text += "\\u{\(String(scalar.value, radix: 16))}"
        }
    }
}

extension Wiring.Transport {
    fileprivate var kind: DeclarationDigest.Kind {
        switch self {
        case .http: .route
        case .channel: .channel
        case .rpc: .rpc
        case .schedule: .schedule
        case .queue: .queue
        }
    }
}

extension Configuration {
    fileprivate var textOfOutputs: String {
        let parts = [("api", api.literal), ("variables", variables.literal), ("custom", outputs.customLiteral)]
        return outputs.places + parts.map { "\n\($0): \(JSONText.line($1))" }.joined()
    }
}

extension Configuration.Outputs {
    fileprivate var places: String {
        GeneratedFile.Target.allCases.map { target in
            switch self[target] {
            case .automatic: "\(target.rawValue): automatic"
            case .at(let path): "\(target.rawValue): at \(path)"
            case .off: "\(target.rawValue): off"
            }
        }.joined(separator: "\n")
    }
}
