import PikkuGen
import Testing

@Suite struct ContinuousIntegrationTests {
    @Test func eachSystemIsKnownByItsVariable() {
        let github = ContinuousIntegration(environment: [
            "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "/tmp/summary", "GITHUB_WORKSPACE": "/home/runner/shop",
        ])
        #expect(github.annotations == .github)
        #expect(github.summaryFile == "/tmp/summary")
        #expect(github.directory == "/home/runner/shop")
        #expect(ContinuousIntegration(environment: ["TF_BUILD": "True"]).annotations == .azurePipelines)
        #expect(ContinuousIntegration(environment: ["TEAMCITY_VERSION": "2026.1"]).annotations == .teamCity)
        let gitlab = ContinuousIntegration(environment: ["GITLAB_CI": "true", "CI_PROJECT_DIR": "/builds/shop"])
        #expect(gitlab.annotations == nil)
        #expect(gitlab.directory == "/builds/shop")
    }

    @Test func aTerminalIsNone() {
        for environment in [[:], ["CI": "true"], ["GITHUB_ACTIONS": ""], ["GITHUB_ACTIONS": "false"]] {
            let system = ContinuousIntegration(environment: environment)
            #expect(system.annotations == nil)
            #expect(system.summaryFile == nil)
            #expect(system.pathPrefix(ofRoot: "/work") == "")
        }
    }

    @Test(arguments: [
        ("/home/runner/shop", ""), ("/home/runner/shop/services/users", "services/users/"), ("/home/runner", ""),
        ("/home/runner/shop-2", ""), ("/elsewhere", ""),
    ])
    func pathsBeginInTheDirectoryOfTheSystem(root: String, prefix: String) {
        for directory in ["/home/runner/shop", "/home/runner/shop/"] {
            var system = ContinuousIntegration(environment: [:])
            system.directory = directory
            #expect(system.pathPrefix(ofRoot: root) == prefix)
        }
    }

    @Test func azurePipelines() {
        let lines = SampleReport.ordinary.report.text(of: .azurePipelines).split(separator: "\n")
        let first = """
            ##vso[task.logissue type=error;sourcepath=Sources/App/user wiring.swift;linenumber=3;columnnumber=5;\
            code=duplicate-route;]'GET /users/{id}' is wired twice%0Anote: first wired here \
            (Sources/App/user wiring.swift:2:5)%0Anote: a wiring without a function of its own has no use
            """
        #expect(lines.first == first[...])
        #expect(lines.count == 3, "an issue is an error or a warning")
    }

    @Test func teamCity() {
        let text = SampleReport.ordinary.report.text(of: .teamCity)
        #expect(
            text.contains(
                "##teamcity[inspectionType id='duplicate-route' name='duplicate-route' "
                    + "description='Two wirings serve the same requests.' category='routes']\n"))
        #expect(
            text.contains(
                "##teamcity[inspection typeId='unknown-format' message='|'emial|' is not a format|nhelp: replace |'emial|'"
                    + " with |'email|'' file='api/shop.pikku.yaml' line='6' SEVERITY='INFO']\n"))
    }

    /// A message cannot end its command, nor begin another on a line of its own.
    @Test(arguments: ContinuousIntegration.Annotations.allCases)
    func commandsStayOnTheirLines(_ annotations: ContinuousIntegration.Annotations) {
        let text = SampleReport.hostile.report.text(of: annotations)
        for line in text.split(whereSeparator: \.isNewline) {
            let body = line.dropFirst(2)
            switch annotations {
            case .github: #expect(line.hasPrefix("::"))
            case .azurePipelines:
                #expect(line.hasPrefix("##vso[task.logissue "))
                #expect(body.count { $0 == "]" } == 1)
            case .teamCity:
                #expect(line.hasPrefix("##teamcity[inspection"))
                #expect(line.hasSuffix("]"))
                #expect(line.dropLast().replacing("||", with: "").replacing("|]", with: "").contains("]") == false)
            }
        }
    }
}
