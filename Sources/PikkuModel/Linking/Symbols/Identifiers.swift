/// `user-list` is `UserList`; what is an identifier keeps its letters.
func upperCamelCase(_ text: String) -> String {
    let joined = joiningWords(text)
    return joined.prefix(1).uppercased() + joined.dropFirst()
}

/// `in-progress` is `inProgress`; what is an identifier stays as it is.
package func lowerCamelCase(_ text: String) -> String {
    if isIdentifier(text) { return text }
    let joined = joiningWords(text)
    return joined.prefix(1).lowercased() + joined.dropFirst()
}

/// Whether both Swift and TypeScript take a text as a name, keywords aside.
package func isIdentifier(_ text: String) -> Bool {
    if let answer = isASCIIIdentifier(text) { return answer }
    guard let first = text.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
    return text.unicodeScalars.allSatisfy(\.properties.isXIDContinue)
}

/// Whether a text is a plain identifier of every language, keywords apart, as far as ASCII tells; nil for a text with
/// other characters.
package func isASCIIIdentifier(_ text: String) -> Bool? {
    var isIdentifier = text.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): break
        case UInt8(ascii: "0")...UInt8(ascii: "9"): break
        case 0x80...: return nil
        default: isIdentifier = false
        }
    }
    return isIdentifier
}

/// A name for something that both languages declare; keywords get an underscore behind them.
func portableIdentifier(_ text: String) -> String {
    let name = lowerCamelCase(text)
    return typeScriptKeywords.contains(name) || swiftKeywords.contains(name) ? name + "_" : name
}

/// Names that generated TypeScript relies on, so that a type of the user's must not hide them.
let typeScriptGlobals: Set = [
    "AbortController", "AbortSignal", "Array", "ArrayBuffer", "AsyncGenerator", "AsyncIterable", "AsyncIterator",
    "Blob", "Boolean", "Date", "Error", "EventTarget", "Exclude", "Extract", "File", "FormData", "Function", "Headers",
    "JSON", "Map", "Math", "Number", "Object", "Omit", "Partial", "Pick", "Promise", "Readonly", "ReadableStream",
    "Record", "RegExp", "Request", "Required", "Response", "Set", "String", "Symbol", "TextDecoder", "TextEncoder",
    "URL", "URLSearchParams", "Uint8Array", "WebSocket",
]

/// What no declaration of TypeScript may be called.
package let typeScriptKeywords: Set = [
    "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete",
    "do", "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "if", "implements",
    "import", "in", "instanceof", "interface", "let", "new", "null", "package", "private", "protected", "public",
    "return", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void",
    "while", "with", "yield",
]

/// Keywords of Swift that are none of TypeScript.
package let swiftKeywords: Set = [
    "Any", "Self", "as", "associatedtype", "catch", "class", "defer", "deinit", "extension", "fallthrough",
    "fileprivate", "func", "guard", "init", "inout", "internal", "is", "nil", "operator", "precedencegroup",
    "protocol", "repeat", "rethrows", "self", "struct", "subscript", "throws", "typealias", "where",
]

/// Drops what no identifier holds and writes the letter behind it as a capital.
private func joiningWords(_ text: String) -> String {
    if isASCIIIdentifier(text) == true { return text }
    var result = ""
    var startsWord = false
    for scalar in text.unicodeScalars {
        guard scalar.properties.isXIDContinue else {
            startsWord = !result.isEmpty
            continue
        }
        if result.isEmpty, scalar != "_", !scalar.properties.isXIDStart { result = "_" }
        result += startsWord ? scalar.properties.uppercaseMapping : String(scalar)
        startsWord = false
    }
    return result.isEmpty ? "_" : result
}
