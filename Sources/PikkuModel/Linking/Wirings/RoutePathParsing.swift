/// A route as far as it could be read, with the places of its parameters for what is found out about them later.
struct ParsedRoute: Sendable {
    struct Parameter: Sendable {
        var name: Name
        var isWildcard: Bool
    }

    var segments: [RoutePath.Segment] = []
    var parameters: [Parameter] = []
    /// Every segment as written.
    var written: [Name] = []

    /// Reads `/users/{id}`, `/users/:id` and `/files/*path`, or says what is wrong and where in the text.
    init(_ route: Name) throws(RouteError) {
        let text = Array(route.text.utf8)
        if text.isEmpty || text == [slash] { return }
        guard text[0] == slash else { throw RouteError("a route begins with '/'", at: 0..<text.count) }
        var start = 1
        while start <= text.count {
            let end = text[start...].firstIndex(of: slash) ?? text.count
            guard start < end else {
                let what = end == text.count ? "a route does not end with '/'" : "a segment of the route is empty"
                throw RouteError(what, at: start - 1..<min(end + 1, text.count))
            }
            try add(
                String(decoding: text[start..<end], as: UTF8.self), at: start..<end, isLast: end == text.count, route)
            start = end + 1
        }
    }

    private mutating func add(_ segment: String, at range: Range<Int>, isLast: Bool, _ route: Name) throws(RouteError) {
        let location = route.location.part(range, of: route.text)
        written.append(Name(segment, at: location))
        guard let (name, isWildcard) = try parameter(segment, at: range) else {
            segments.append(.literal(try decoded(segment, at: range)))
            return
        }
        guard !name.isEmpty, name.utf8.allSatisfy(isNameByte) else {
            throw RouteError("a parameter needs a name of letters, digits, '_' and '-'", at: range)
        }
        guard !isWildcard || isLast else {
            throw RouteError("only the last segment takes the rest of a path", at: range)
        }
        guard !parameters.contains(where: { $0.name.text == name }) else {
            throw RouteError("the route has two parameters named '\(name)'", at: range)
        }
        segments.append(isWildcard ? .wildcard(name) : .parameter(name))
        parameters.append(Parameter(name: Name(name, at: location), isWildcard: isWildcard))
    }
}

struct RouteError: Error {
    var message: String
    /// UTF-8 offsets in the route's text.
    var range: Range<Int>

    init(_ message: String, at range: Range<Int>) {
        self.message = message
        self.range = range
    }
}

/// The name between the marks; nil for a segment that is literal text.
private func parameter(_ segment: String, at range: Range<Int>) throws(RouteError) -> (String, isWildcard: Bool)? {
    if segment.hasPrefix(":") { return (String(segment.dropFirst()), false) }
    if segment.hasPrefix("*") { return (String(segment.dropFirst()), true) }
    if segment.hasPrefix("{"), segment.hasSuffix("}") {
        let inner = segment.dropFirst().dropLast()
        return inner.hasSuffix("...") ? (String(inner.dropLast(3)), true) : (String(inner), false)
    }
    guard !segment.contains(where: { "{}*".contains($0) }) else {
        throw RouteError("a parameter takes a whole segment, as in '/{id}'", at: range)
    }
    return nil
}

private func decoded(_ segment: String, at range: Range<Int>) throws(RouteError) -> String {
    var bytes: [UInt8] = []
    var rest = Array(segment.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
            throw RouteError("a route is a path, without '?' and '#'", at: range)
        }
        guard byte > 0x20, byte != 0x7F, byte != UInt8(ascii: "\\") else {
            throw RouteError("the route has a character that no path holds", at: range)
        }
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 else {
            throw RouteError("'%' stands before two hexadecimal digits", at: range)
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
    }
    guard let text = String(validating: bytes, as: UTF8.self), text != ".", text != "..", !text.contains("/") else {
        throw RouteError("'\(segment)' is no segment of a path", at: range)
    }
    return text
}

private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
}

private let slash = UInt8(ascii: "/")
