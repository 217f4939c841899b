import Foundation
import TestSupport
import Testing

extension PackageTests {
    @Suite struct NewProjectTests {
        @Test(arguments: ["--swift", "--manifest"])
        func itBuildsAndServes(language: String) async throws {
            let package = try SamplePackage()
            let begun = try await Program.built("pikku-gen")
                .run(["init", language, "--runtime", SamplePackage.repository.path], in: package.root)
            #expect(begun.status == 0, "\(begun.text)")
            let build = try await package.build()
            try #require(build.status == 0, "\(build.text)")

            let app = Program(path: try await package.binary("App"))
            let answer = try await app.running(environment: ["PORT": "0"]) { program in
                let address = try await program.line(after: "Listening on http://").prefix { $0 != ";" }
                let curl = Program.find("curl", for: "asks a new project")
                return try await curl?.run(["-s", "http://\(address)/greetings/Ada"], in: package.root).output
            }
            #expect(answer == nil || answer == "{\"text\":\"Hello, Ada!\"}")
        }
    }
}
