import PikkuGen

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Prints a line on standard error.
func printError(_ text: String, terminator: String = "\n") {
    var text = text + terminator
    text.withUTF8 { bytes in
        var rest = UnsafeRawBufferPointer(bytes)[...]
        while !rest.isEmpty {
            let count = write(STDERR_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            guard count > 0 || errno == EINTR else { return }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}

/// Colors only where a person reads along, and never under `NO_COLOR` (no-color.org).
func standardErrorStyle() -> DiagnosticText.Style {
    let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return isatty(STDERR_FILENO) == 1 && !isRefused ? .colored : .plain
}
