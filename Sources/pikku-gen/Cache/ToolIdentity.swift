import PikkuGen

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Texts that no two builds of this tool share: what another one parsed is nothing to this one. Nil where the program
/// does not find its own file.
///
/// The file's status stands for its contents, which take longer to read than a project to parse. It changes with every
/// write, even one that sets the time of the last change back.
func toolIdentity() -> [String]? {
    var status = stat()
    guard let path = executablePath(), stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
        let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
        let (written, changed) = (status.st_mtim, status.st_ctim)
    #endif
    let numbers = [
        Int(truncatingIfNeeded: status.st_ino), Int(status.st_size), written.tv_sec, written.tv_nsec, changed.tv_sec,
        changed.tv_nsec,
    ]
    return [toolVersion] + numbers.map { String($0) }
}

private func executablePath() -> String? {
    #if canImport(Darwin)
        var size: UInt32 = 0
        _NSGetExecutablePath(nil, &size)
        var path = [CChar](repeating: 0, count: Int(size) + 1)
        guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
        return String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
        return "/proc/self/exe"
    #endif
}
