import PikkuModel

/// A route takes files from everybody.
///
/// ## Why
/// Whoever finds the address can fill the disk, and have your server keep and give out what you would not. Files are
/// the most expensive input there is, so somebody should be answerable for each.
///
/// ## Bad
/// ```yaml
/// types:
///   Upload: { image: file }
/// functions:
///   addImage: { input: Upload, session: none }
/// http:
///   - { method: post, route: /images, func: addImage }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Upload: { image: file }
/// functions:
///   addImage: { input: Upload }
/// http:
///   - { method: post, route: /images, func: addImage }
/// ```
///
/// ## How to fix
/// Ask for a session. Where everybody may send files, bound them with `maxSize` and `mediaTypes`, limit how often one
/// address may call, and say so in a suppression.
enum PublicUpload: Rule {
    static let id = "public-upload"
    static let category = RuleCategory.security
    static let severities = RuleSeverities(recommended: .warning, security: .error)

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        for (wiring, route) in project.routes where route.body == .multipart && !route.requiresSession {
            findings.report(
                "\(route.method.token) \(route.path.text) takes files from everybody", at: wiring.place(of: "func"),
                notes: project.function(named: route.function).map {
                    [Diagnostic.Note("'\($0.name)' is declared here", at: $0.location)]
                } ?? [])
        }
    }
}
