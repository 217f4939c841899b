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
    write(Array((text + terminator).utf8), to: STDERR_FILENO)
}

/// Prints on standard output as it is.
func printOutput(_ text: String) { printOutput(Array(text.utf8)) }

func printOutput(_ bytes: [UInt8]) {
    // What `print` holds back comes first.
    fflush(nil)
    write(bytes, to: STDOUT_FILENO)
}

private func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            guard count > 0 || errno == EINTR else { return }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}

func standardErrorStyle() -> DiagnosticText.Style { style(of: STDERR_FILENO) }
func standardOutputStyle() -> DiagnosticText.Style { style(of: STDOUT_FILENO) }

/// Colors only where a person reads along, and never under `NO_COLOR` (no-color.org).
private func style(of descriptor: Int32) -> DiagnosticText.Style {
    let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return isatty(descriptor) == 1 && !isRefused ? .colored : .plain
}

/// The variables of the process that are set, by name.
func environment(_ names: [String]) -> [String: String] {
    names.reduce(into: [:]) { found, name in found[name] = getenv(name).map { String(cString: $0) } }
}
