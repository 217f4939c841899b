import PikkuModel

/// An integer of 64 bits travels without bounds that JavaScript's numbers can hold.
///
/// ## Why
/// Numbers in JavaScript are doubles and skip integers beyond 2^53 - 1. A TypeScript client that gets the identifier
/// 9007199254740993 asks for 9007199254740992 next, which belongs to somebody else. Reported are types that say 64 bits;
/// `Int`, which is meant for counts, is left alone unless `types` names it.
///
/// ## Bad
/// ```swift
/// struct Message: Codable, Sendable { var sequence: Int64 }
/// let getMessage = PikkuFunc<Void, Message> { _ in Message(sequence: 1) }
/// let wiring = Wirings<AppServices> { wireRPC(func: getMessage) }
/// ```
///
/// ## Good
/// ```swift
/// struct Message: Codable, Sendable {
///     /// - minimum: 0
///     /// - maximum: 9007199254740991
///     var sequence: Int64
/// }
/// let getMessage = PikkuFunc<Void, Message> { _ in Message(sequence: 1) }
/// let wiring = Wirings<AppServices> { wireRPC(func: getMessage) }
/// ```
///
/// ## How to fix
/// Bound the number within 2^53 - 1 on both sides, take a smaller width, or let it travel as a string.
///
/// ## Options
/// - `types`: the integer types that need bounds, such as `int`, `int64` and `uint64`.
enum UnsafeInteger: Rule {
    static let id = "unsafe-integer"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .warning)
    static let types = RuleOption(
        "types", .texts(["int64", "uint64"]), "The integer types that need bounds, such as int, int64 and uint64.")
    static let options = [types]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let widths = Set(findings.options[types].texts.compactMap(IntegerWidth.init))
        for place in project.values.integers {
            guard case .primitive(.integer(let width)) = place.underlying.shape, widths.contains(width),
                !SafeIntegers.hold(place.underlying.constraints, width)
            else { continue }
            findings.report(
                "\(place.title) may be beyond 2^53 - 1, where JavaScript rounds; bound it on both sides",
                at: place.location)
        }
    }
}
