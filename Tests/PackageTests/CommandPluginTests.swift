import Foundation
import TestSupport
import Testing

extension PackageTests {
    @Suite struct CommandPluginTests {
        @Test func theCommandWritesIntoThePackageAndTheCheckDoesNot() async throws {
            let package = try SamplePackage(copyOf: "command-plugin")
            let files = package.files()

            let early = try await package.swift("package", "pikku-gen-check")
            #expect(early.status != 0)
            #expect(early.text.contains("new       Sources/Notes/Generated/Routes.gen.swift"), "\(early.text)")
            #expect(package.files().filter { $0 != "Package.resolved" } == files)

            let build = try await package.swift(
                "package", "--allow-writing-to-package-directory", "pikku-gen", "build")
            #expect(build.status == 0, "\(build.text)")
            #expect(try await package.swift("package", "pikku-gen-check").status == 0)
            #expect(try await package.build().status == 0)
            #expect(try await package.swift("run", "--skip-build", "Notes").output == "200 [{\"text\":\"Buy milk\"}]\n")

            try package.replace("/notes", with: "/all-notes", in: "Sources/Notes/Functions.swift")
            let late = try await package.swift("package", "pikku-gen-check")
            #expect(late.status != 0)
            #expect(late.text.contains("changed   Sources/Notes/Generated/Routes.gen.swift"), "\(late.text)")
        }
    }
}
