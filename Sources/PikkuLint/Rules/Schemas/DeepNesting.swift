import PikkuModel

/// An input or output holds types in types in types, deeper than one can follow.
///
/// ## Why
/// Clients write `order.customer.account.address.country.region.name`, check each step that may be absent, and break when
/// any of the types between changes. Types that hold themselves, such as trees, are not counted.
///
/// ## Bad
/// ```yaml
/// types:
///   A: { b: B }
///   B: { c: C }
///   C: { d: D }
///   D: { e: E }
///   E: { f: F }
///   F: { g: G }
///   G: { name: string }
/// functions:
///   getA: { output: A }
/// rpc: [getA]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   A: { b: B, name: string }
///   B: { c: C }
///   C: { count: integer }
/// functions:
///   getA: { output: A }
/// rpc: [getA]
/// ```
///
/// ## How to fix
/// Lift what clients need to the top, and leave the rest to functions of their own.
///
/// ## Options
/// - `maximum`: how many objects may lie in each other, the outermost one counted.
enum DeepNesting: Rule {
    static let id = "deep-nesting"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(strict: .info)
    static let maximum = RuleOption(
        "maximum", .integer(6), "How many objects may lie in each other, the outermost one counted.")
    static let options = [maximum]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let maximum = findings.options[maximum].integer
        let tooDeep = Nesting(project).names(deeperThan: maximum)
        guard !tooDeep.isEmpty else { return }
        for function in project.functions {
            let outputs = [function.output.schema].compactMap(\.self)
            for schema in outputs + [function.input].compactMap(\.self) {
                guard let name = schema.referencedName, tooDeep.contains(name), let type = project.type(named: name)
                else { continue }
                findings.report("'\(name)' holds objects more than \(maximum) deep", at: type.location)
            }
        }
    }
}

/// Which types hold which.
private struct Nesting {
    private let travelling: [TypeDefinition]

    init(_ project: LintedProject) { travelling = project.travellingTypes.filter { !$0.isRecursive } }

    /// Each round finds the types that hold one more object than those of the round before.
    func names(deeperThan maximum: Int) -> Set<String> {
        var levels = Dictionary(travelling.map { ($0.name, $0.isObject ? 1 : 0) }) { first, _ in first }
        for _ in 0...min(maximum, travelling.count) {
            var hasChanged = false
            for type in travelling {
                let inner = type.referencedNames.map { levels[$0] ?? 0 }.max() ?? 0
                let level = inner + (type.isObject ? 1 : 0)
                if level > levels[type.name] ?? 0 {
                    levels[type.name] = level
                    hasChanged = true
                }
            }
            if !hasChanged { break }
        }
        return Set(levels.filter { $0.value > maximum }.keys)
    }
}

extension TypeDefinition {
    fileprivate var isObject: Bool {
        switch shape {
        case .object: true
        case .enumeration, .union, .alias, .raw: false
        }
    }
}
