import ArgumentParser
import PikkuGen

/// Whether a command may use what earlier ones have parsed.
struct CacheOptions: ParsableArguments {
    @Flag(help: "Parse everything, and remember nothing of it.")
    var noCache = false
}

extension Workspace {
    /// What earlier runs have parsed; nil where nothing can be known of that.
    static func cache(in root: String) -> ParseCache? {
        guard let tool = toolIdentity() else { return nil }
        guard let file = try? CacheFile(root) else { return ParseCache() }
        return ParseCache(decoding: file.read(), of: tool)
    }

    /// Keeps what a run has parsed for the next one, where it can: nothing is the worse without.
    func keep(_ cache: ParseCache?) {
        guard let cache, cache.isChanged, let tool = toolIdentity() else { return }
        _ = try? CacheFile(root).replace(with: cache.encoded(by: tool, threads: processorCount()))
    }
}
