package import PikkuModel
import PikkuTemplates

/// The parsed templates of a run: the built-in ones, with a user's in their place where the names agree, and those of
/// custom outputs.
package struct Templates: Sendable {
    /// What is wrong with the user's templates, sorted; then nothing can be made of them.
    package private(set) var faults: [Diagnostic] = []
    /// The texts of the user's templates, by name.
    package let userTexts: [String: String]
    let userPaths: Set<SourcePath>
    private let templates: [String: Template]
    /// Asked when nothing else has a name.
    private let globals: View
    private var observe: (@Sendable (Rendering) -> Void)?

    /// One use of a template.
    struct Rendering: Sendable {
        let template: String
        let view: View
        let text: String
        let marks: [TemplateRenderer.Mark]
    }

    /// Templates without faults.
    package init(
        _ files: [SourceFile] = [], _ settings: EmissionSettings = EmissionSettings()
    ) throws(TemplateFaults) {
        self = Self.read(files, settings)
        guard faults.isEmpty else { throw TemplateFaults(diagnostics: faults) }
    }

    /// Finds every fault of the user's templates, whose files are called as the templates, with ``suffix`` behind.
    package static func read(_ files: [SourceFile], _ settings: EmissionSettings) -> Templates {
        Templates(reading: files, settings)
    }

    private init(reading files: [SourceFile], _ settings: EmissionSettings) {
        let texts = files.map { ($0.templateName, String(decoding: $0.bytes, as: UTF8.self)) }
        userTexts = Dictionary(texts) { first, _ in first }
        userPaths = Set(files.map { SourcePath($0.path) })
        globals = ["variables": settings.variables.view]
        let parsed = parsed(templatesInUse(files))
        templates = parsed.templates
        let mistakes = parsed.faults.isEmpty ? mistakes(in: templates, Set(userTexts.keys), settings) : []
        faults = (parsed.faults + mistakes).sortedWithoutRepetition()
    }

    /// Lays out a view. Nothing is escaped: views hold text that is ready for its language. Empty for a name that no
    /// template has.
    func render(_ name: String, _ view: View) -> String {
        guard let template = templates[name] else { return "" }
        var renderer = TemplateRenderer([globals, view], templates: templates, keepsMarks: observe != nil)
        renderer.render(template)
        let text = renderer.text
        observe?(Rendering(template: name, view: view, text: text, marks: renderer.marks ?? []))
        return text
    }

    /// The same templates, with someone who hears of everything that they render.
    func observed(by observe: @escaping @Sendable (Rendering) -> Void) -> Templates {
        var templates = self
        templates.observe = observe
        return templates
    }
}

extension Templates {
    /// Whether one of the user's is in the place of a built-in one.
    package var overridesBuiltIn: Bool { builtInTemplates.contains { userTexts[$0.name] != nil } }

    package static let suffix = ".mustache"
}

extension SourceFile {
    /// `swift.routes` of `templates/swift.routes.mustache`.
    package var templateName: String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.hasSuffix(Templates.suffix) ? file.dropLast(Templates.suffix.count) : file)
    }
}

/// By name: a user's, or else the built-in one.
func templatesInUse(_ files: [SourceFile]) -> [String: SourceFile] {
    let all = files.map { ($0.templateName, $0) } + builtInTemplates.map { ($0.name, sourceFile($0)) }
    return Dictionary(all) { first, _ in first }
}

/// The text of a template in the binary; nil for a name that none has.
package func builtInTemplate(named name: String) -> SourceFile? {
    builtInTemplates.first { $0.name == name }.map(sourceFile)
}

package var builtInTemplateNames: [String] { builtInTemplates.map(\.name) }

private func sourceFile(_ template: (name: String, bytes: [UInt8])) -> SourceFile {
    SourceFile(path: template.name + Templates.suffix, bytes: template.bytes)
}

private func parsed(_ files: [String: SourceFile]) -> (templates: [String: Template], faults: [Diagnostic]) {
    var templates: [String: Template] = [:]
    var diagnostics: [Diagnostic] = []
    for (name, file) in files {
        guard String(validating: file.bytes, as: UTF8.self) != nil else {
            diagnostics.append(.notText(file.path))
            continue
        }
        do throws(TemplateFault) {
            templates[name] = try Template(file)
        } catch {
            diagnostics.append(error.diagnostic)
        }
    }
    return (templates, diagnostics)
}

extension Diagnostic {
    fileprivate static func notText(_ path: String) -> Self {
        Diagnostic(
            "template-syntax", .error, "the template is not valid UTF-8",
            at: SourceLocation(file: path, start: 0, end: 0))
    }
}
