/// The headers of one part of `multipart/form-data` (RFC 7578, section 4).
struct PartHead {
    let name: String
    /// Without folders; nil for a field that is not a file.
    let fileName: String?
    /// As sent, parameters included.
    let mediaType: String?

    /// - Parameter text: What stands behind a delimiter, up to the empty line. Nil where it does not follow the grammar.
    init?(_ text: ArraySlice<UInt8>) {
        guard let headers = Self.headers(text),
            let disposition = headers["content-disposition"].flatMap(ParameterizedValue.init),
            disposition.value == "form-data", let name = disposition.parameter("name"),
            Self.isPlain(headers["content-transfer-encoding"])
        else { return nil }
        let fileName = disposition.parameter("filename") ?? disposition.parameter("filename*").flatMap(Self.extended)
        let kept = [fileName, headers["content-type"]].compactMap(\.self)
        guard kept.allSatisfy({ $0.utf8.allSatisfy(isText) }) else { return nil }
        self.name = name
        self.fileName = fileName.map(Self.withoutFolders)
        mediaType = headers["content-type"]
    }

    /// By their names in lower case; nil where one is malformed or there twice.
    private static func headers(_ text: ArraySlice<UInt8>) -> [String: String]? {
        guard let text = String(validating: text, as: UTF8.self) else { return nil }
        let lines = text.split(separator: "\r\n" as Character, omittingEmptySubsequences: false)
        // A delimiter may have spaces behind it.
        guard let padding = lines.first, padding.utf8.allSatisfy(isSpace) else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let name = line.utf8.prefix(while: isTokenByte)
            let value = line.utf8[name.endIndex...]
            guard !name.isEmpty, value.first == UInt8(ascii: ":"), value.allSatisfy(mayStandInValue) else { return nil }
            let isNew = headers.updateValue(trimmed(value.dropFirst()), forKey: Substring(name).lowercased()) == nil
            guard isNew else { return nil }
        }
        return headers
    }

    /// Whether the content is what its bytes say.
    private static func isPlain(_ transferEncoding: String?) -> Bool {
        guard let transferEncoding else { return true }
        return ["7bit", "8bit", "binary"].contains(transferEncoding.lowercased())
    }

    /// `UTF-8''na%C3%AFve.txt` (RFC 8187), which some clients send although they should not.
    private static func extended(_ value: String) -> String? {
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        return FormText.percentDecoded(parts[2].utf8)
    }

    private static func withoutFolders(_ name: String) -> String {
        String(name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? "")
    }
}

private func trimmed(_ text: Substring.UTF8View) -> String {
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(Substring(text))
}

private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

/// Browsers send names with control characters as they are, except for line ends (HTML, section 4.10.21.8).
private func mayStandInValue(_ byte: UInt8) -> Bool { byte != UInt8(ascii: "\r") && byte != UInt8(ascii: "\n") }

/// Anything but control characters.
private func isText(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t") }
