/// The names of a method's own values, which hide methods of the same names.
struct SwiftScope {
    let names: Set<String>

    init(names: some Sequence<String>) { self.names = Set(names) }

    /// How the method's body calls another one.
    func call(_ method: String, _ arguments: [String] = []) -> String {
        "\(callee(method))(\(arguments.joined(separator: ", ")))"
    }

    /// The same with a closure behind it.
    func call(_ method: String, _ arguments: [String] = [], closure: String) -> String {
        callee(method) + (arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))") + " { \(closure) }"
    }

    private func callee(_ method: String) -> String { names.contains(method) ? "self." + method : method }

    /// The first of some names that nothing in the method has.
    func unused(_ candidates: String...) -> String {
        candidates.first { !names.contains($0) } ?? unusedNumbered(candidates[0])
    }

    private func unusedNumbered(_ name: String) -> String {
        var number = 2
        while names.contains("\(name)\(number)") { number += 1 }
        return "\(name)\(number)"
    }
}

/// Where a call stands: in a method's own body, in a closure that is given a reader or writer, or where one has a name.
enum SwiftPlace {
    case body(SwiftScope)
    case closure
    case named(String)

    func call(_ method: String, _ arguments: [String] = []) -> String {
        switch self {
        case .body(let scope): scope.call(method, arguments)
        case .closure: "$0." + SwiftScope(names: []).call(method, arguments)
        case .named(let name): name + "." + SwiftScope(names: []).call(method, arguments)
        }
    }

    func call(_ method: String, _ arguments: [String] = [], closure: String) -> String {
        switch self {
        case .body(let scope): scope.call(method, arguments, closure: closure)
        case .closure: "$0." + SwiftScope(names: []).call(method, arguments, closure: closure)
        case .named(let name): name + "." + SwiftScope(names: []).call(method, arguments, closure: closure)
        }
    }
}
