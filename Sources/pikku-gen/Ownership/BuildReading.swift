import PikkuEmit
import PikkuGen
import PikkuModel

/// What a build begins with: a project as it was read.
struct BuildReading {
    let workspace: Workspace
    /// With all that is known of the sources by now.
    var run: Run
    let targets: Set<GeneratedFile.Target>
    var disk: KnownDisk

    /// - Parameter last: What the last build of this program began with, when it was done.
    init(_ workspace: Workspace, _ targets: Set<GeneratedFile.Target>, after last: BuildReading? = nil) {
        self.workspace = workspace
        self.targets = targets
        disk = last?.disk ?? KnownDisk()
        run = Run(
            workspace.sources, workspace.configuration, templates: workspace.templates,
            overrides: workspace.templateTexts, targets: targets, cache: workspace.cache, threads: processorCount(),
            after: last?.run)
    }
}
