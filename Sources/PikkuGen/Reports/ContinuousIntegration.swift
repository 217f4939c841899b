/// What a CI system shows of findings without being asked for it.
package struct ContinuousIntegration: Hashable, Sendable {
    /// Lines on standard output that the system turns into annotations.
    package var annotations: Annotations?
    /// A file that collects Markdown for the page of a run.
    package var summaryFile: String?
    /// The directory that the system's paths are relative to; see ``Report/pathPrefix``.
    package var directory: String?

    package enum Annotations: CaseIterable, Sendable {
        case azurePipelines, github, teamCity
    }

    /// The variables that tell.
    package static let variables = [
        "BUILD_SOURCESDIRECTORY", "CI_PROJECT_DIR", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE",
        "GITLAB_CI", "TEAMCITY_VERSION", "TF_BUILD",
    ]

    /// By the variables that each system documents. GitLab and Jenkins read files that a job names, and Buildkite a
    /// command: there is nothing to print for them.
    package init(environment: [String: String]) {
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if value("GITHUB_ACTIONS") == "true" {
            annotations = .github
            summaryFile = value("GITHUB_STEP_SUMMARY")
            directory = value("GITHUB_WORKSPACE")
        } else if value("TF_BUILD")?.lowercased() == "true" {
            annotations = .azurePipelines
            directory = value("BUILD_SOURCESDIRECTORY")
        } else if value("TEAMCITY_VERSION") != nil {
            annotations = .teamCity
        } else if value("GITLAB_CI") == "true" {
            directory = value("CI_PROJECT_DIR")
        }
    }

    /// `services/users/` for a project in that directory of the sources that the system checked out.
    package func pathPrefix(ofRoot root: String) -> String {
        guard let directory else { return "" }
        let base = directory.hasSuffix("/") ? directory : directory + "/"
        guard root.hasPrefix(base), root.count > base.count else { return "" }
        return root.dropFirst(base.count) + "/"
    }
}

extension Report {
    package func text(of annotations: ContinuousIntegration.Annotations) -> String {
        switch annotations {
        case .azurePipelines: azurePipelinesCommands
        case .github: text(as: .github)
        case .teamCity: teamCityMessages
        }
    }
}
