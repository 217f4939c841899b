import PikkuGen

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What someone has written where a build wrote later: the last texts, in case they are missed.
struct ReplacedTexts {
    static let path = "\(stateDirectory)/replaced"
    /// How much stays; what one build keeps always does.
    private static let countLimit = 100
    private static let sizeLimit = 16 << 20

    private let directory: OutputDirectory

    init(_ directory: OutputDirectory) { self.directory = directory }

    /// Copies texts before a build replaces them; the paths of the copies, by path.
    ///
    /// - Parameter temporary: Where a copy is written before it is moved to its place.
    func keep(_ states: [FileState], temporary: String) throws -> [String: String] {
        var copies: [String: String] = [:]
        for state in states {
            guard let bytes = state.present else { continue }
            copies[state.path] = try keep(bytes, of: state.path, temporary: temporary)
        }
        if !copies.isEmpty { try removeOldest(besides: Set(copies.values)) }
        return copies
    }

    /// Under the file's own path, or that with a number behind it where another text is kept already.
    private func keep(_ bytes: [UInt8], of relative: String, temporary: String) throws -> String {
        var number = 0
        while true {
            let copy = "\(Self.path)/\(relative)" + (number == 0 ? "" : ".\(number)")
            switch try directory.presence(ofOwn: copy) {
            case .file(bytes):
                // From now on it is one of the newest.
                utimes(directory.path(copy), nil)
                return copy
            case .file: number += 1
            case .absent:
                try createDirectories(above: directory.path(copy))
                try createDirectories(above: temporary)
                try writeNewFile(temporary, bytes)
                try move(temporary, to: directory.path(copy))
                return copy
            case .blocked(let place), .outside(let place):
                throw UnusableInput("'\(place)' is in the way of a copy that is to be kept; remove it")
            case .other: throw UnusableInput("'\(copy)' is in the way of a copy that is to be kept; remove it")
            }
        }
    }
}

// MARK: - The bounds

extension ReplacedTexts {
    private struct Text {
        var path: String
        var size: Int
        var time: FileTime
    }

    private func removeOldest(besides current: Set<String>) throws(FileError) {
        var count = 0
        var size = 0
        let texts = try texts(in: Self.path)
        let newest =
            texts.filter { current.contains($0.path) }
            + texts.filter { !current.contains($0.path) }.sorted { ($0.time, $0.path) > ($1.time, $1.path) }
        for text in newest {
            count += 1
            size += text.size
            let isTooMuch = count > Self.countLimit || size > Self.sizeLimit
            if isTooMuch, !current.contains(text.path) { try directory.remove(text.path) }
        }
    }

    /// Follows no link.
    private func texts(in place: String) throws(FileError) -> [Text] {
        var texts: [Text] = []
        for name in try fileNames(in: directory.path(place)) {
            let path = "\(place)/\(name)"
            var status = stat()
            guard lstat(directory.path(path), &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: texts += try self.texts(in: path)
            case S_IFREG:
                texts.append(Text(path: path, size: Int(status.st_size), time: FileTime(modificationOf: status)))
            default: break
            }
        }
        return texts
    }
}
