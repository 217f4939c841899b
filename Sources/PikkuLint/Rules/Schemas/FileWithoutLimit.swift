import PikkuModel

/// An uploaded file may be of any size.
///
/// ## Why
/// Files are not held by the limit of a JSON body's size; without `maxSize` only that of the whole request stands
/// between one client and a full disk.
///
/// ## Bad
/// ```yaml
/// types:
///   UploadInput: { picture: file }
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
///     picture: { type: file, maxSize: 1048576 }
/// functions:
///   upload: { input: UploadInput }
/// http:
///   - { method: post, route: /pictures, func: upload }
/// ```
///
/// ## How to fix
/// Give it a `maxSize` in bytes.
enum FileWithoutLimit: Rule {
    static let id = "file-without-limit"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(recommended: .warning, security: .error)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for place in project.values.files where place.usage.contains(.input) {
            guard place.underlying.constraints.maxSize == nil else { continue }
            findings.report("\(place.title) may be a file of any size; say 'maxSize'", at: place.location)
        }
    }
}
