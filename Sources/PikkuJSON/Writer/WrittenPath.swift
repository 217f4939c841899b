/// The JSON Pointer of the value that would come next behind the beginning of a JSON text.
///
/// Reads the text again, so that writing need not keep the path of every value for the rare one that fails.
func pointerBehind(_ text: UnsafeBufferPointer<UInt8>) -> String {
    guard let start = text.baseAddress else { return "" }
    var containers: [Container] = []
    var position = 0
    while position < text.count {
        switch text[position] {
        case UInt8(ascii: "{"): containers.append(.object(name: nil))
        case UInt8(ascii: "["): containers.append(.array(index: 0))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = containers.popLast()
        case UInt8(ascii: ","):
            if case .array(let index) = containers.last { containers[containers.count - 1] = .array(index: index + 1) }
        case UInt8(ascii: "\""):
            let token = writtenString(start + position)
            position += token.count + 1
            let isName = position + 1 < text.count && text[position + 1] == UInt8(ascii: ":")
            if isName, !containers.isEmpty { containers[containers.count - 1] = .object(name: token.text) }
        case _: break
        }
        position += 1
    }
    return containers.reduce(into: "") { pointer, container in
        switch container {
        case .object(let name): pointer += name.map { "/" + escapedToken($0) } ?? ""
        case .array(let index): pointer += "/\(index)"
        }
    }
}

private enum Container {
    case object(name: String?)
    case array(index: Int)
}

/// The string whose opening quote is at `start`; the text is known to hold its closing one.
private func writtenString(_ start: UnsafePointer<UInt8>) -> StringToken {
    var length = 1
    var isEscaped = false
    while start[length] != UInt8(ascii: "\"") {
        if start[length] == UInt8(ascii: "\\") {
            isEscaped = true
            length += 1
        }
        length += 1
    }
    return StringToken(start: start + 1, count: length - 1, isEscaped: isEscaped, isASCII: false)
}
