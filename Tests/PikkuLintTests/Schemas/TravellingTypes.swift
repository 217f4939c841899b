/// A manifest with the entries of `types:` and a function that takes and gives some of them.
func manifest(input: String? = nil, output: String? = nil, _ types: String) -> String {
    let ends = [input.map { "input: \($0)" }, output.map { "output: \($0)" }].compactMap(\.self)
    let indented = types.split(separator: "\n").map { "  \($0)\n" }.joined()
    return "types:\n\(indented)functions:\n  call: { \(ends.joined(separator: ", ")) }\nrpc: [call]\n"
}

/// Declarations with a function that takes and gives some of them.
func swift(input: String = "Void", output: String = "Void", _ declarations: String) -> String {
    """
    \(declarations)
    let call = PikkuFunc<\(input), \(output)> { _, _ in }
    let wiring = Wirings<AppServices> { wireRPC(func: call) }
    """
}
