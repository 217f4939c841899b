import ArgumentParser
import PikkuGen
import PikkuModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Workspace {
    /// The project, with what is wrong with it reported on standard error.
    func linked() -> Output {
        let output = generate(
            sources, configuration, templates: templates, targets: [], cache: cache, threads: processorCount()
        )
        report(output.diagnostics)
        return output
    }

    /// Every file, whether its target is on or off. Ends the program with 1 where a declaration has an error.
    func generated() throws -> Output {
        var everything = configuration
        everything.outputs = Configuration.Outputs()
        everything.outputs.custom = configuration.outputs.custom
        everything.outputs.swiftClient = .at("generated/client")
        let output = generate(
            sources, everything, templates: templates, cache: cache, threads: processorCount())
        report(output.diagnostics)
        if output.hasErrors { throw ExitCode(1) }
        return output
    }

    /// - Parameter root: What paths are shown below; nil leaves them relative to the project's root.
    func report(_ diagnostics: [Diagnostic], below root: String? = nil) {
        guard !diagnostics.isEmpty else { return }
        let text = DiagnosticText(sources: shownSources, of: diagnostics, style: standardErrorStyle(), root: root)
        printError(text.text(of: diagnostics))
    }

    /// All that diagnostics may point into.
    var shownSources: [SourceFile] { sources + templateFiles + [files.configurationFile].compactMap(\.self) }
}

/// At least one.
func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
