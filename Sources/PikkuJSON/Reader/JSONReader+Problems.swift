extension JSONReader {
    /// Records a problem of the value that has just been read, or of what lies at a path inside it.
    @usableFromInline
    mutating func problem(_ keyword: String, _ detail: String, in path: [String] = []) {
        guard !hasStopped else { return }
        record(keyword, detail, at: pointer + path.map { "/" + escapedToken($0) }.joined())
        if problems.count >= limits.problems { giveUp() }
    }

    /// Records that the next value has another type, and passes over it.
    mutating func mismatch(_ detail: String) {
        guard !hasStopped else { return }
        guard cursor < end else {
            malformed("the end of the text where a value is missing")
            return
        }
        let count = problems.count
        problem("type", detail)
        skipValue()
        // What is not even JSON has no type.
        if problems.last?.keyword == "json", problems.count > count + 1 { problems.remove(at: count) }
    }

    /// Records that the text stops being JSON at the cursor; nothing more is read.
    mutating func malformed(_ what: String) {
        stop("is not JSON: there is \(what) at byte \(cursor - start)")
    }

    /// Records why nothing more is read.
    mutating func stop(_ detail: String) {
        guard !hasStopped else { return }
        record("json", detail, at: pointer)
        giveUp()
    }

    private mutating func giveUp() {
        hasStopped = true
        cursor = end
    }

    private mutating func record(_ keyword: String, _ detail: String, at pointer: String) {
        problems.append(Problem(in: source, pointer: pointer, keyword: keyword, detail: detail))
    }

    /// The JSON Pointer of the value at the cursor.
    private var pointer: String {
        var pointer = ""
        for level in 1..<(depth + 1) {
            let frame = frames[level]
            if frame.isArray, frame.position > 0 {
                pointer += "/\(frame.position - 1)"
            } else if let name = frame.name {
                pointer += "/" + escapedToken(name.text)
            }
        }
        return pointer
    }
}

/// A reference token of a JSON Pointer (RFC 6901, section 3).
func escapedToken(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
    var token = ""
    for scalar in name.unicodeScalars {
        switch scalar {
        case "~": token += "~0"
        case "/": token += "~1"
        default: token.unicodeScalars.append(scalar)
        }
    }
    return token
}

/// `1 element`, `2 elements`.
func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
