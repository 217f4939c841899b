/// What a schema asks of a file.
package struct FileRules: Hashable, Sendable {
    package let maxSize: Int
    /// Types and ranges such as `image/*`; none takes any.
    package let mediaTypes: [String]

    package init(maxSize: Int = .max, mediaTypes: [String] = []) {
        self.maxSize = maxSize
        self.mediaTypes = mediaTypes
    }

    /// An assertion that does not hold, and what would have to.
    package struct Broken {
        package let keyword: String
        package let detail: String

        package init(keyword: String, detail: String) {
            self.keyword = keyword
            self.detail = detail
        }
    }

    package func broken(bySize size: Int) -> Broken? {
        guard size > maxSize else { return nil }
        return Broken(keyword: "maxSize", detail: "must have at most \(counted(maxSize, "byte"))")
    }

    package func broken(byMediaType type: String) -> Broken? {
        if mediaTypes.isEmpty || mediaTypes.contains(where: { mediaType(type, matches: $0) }) { return nil }
        return Broken(keyword: "mediaTypes", detail: "must be of type \(mediaTypes.joined(separator: " or "))")
    }
}

/// Whether a media type, parameters aside, is one of a range such as `image/*` (RFC 9110, section 12.5.1).
private func mediaType(_ type: String, matches range: String) -> Bool {
    let type = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    let range = range.lowercased()
    guard range.hasSuffix("/*") else { return type == range }
    return range == "*/*" || type.hasPrefix(range.dropLast())
}
