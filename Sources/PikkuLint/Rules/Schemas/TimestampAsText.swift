import PikkuModel

/// A moment or a day, as its name says, travels as any text or as a number.
///
/// ## Why
/// Each client has to guess what `createdAt` looks like, and whether a number counts seconds or milliseconds. With
/// the type for it, texts that are no date are refused, and TypeScript and Swift clients know what they get.
///
/// ## Bad
/// ```swift
/// struct Post: Codable, Sendable { var createdAt: String }
/// let getPost = PikkuFunc<Void, Post> { _ in Post(createdAt: "") }
/// let wiring = Wirings<AppServices> { wireRPC(func: getPost) }
/// ```
///
/// ## Good
/// ```swift
/// struct Post: Codable, Sendable { var createdAt: Date }
/// let getPost = PikkuFunc<Void, Post> { _ in Post(createdAt: Date()) }
/// let wiring = Wirings<AppServices> { wireRPC(func: getPost) }
/// ```
///
/// ## How to fix
/// Use `Date` (`date-time` in a manifest), or the format `date` for a day without a time, `time` for a time of any day.
///
/// ## Options
/// - `names`: last words of names that are moments or days, which a single word alone is only where it is longer than
///   two letters.
/// - `texts`: whole names of texts that are moments; as numbers they may be durations.
enum TimestampAsText: Rule {
    static let id = "timestamp-as-text"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(recommended: .info)
    static let names = RuleOption(
        "names",
        .texts([
            "arrivalTime", "at", "creationTime", "date", "dateTime", "departureTime", "endTime", "expirationTime",
            "startTime", "timestamp", "updateTime",
        ]),
        "Last words of names that are moments or days.")
    static let texts = RuleOption(
        "texts", .texts(["time"]), "Whole names of texts that are moments; as numbers they may be durations.")
    static let options = [names, texts]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let names = NameList(findings.options[names].texts)
        let texts = Set(findings.options[texts].texts)
        for place in project.values.texts where place.isWholeProperty {
            guard names.endsName(place.name) || texts.contains(place.name), place.underlying.isAnyText else { continue }
            report("any text", place, &findings)
        }
        for place in project.values.integers where place.isWholeProperty && names.endsName(place.name) {
            report("a number whose unit nobody knows", place, &findings)
        }
    }

    private static func report(_ what: String, _ place: DataPlace, _ findings: inout Findings) {
        findings.report("'\(place.name)' is a time by its name, but travels as \(what)", at: place.location)
    }
}

extension DataPlace {
    /// Not where the whole name is `at`.
    fileprivate var isWholeProperty: Bool { kind == .property && !isElement && name.utf8.count > 2 }
}
