package import PikkuModel
import PikkuTemplates

/// A small project that builds and serves, for a directory in which there is none yet.
package struct NewProject: Sendable {
    /// What declares the API.
    package enum Language: String, CaseIterable, Sendable {
        case swift, manifest
    }

    private let name: String
    private let language: Language
    private let runtime: PackageSource

    /// - Parameters:
    ///   - name: Letters, digits, `-` and `_`; see ``isName(_:)``.
    ///   - runtime: Where the package is that emitted code links.
    package init(name: String, language: Language, runtime: PackageSource) {
        self.name = name
        self.language = language
        self.runtime = runtime
    }

    /// Whether a package, a configuration and a document can be called so without quotes.
    package static func isName(_ text: String) -> Bool {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0) || $0 == "-" || $0 == "_"
        }
        return isPlain && text.unicodeScalars.first?.properties.isAlphabetic == true
    }

    /// Paths are relative to the project's root.
    package var files: [SourceFile] {
        let common = [
            ("Package.swift", ProjectTemplates.package), ("pikku-gen.yaml", ProjectTemplates.configuration),
            ("Sources/App/Main.swift", ProjectTemplates.main),
            ("Sources/App/Services.swift", ProjectTemplates.services),
        ]
        let own =
            switch language {
            case .swift: [("Sources/App/Greetings.swift", ProjectTemplates.greetings)]
            case .manifest:
                [
                    ("Sources/App/Functions.swift", ProjectTemplates.functions),
                    ("api/app.pikku.yaml", ProjectTemplates.manifest),
                ]
            }
        return (common + own).map { SourceFile(path: $0, bytes: rendered(SourceFile(path: $0, bytes: $1))) }
            .sorted { $0.path < $1.path }
    }

    private func rendered(_ file: SourceFile) -> [UInt8] {
        // Held by a test for the templates there are.
        guard let template = try? Template(file) else { return [] }
        let view: View = [
            "name": .text(name), "dependency": .text(runtime.dependency), "package": .text(runtime.identity),
        ]
        var renderer = TemplateRenderer([view], templates: [:])
        renderer.render(template)
        return Array(renderer.text.utf8)
    }
}

/// Where SwiftPM finds a package: a URL, or a directory.
package struct PackageSource: Sendable {
    private let text: String
    private let version: String

    /// - Parameter version: The least that will do of a package with a URL.
    package init(_ text: String, version: String) {
        self.text = text
        self.version = version
    }

    private var isURL: Bool { text.contains("://") || text.hasPrefix("git@") }

    /// The arguments of `.package(…)`.
    var dependency: String {
        isURL
            ? "url: \(SwiftText.literal(text)), from: \(SwiftText.literal(version))"
            : "name: \"pikku-gen\", path: \(SwiftText.literal(text))"
    }

    /// What products are looked up in.
    var identity: String {
        guard isURL, let last = text.split(whereSeparator: { $0 == "/" || $0 == ":" }).last else { return "pikku-gen" }
        return String(last.hasSuffix(".git") ? last.dropLast(4) : last)
    }
}
