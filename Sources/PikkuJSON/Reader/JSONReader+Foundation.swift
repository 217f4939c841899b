#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JSONReader {
    /// RFC 3339, with any offset and any fraction of a second.
    public mutating func date() -> Date? {
        guard let token = stringToken() else { return nil }
        let date = token.withUTF8 { bytes -> Date? in
            guard StringFormat.dateTime.matches(bytes) else { return nil }
            let seconds = Double(CivilTime(bytes).secondsSinceReference) + secondFraction(bytes)
            return Date(timeIntervalSinceReferenceDate: seconds)
        }
        if date == nil { problem("format", "must be \(StringFormat.dateTime.indefiniteName)") }
        return date
    }

    public mutating func uuid() -> UUID? {
        guard let token = stringToken() else { return nil }
        if let uuid = token.withUTF8(parsedUUID) { return uuid }
        problem("format", "must be \(StringFormat.uuid.indefiniteName)")
        return nil
    }

    /// RFC 3986 with a scheme.
    public mutating func url() -> URL? {
        guard let token = stringToken() else { return nil }
        if token.withUTF8(StringFormat.uri.matches), let url = URL(string: token.text) { return url }
        problem("format", "must be \(StringFormat.uri.indefiniteName)")
        return nil
    }

    /// Base64 (RFC 4648, section 4), padded.
    public mutating func data() -> Data? {
        guard let token = stringToken() else { return nil }
        if let bytes = token.withUTF8(base64Decoded) { return Data(bytes) }
        problem("contentEncoding", "must be padded Base64")
        return nil
    }

    /// A type that decodes itself. Costs what `JSONDecoder` costs.
    public mutating func decoded<Value: Decodable>(_ type: Value.Type = Value.self) -> Value? {
        guard peek() != nil else {
            mismatch("must be a value")
            return nil
        }
        let first = cursor
        let known = problems.count
        skipValue()
        guard !hasStopped, problems.count == known else { return nil }
        let text = Data(UnsafeBufferPointer(start: first, count: cursor - first))
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        do {
            return try decoder.decode(type, from: text)
        } catch {
            refuse(error)
            return nil
        }
    }

    /// Records why a type did not decode; members that it names become part of the pointer's place.
    private mutating func refuse(_ error: any Error) {
        guard let error = error as? DecodingError else {
            problem("type", "could not be decoded")
            return
        }
        switch error {
        case .keyNotFound(let key, let context):
            problem("required", "is required", in: memberPath(context.codingPath + [key]))
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            problem("type", "has the wrong type", in: memberPath(context.codingPath))
        case .dataCorrupted(let context):
            problem("type", "has no valid value", in: memberPath(context.codingPath))
        @unknown default:
            problem("type", "could not be decoded")
        }
    }
}

private func memberPath(_ path: [any CodingKey]) -> [String] {
    path.map { $0.intValue.map(String.init) ?? $0.stringValue }
}

private func parsedUUID(_ text: UnsafeBufferPointer<UInt8>) -> UUID? {
    guard text.count == 36 else { return nil }
    var value: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    let isValid = withUnsafeMutableBytes(of: &value) { bytes in
        var count = 0
        var index = 0
        while index < 36 {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard text[index] == UInt8(ascii: "-") else { return false }
                index += 1
            }
            guard let high = hexadecimalDigit(text[index]), let low = hexadecimalDigit(text[index + 1]) else {
                return false
            }
            bytes[count] = high << 4 | low
            count += 1
            index += 2
        }
        return true
    }
    return isValid ? UUID(uuid: value) : nil
}
