import Foundation
import TestSupport
import Testing

/// `build --explain` says of each file what was done with it, and why.
@Suite(.patient) struct BuildExplanationTests {
    private let project: TemporaryProject

    init() throws {
        project = try TemporaryProject(copyOf: "user-service")
        try project.write("Sources/App/Unused.swift", "struct Unused { var text: String }\n")
    }

    @Test func firstBuild() throws {
        let lines = try explain()
        #expect(lines.first == "all inputs are read: no earlier build has left a state to compare with")
        #expect(
            lines.contains("unparsed  Sources/App/Unused.swift: no source that matters names what it declares"))
        #expect(
            lines.contains("parsed    Sources/App/user.wiring.swift: it uses 'Wirings'; not parsed before as it is"))
        #expect(lines.contains("written   generated/schemas/User.schema.json: not generated yet"))
        #expect(!lines.contains { $0.hasPrefix("left") || $0.hasPrefix("known") })
    }

    @Test func laterBuilds() throws {
        _ = try project.run("build")
        Thread.sleep(forTimeInterval: 0.1)
        _ = try project.run("build")
        #expect(try explain().first?.hasPrefix("nothing is read: the inputs and ") == true)

        try project.write("Sources/App/Unused.swift", "struct Unused { var number: Int }\n")
        #expect(try explain().contains { $0.hasPrefix("nothing is rendered: the declarations are those") })

        let path = "Sources/App/user.types.swift"
        try project.write(path, project.text(of: path).replacing("var total: Int", with: "var count: Int"))
        let lines = try explain()
        #expect(lines.contains("parsed    \(path): it uses 'PikkuError'; not parsed before as it is"))
        #expect(lines.contains { $0.hasPrefix("known     Sources/App/user.wiring.swift: it uses 'Wirings'; parsed") })
        #expect(lines.contains("left      generated/schemas/User.schema.json: up to date"))
        let list = "written   generated/schemas/UserList.schema.json: type 'UserList' changed (\(path):"
        #expect(lines.contains { $0.hasPrefix(list) })
    }

    @Test func onlyABuildForPeopleIsExplained() throws {
        for option in ["--check", "--dry-run", "--format=json"] {
            #expect(try project.run("build", "--explain", option).status == 2)
        }
    }

    private func explain() throws -> [String] {
        try project.run("build", "--explain").output.split(separator: "\n").map(String.init)
    }
}
