import PikkuGen

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The project's root as outputs see it: nothing is read, written or removed through a link that leads out of it.
struct OutputDirectory {
    /// Without links, so that other real paths can be compared with it.
    let root: String
    private var obstacles: [String: Presence?] = [:]

    init(_ root: String) throws(FileError) {
        guard let real = canonicalPath(root) else { throw FileError(path: root, errno: errno) }
        self.root = real
    }

    func path(_ relative: String) -> String { root == "/" ? "/\(relative)" : "\(root)/\(relative)" }

    /// What is at each of some paths.
    mutating func presence(of paths: Set<String>, _ known: inout KnownDisk) throws(FileError) -> [String: Presence] {
        var found: [String: Presence] = [:]
        for path in paths { found[path] = try presence(of: path, &known) }
        return found
    }

    /// Removes a file, and the directories that become empty.
    func remove(_ relative: String) throws(FileError) {
        let target = path(relative)
        guard unlink(target) == 0 || errno == ENOENT else { throw FileError(path: target, errno: errno) }
        var above = Substring(relative)
        while let slash = above.lastIndex(of: "/") {
            above = above[..<slash]
            guard rmdir(path(String(above))) == 0 else { return }
        }
    }

    /// What looks generated beside generated files, sorted by path; what cannot be read is none of pikku-gen's.
    mutating func strays(_ search: StraySearch, sources: Set<String>) -> [StrayFile] {
        var found: [StrayFile] = []
        var unknown = KnownDisk()
        for place in search.directories {
            guard (try? obstacle(above: place + "/x")) == nil, let names = try? fileNames(in: path(place)) else {
                continue
            }
            for candidate in search.candidates(among: names, in: place, sources: sources) {
                guard case .file(let bytes) = try? presence(of: candidate, &unknown) else { continue }
                let stray = search.stray(at: candidate, bytes) { access(path($0), F_OK) == 0 }
                if let stray { found.append(stray) }
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    private mutating func presence(of relative: String, _ known: inout KnownDisk) throws(FileError) -> Presence {
        if let obstacle = try obstacle(above: relative) { return obstacle }
        switch try kind(of: relative) {
        case .absent: return .absent
        case .file: return try known.contents(of: relative, at: path(relative)).map(Presence.file) ?? .absent
        case .directory, .other: return .other
        case .stray: return .outside(link: relative)
        }
    }

    /// What keeps a path from being in the project, remembered for each directory.
    private mutating func obstacle(above relative: String) throws(FileError) -> Presence? {
        guard let slash = relative.lastIndex(of: "/") else { return nil }
        let directory = String(relative[..<slash])
        if let known = obstacles[directory] { return known }
        var obstacle = try obstacle(above: directory)
        if obstacle == nil {
            switch try kind(of: directory) {
            case .absent, .directory: break
            case .file, .other: obstacle = .blocked(by: directory)
            case .stray: obstacle = .outside(link: directory)
            }
        }
        obstacles[directory] = .some(obstacle)
        return obstacle
    }

    /// The same for what lies in pikku-gen's own directory, where no link is followed.
    func presence(ofOwn relative: String) throws(FileError) -> Presence {
        var place = ""
        let components = relative.split(separator: "/")
        for component in components.dropLast() {
            place += (place.isEmpty ? "" : "/") + component
            guard let mode = mode(of: place) else { return .absent }
            guard mode == S_IFDIR else { return .blocked(by: place) }
        }
        guard let mode = mode(of: relative) else { return .absent }
        guard mode == S_IFREG else { return .other }
        return try readFile(path(relative)).map(Presence.file) ?? .absent
    }

    private func mode(of relative: String) -> mode_t? {
        var status = stat()
        return lstat(path(relative), &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private enum Kind {
        case absent, file, directory, other
        /// A link that leads out of the project, into a tool's own directory, or nowhere.
        case stray
    }

    private func kind(of relative: String) throws(FileError) -> Kind {
        var status = stat()
        guard lstat(path(relative), &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return .absent }
            throw FileError(path: relative, errno: errno)
        }
        if status.st_mode & S_IFMT == S_IFLNK {
            guard let target = canonicalPath(path(relative)), holds(target), stat(target, &status) == 0 else {
                return .stray
            }
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .directory
        default: return .other
        }
    }

    private func holds(_ real: String) -> Bool {
        guard real.hasPrefix(path("")) else { return false }
        let inside = real.dropFirst(path("").count).split(separator: "/")
        return !inside.contains { [".git", stateDirectory].contains($0.lowercased()) }
    }
}
