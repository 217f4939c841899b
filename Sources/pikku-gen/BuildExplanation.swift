import PikkuGen
import PikkuModel

/// Why a build has read, parsed, written or left each file: what `--explain` says, by how far the build went.
enum BuildExplanation {
    static func unread(_ state: BuildState) -> String {
        "nothing is read: the inputs and \(counted(state.outputs.count, "output")) have the status that the last build "
            + "found or left\n"
    }

    static func read(_ last: BuildState?, isRepeatable: Bool) -> String {
        let cause =
            if !isRepeatable {
                "a build with these options takes no earlier one's word"
            } else if last == nil {
                "no earlier build has left a state to compare with"
            } else {
                "an input or output has another status than the last build found or left"
            }
        return "all inputs are read: \(cause)\n"
    }

    static func unlinked(_ reading: BuildReading) -> String {
        lines(reading.run.explanations)
            + "nothing is rendered: the declarations are those of the last build, and so is the status of the outputs\n"
    }

    static func carriedOut(_ build: FinishedBuild) -> String {
        let plan = build.plan
        let sources = lines(plan.reading.run.explanations)
        guard build.isGood else { return sources }
        let summary = DriftSummary(plan.drift, plan.changes, sources: plan.workspace.sources, mend: "")
        return sources + lines(summary.explanations)
    }

    private static func lines(_ explanations: [FileExplanation]) -> String { explanations.map(\.line).joined() }
}
