package import PikkuModel
import Synchronization

/// Which templates some texts came from.
package struct Renderings: Sendable {
    private let all: [Templates.Rendering]
    /// One of all with a text.
    private let byText: [String: Templates.Rendering]
    /// Those that can be mended.
    private let paths: Set<SourcePath>

    init(_ all: [Templates.Rendering], paths: Set<SourcePath>) {
        self.all = all
        byText = Dictionary(all.map { ($0.text, $0) }) { first, _ in first }
        self.paths = paths
    }

    /// The place in a template of the user's that made what stands at an offset of a file, or else the last before it;
    /// nil where none had a part in the file.
    package func origin(of offset: Int, in file: GeneratedFile) -> SourceLocation? {
        if let whole = byText[file.contents] { return origin(of: offset, in: whole) }
        // One text may be a part of the file.
        for rendering in all {
            guard let start = file.contents.utf8.firstRange(of: rendering.text.utf8)?.lowerBound else { continue }
            let base = file.contents.utf8.distance(from: file.contents.startIndex, to: start)
            guard (base...base + rendering.text.utf8.count).contains(offset) else { continue }
            return origin(of: offset - base, in: rendering)
        }
        return nil
    }

    private func origin(of offset: Int, in rendering: Templates.Rendering) -> SourceLocation? {
        let own = rendering.marks.filter { paths.contains($0.location.path) }
        let last = own.last { $0.offset <= offset }
        return last.map { $0.location(behind: offset - $0.offset) } ?? own.first?.location
    }
}

extension TemplateRenderer.Mark {
    /// Of what a template has itself, the very byte.
    fileprivate func location(behind distance: Int) -> SourceLocation {
        guard isVerbatim else { return location }
        let place = min(location.start + distance, location.end)
        return SourceLocation(path: location.path, start: place, end: place)
    }
}

extension Templates {
    /// Everything that some outputs render, with where it came from.
    package func renderings(
        of targets: Set<GeneratedFile.Target>, _ project: Project, _ settings: EmissionSettings
    ) -> Renderings {
        let seen = Mutex<[Rendering]>([])
        let templates = observed { rendering in seen.withLock { $0.append(rendering) } }
        for emitter in emitters(settings) where targets.contains(emitter.target) {
            for file in emitter.files(for: project, templates: templates) { _ = file.contents }
        }
        return Renderings(seen.withLock { $0 }, paths: userPaths)
    }
}
