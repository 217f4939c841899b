import PikkuModel

/// The constants of a file of validators: the keys of objects and the patterns of strings.
struct SwiftConstants {
    private(set) var keys: [(name: String, value: String)] = []
    private(set) var patterns: [(name: String, value: String)] = []
    private var keyNames: Set<String> = []
    private var patternNames: [String: String] = [:]

    /// The name of the keys' constant: that of `owner` in lower camel case, with a number when it is taken.
    mutating func addKeys(_ names: [String], optional: [String] = [], owner: String) -> String {
        let name = unused(lowerCamelCase(owner), in: keyNames)
        keyNames.insert(name)
        let line =
            optional.isEmpty ? "JSONKeys(\(list(names)))" : "JSONKeys(\(list(names)), optional: \(list(optional)))"
        keys.append((name, line.width + name.width < 90 ? line : brokenKeys(names, optional: optional)))
        return SwiftText.member(name)
    }

    /// The name of the pattern's constant; one for all equal patterns.
    mutating func addPattern(_ source: String, owner: String) -> String {
        if let name = patternNames[source] { return SwiftText.member(name) }
        let name = unused(lowerCamelCase(owner), in: Set(patternNames.values))
        patternNames[source] = name
        patterns.append((name, "Pikku.Pattern(verified: \(SwiftText.literal(source)))"))
        return SwiftText.member(name)
    }
}

private func list(_ names: [String]) -> String {
    "[" + names.map(SwiftText.literal).joined(separator: ", ") + "]"
}

private func brokenKeys(_ names: [String], optional: [String]) -> String {
    let arguments = [lines("", names)] + (optional.isEmpty ? [] : [lines("optional: ", optional)])
    return "JSONKeys(\n\(arguments.joined(separator: ",\n"))\n    )"
}

/// An argument on lines of its own.
private func lines(_ label: String, _ names: [String]) -> String {
    let line = "        \(label)\(list(names))"
    guard line.width > 119 else { return line }
    return "        \(label)[\n            \(wrapped(names.map(SwiftText.literal), indent: 12))\n        ]"
}

private func unused(_ name: String, in taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)\(number)") { number += 1 }
    return "\(name)\(number)"
}

/// `CreateUserInput` as the name of a value: `createUserInput`; leading capitals go together, as in `urlList`.
func lowerCamelCase(_ name: String) -> String {
    let capitals = name.prefix { $0.isUppercase }
    guard capitals.count > 1 else { return capitals.lowercased() + name.dropFirst(capitals.count) }
    let lowered = capitals.count == name.count ? capitals : capitals.dropLast()
    return lowered.lowercased() + name.dropFirst(lowered.count)
}

func upperCamelCase(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

/// Elements with commas on lines of at most 120 columns; the first line is already indented.
func wrapped(_ elements: [String], indent: Int) -> String {
    var text = ""
    var column = indent
    for (index, element) in elements.enumerated() {
        let piece = element + (index + 1 < elements.count ? "," : "")
        if index > 0 {
            if column + 1 + piece.width > 120 {
                text += "\n" + String(repeating: " ", count: indent)
                column = indent
            } else {
                text += " "
                column += 1
            }
        }
        text += piece
        column += piece.width
    }
    return text
}
