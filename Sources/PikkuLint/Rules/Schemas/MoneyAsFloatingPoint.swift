import PikkuModel

/// An amount of money is a floating-point number.
///
/// ## Why
/// A binary fraction holds no cents: 0.1 + 0.2 is 0.30000000000000004, and 1.15 times 100 is 114.99999999999999. Sums
/// drift, and clients in other languages round differently from the server.
///
/// ## Bad
/// ```yaml
/// types:
///   Order: { id: uuid, totalPrice: number }
/// functions:
///   getOrder: { output: Order }
/// rpc: [getOrder]
/// ```
///
/// ## Good
/// ```yaml
/// types:
///   Order:
///     id: uuid
///     totalPrice: { type: integer, description: In cents. }
/// functions:
///   getOrder: { output: Order }
/// rpc: [getOrder]
/// ```
///
/// ## How to fix
/// Let an integer count the smallest unit of the currency, or let a string hold the decimal number, bounded by a
/// pattern.
///
/// ## Options
/// - `names`: last words of names that are amounts of money.
enum MoneyAsFloatingPoint: Rule {
    static let id = "money-as-floating-point"
    static let category = RuleCategory.schemas
    static let severities = RuleSeverities(recommended: .warning)
    static let names = RuleOption(
        "names",
        .texts([
            "amount", "amounts", "balance", "balances", "cost", "costs", "fee", "fees", "grandTotal", "price", "prices",
            "refund", "revenue", "salary", "subtotal", "totalDue", "wage",
        ]),
        "Last words of names that are amounts of money.")
    static let options = [names]

    static func check(_ project: LintedProject, _ findings: inout Findings) {
        let names = NameList(findings.options[names].texts)
        for place in project.values.numbers {
            guard place.kind == .property,
                case let words = words(of: place.name).withoutCurrency, names.endsName(of: words),
                !otherBalances.endsName(of: words)
            else { continue }
            findings.report(
                "'\(place.name)' is money by its name, of which a floating-point number loses cents", at: place.location
            )
        }
    }
}

extension [String] {
    /// `priceEUR`, `amount_usd` and `priceInEuros` say the unit at the end.
    fileprivate var withoutCurrency: [String] {
        guard let last, currencies.contains(last) else { return self }
        let rest = dropLast()
        return Array(rest.last == "in" ? rest.dropLast() : rest)
    }
}

private let otherBalances = NameList(["colorBalance", "stereoBalance", "whiteBalance"])
private let currencies: Set = ["chf", "cny", "dollars", "eur", "euro", "euros", "gbp", "jpy", "usd"]
