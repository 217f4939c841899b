import PikkuModel
import TestSupport

/// A small project that is edited at random: files come, change, move and go, break and are mended.
struct EditedProject {
    private var modules: [Module] = []
    private var generator: SeededGenerator
    private var count = 0

    init(seed: Int) {
        generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<3 { add() }
    }

    /// What the files hold now, by path.
    var texts: [String: String] {
        Dictionary(
            uniqueKeysWithValues: [("Sources/App/Services.swift", services)] + modules.map { ($0.path, $0.text) })
    }

    var sources: [SourceFile] {
        texts.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
    }

    mutating func edit() {
        guard let index = modules.indices.randomElement(using: &generator) else { return add() }
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: add()
        case 1: modules.remove(at: index)
        case 2: modules[index].directory = modules[index].directory == "a" ? "b" : "a"
        case 3: modules[index].fault = Module.Fault.allCases.randomElement(using: &generator)
        case 4: modules[index].properties.append("p\(Int.random(in: 0..<20, using: &generator))")
        case 5: modules[index].summary += 1
        case 6: modules[index].used = modules.randomElement(using: &generator)?.number
        case 7: modules[index].isWired.toggle()
        case 8: modules[index].comments += 1
        default: modules[index].body += 1
        }
        // A fault lasts for a few edits.
        if let broken = modules.firstIndex(where: { $0.fault != nil }), Bool.random(using: &generator) {
            modules[broken].fault = nil
        }
    }

    /// Takes all faults away.
    mutating func mend() {
        let numbers = Set(modules.map(\.number))
        for index in modules.indices {
            modules[index].fault = nil
            if let used = modules[index].used, !numbers.contains(used) { modules[index].used = nil }
        }
        if !modules.contains(where: \.isWired) { add() }
    }

    private mutating func add() {
        count += 1
        modules.append(Module(number: count, isManifest: Bool.random(using: &generator)))
    }

    private let services = """
        struct AppServices: PikkuServices { typealias Session = Int }
        typealias PikkuSessionlessFunc<Input: Sendable, Output: Sendable> =
            SessionlessFunction<AppServices, Input, Output>

        """
}

/// A type, and perhaps a function of it and its route, in a file of their own.
private struct Module {
    enum Fault: CaseIterable { case syntax, unknownType, repeatedRoute }

    let number: Int
    let isManifest: Bool
    var directory = "a"
    var properties = ["id"]
    var summary = 0
    var comments = 0
    var body = 0
    var isWired = true
    /// The module of which its type has the type for a property. It may be gone.
    var used: Int?
    var fault: Fault?

    var path: String { isManifest ? "api/\(directory)\(number).pikku.yaml" : "Sources/App/\(directory)\(number).swift" }
    var text: String { isManifest ? manifest : swift }

    private var route: String { fault == .repeatedRoute ? "/repeated" : "/t\(number)" }
    private var type: String? { fault == .unknownType ? "Unknown" : used.map { "T\($0)" } }

    private var swift: String {
        let members =
            Set(properties).sorted().map { "    var \($0): String\n" }
            + [type.map { "    var used: [\($0)]\n" } ?? ""]
        let declaration = "/// The summary \(summary).\nstruct T\(number): Sendable {\n\(members.joined())}\n"
        let function = """
            let take\(number) = PikkuSessionlessFunc<T\(number), T\(number)> { _, data in
                print(\(body))
                return data
            }
            let wiring\(number) = Wirings<AppServices> {
                wireHTTP(method: .post, route: "\(route)", func: take\(number))
            }

            """
        return String(repeating: "// A line.\n", count: comments) + declaration + (isWired ? function : "")
            + (fault == .syntax ? "struct {\n" : "")
    }

    private var manifest: String {
        let members =
            Set(properties).sorted().map { "    \($0): string\n" } + [type.map { "    used: \($0)[]\n" } ?? ""]
        let types = "types:\n  T\(number):\n    $description: The summary \(summary).\n\(members.joined())"
        let function = """
            functions:
              take\(number): { input: T\(number), output: T\(number), session: none }
            http: [{ method: post, route: \(route), func: take\(number) }]

            """
        return "pikku: 1\n" + String(repeating: "# A line.\n", count: comments) + types + (isWired ? function : "")
            + (fault == .syntax ? "http: [\n" : "")
    }
}
