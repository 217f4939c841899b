import PikkuModel

/// An uploaded file may be of any kind.
///
/// ## Why
/// What is stored will be served some day. A page with scripts in the place of a picture then runs under the name of
/// your host, for whoever looks at it.
///
/// ## Bad
/// ```yaml
/// types:
///   UploadInput:
///     picture: { type: file, maxSize: 1048576 }
/// functions:
///   upload: { input: UploadInput }
/// http:
///   - { method: post, route: /pictures, func: upload }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   UploadInput:
///     picture: { type: file, maxSize: 1048576, mediaTypes: [image/png, image/jpeg] }
/// functions:
///   upload: { input: UploadInput }
/// http:
///   - { method: post, route: /pictures, func: upload }
/// ```
///
/// ## How to fix
/// List the `mediaTypes` that are meant. A client may still lie about the type: look at the bytes where it matters.
enum FileWithoutMediaTypes: Rule {
    static let id = "file-without-media-types"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info, security: .warning)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for place in project.values.files where place.usage.contains(.input) {
            guard place.underlying.constraints.mediaTypes.isEmpty else { continue }
            findings.report("\(place.title) may be a file of any kind; say 'mediaTypes'", at: place.location)
        }
    }
}
