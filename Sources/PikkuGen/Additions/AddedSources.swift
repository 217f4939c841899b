package import PikkuModel
import PikkuParse

/// The sources of a project with an addition, which may turn out to be wrong there.
package struct AddedSources: Sendable {
    /// As they would be.
    package let sources: [SourceFile]
    /// Those that differ: as they are, and as they would be.
    package let changes: [(old: SourceFile, new: SourceFile)]

    /// Nil where no source can hold it: no manifest and no Swift file that declares anything.
    package init?(_ addition: Addition, to sources: [SourceFile], _ configuration: Configuration, project: Project) {
        let frontends = frontends(configuration)
        let files = sources.compactMap { source in
            frontends.first { $0.accepts(path: source.path) }.map { $0.parse(source) }
        }
        let isSwift = addition.file.map { $0.hasSuffix(".swift") } ?? files.declareMost(in: .swift)
        var result = sources
        for part in addition.parts(isDeclared: { project.function(named: $0) != nil }) {
            let place =
                isSwift
                ? SwiftAddition(part, files, services: project.services?.swiftName).place(
                    in: result, file: addition.file)
                : ManifestAddition(part).place(in: result, file: addition.file)
            guard let place, let index = result.firstIndex(where: { $0.path == place.path }) else { return nil }
            let hasCarriageReturns = result[index].bytes.contains(UInt8(ascii: "\r"))
            let text = hasCarriageReturns ? place.text.replacing("\n", with: "\r\n") : place.text
            result[index].bytes.insert(contentsOf: text.utf8, at: place.offset)
        }
        self.sources = result
        changes = zip(sources, result).filter { $0 != $1 }.map { (old: $0, new: $1) }
    }
}

/// A text that goes in between.
struct Insertion {
    var path: String
    var offset: Int
    var text: String
}

extension [ParsedFile] {
    /// Whether more functions and wirings are declared in one language than in the other.
    fileprivate func declareMost(in language: Origin) -> Bool {
        let origins = flatMap { $0.functions.map(\.origin) + $0.wirings.map(\.origin) }
        return 2 * origins.count { $0 == language } > origins.count
    }
}

extension Sequence {
    /// The first of those with most of something; nil where none has any.
    func most(_ count: (Element) -> Int) -> Element? {
        reduce(into: (best: Element?.none, count: 0)) { found, element in
            let own = count(element)
            if own > found.count { found = (element, own) }
        }.best
    }
}
