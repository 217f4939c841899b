import PikkuModel

/// A path as OpenAPI writes it. The names of parameters tell no paths apart there, so that all operations of a path
/// must agree on them.
struct DocumentedPath {
    let text: String
    /// In order.
    let parameters: [String]
    /// The same for paths that match the same.
    let structure: [Segment]

    enum Segment: Hashable {
        case literal(String)
        case parameter, wildcard
    }

    init(_ path: RoutePath) {
        let segments = path.segments.map { segment in
            switch segment {
            case .literal(let text): percentEncoded(text)
            case .parameter(let name), .wildcard(let name): "{\(name)}"
            }
        }
        text = "/" + segments.joined(separator: "/")
        parameters = path.parameterNames
        structure = path.segments.map { segment in
            switch segment {
            case .literal(let text): .literal(text)
            case .parameter: .parameter
            case .wildcard: .wildcard
            }
        }
    }

    /// What this path calls the parameter that a path of the same structure calls otherwise.
    func name(of parameter: String, in other: RoutePath) -> String {
        zip(parameters, other.parameterNames).first { $1 == parameter }?.0 ?? parameter
    }
}

/// As a segment of a path (RFC 3986, section 3.3), in which braces mark parameters.
func percentEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
        if unreserved.contains(byte) {
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            let digits = String(byte, radix: 16, uppercase: true)
            encoded += "%" + (digits.count == 1 ? "0" : "") + digits
        }
    }
    return encoded
}

private let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@".utf8)
