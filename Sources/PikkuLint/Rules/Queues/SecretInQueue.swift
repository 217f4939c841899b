import PikkuModel

/// Jobs of a queue hold a secret.
///
/// ## Why
/// A queue keeps its jobs until they are done, and failed ones for longer: on disk, in backups, in tools that show
/// what waits. A password or a key in them is stored in plain text where nobody thinks of it.
///
/// ## Bad
/// ```yaml
/// types:
///   Welcome: { email: email, password: string }
/// functions:
///   sendWelcome: { input: Welcome, session: none }
/// queues:
///   welcome-mails: { func: sendWelcome }
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Welcome: { email: email, accountID: uuid }
/// functions:
///   sendWelcome: { input: Welcome, session: none }
/// queues:
///   welcome-mails: { func: sendWelcome }
/// ```
///
/// ## How to fix
/// Put an identifier into the job and let the worker look up the secret, or make one that serves once.
///
/// ## Options
/// - `names`: what the names of secrets end with, word by word.
/// - `exceptions`: endings of names that are no secrets though they end with one of `names`.
enum SecretInQueue: Rule {
    static let id = "secret-in-queue"
    static let category = RuleCategory.queues
    static let severities = RuleSeverities(security: .warning)
    static let names = RuleOption.secretNames(besides: ["token"])
    static let exceptions = RuleOption(
        "exceptions", .texts(pageTokens), "Endings of names that are no secrets though they end with one of the names.")
    static let options = [names, exceptions]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let secrets = SensitiveNames(
            findings.options[names].texts, exceptions: findings.options[exceptions].texts)
        let jobs = project.queues.compactMap { wiring, worker in
            project.function(named: worker.function)?.input.map {
                (
                    schema: $0,
                    source: Diagnostic.Note("the queue '\(worker.name)' keeps it", at: wiring.place(of: "name"))
                )
            }
        }
        for (property, source) in project.reached(secrets.matches(in: project), from: jobs) {
            findings.report(
                "'\(property.name)' looks like a secret and is kept in a queue", at: property.location, notes: [source])
        }
    }
}
