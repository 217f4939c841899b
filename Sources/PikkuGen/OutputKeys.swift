import PikkuEmit
import PikkuModel

/// What tells outputs apart before they are printed: a file at the same path with the same key has the same text.
struct OutputKeys: Sendable {
    private let settings: ContentHash
    private let types: [String: ContentHash]
    private let allTypes: ContentHash
    private let everything: ContentHash
    private let project: Project

    /// - Parameter settings: Of all that outputs depend on beside the project.
    init(_ project: Project, settings: ContentHash, threads: Int) {
        self.project = project
        self.settings = settings
        let digests = project.types.concurrentMap(threads: threads) { ContentHash(of: $0.contents) }
        types = Dictionary(zip(project.types.map(\.name), digests)) { first, _ in first }
        allTypes = ContentHash(ofLists: [[settings.text], digests.map(\.text)])
        everything = ContentHash(
            ofLists: [[allTypes.text, ContentHash(of: project.contentsBesideTypes).text]])
    }

    func key(of subject: PrintableFile.Subject) -> ContentHash {
        switch subject {
        case .type(let type):
            let names = type.referencedNames.compactMap(project.type).flatMap(\.namesInOutputs)
            return ContentHash(ofLists: [[settings.text], [types[type.name]?.text ?? ""], names])
        case .types: return allTypes
        case .everything: return everything
        }
    }
}
