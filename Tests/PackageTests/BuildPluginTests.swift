import Foundation
import TestSupport
import Testing

extension PackageTests {
    @Suite struct BuildPluginTests {
        @Test func generatedSwiftIsCompiledAndStaysOutOfThePackage() async throws {
            let package = try SamplePackage(copyOf: "build-plugin")
            let files = package.files()
            let build = try await package.build()
            #expect(build.status == 0, "\(build.text)")
            #expect(try await package.swift("run", "--skip-build", "Notes").output == "200 [{\"text\":\"Buy milk\"}]\n")
            #expect(package.files().filter { $0 != "Package.resolved" } == files)
        }

        @Test func onlyAChangeMakesItRunAgain() async throws {
            let package = try SamplePackage(copyOf: "build-plugin")
            #expect(try await package.build().runsTheTool == true)
            #expect(try await package.build().runsTheTool == false)

            try package.replace("minLength: 1 }", with: "maxLength: 1 }", in: "api/notes.pikku.yaml")
            #expect(try await package.build().runsTheTool == true)
            #expect(try await package.build().runsTheTool == false)
        }

        @Test func aNewManifestIsSeen() async throws {
            let package = try SamplePackage(copyOf: "build-plugin")
            #expect(try await package.build().status == 0)
            try package.write("api/labels.pikku.yaml", "pikku: 1\nfunctions: { listLabels: { input: Label } }\n")
            let build = try await package.build()
            let place = try package.place(of: "Label }", in: "api/labels.pikku.yaml")
            #expect(build.status != 0)
            #expect(build.text.contains(place + "error: "), "\(build.text)")
        }

        @Test func anErrorIsShownAtItsDeclaration() async throws {
            let package = try SamplePackage(copyOf: "build-plugin")
            try package.replace("route: \"/notes\"", with: "route: \"/notes/{\"", in: "Sources/Notes/Functions.swift")
            let build = try await package.build()
            let place = try package.place(of: "{\", func", in: "Sources/Notes/Functions.swift")
            #expect(build.status != 0)
            #expect(build.text.contains(place + "error: "), "\(build.text)")
        }

        @Test func whatIsGeneratedTwiceIsRefused() async throws {
            let package = try SamplePackage(copyOf: "build-plugin")
            try package.write("Sources/Notes/Types.gen.swift", "")
            let build = try await package.build()
            #expect(build.status != 0)
            #expect(build.text.contains("Types.gen.swift: the plugin generates this file as well"), "\(build.text)")
        }
    }
}

extension Program.Result {
    /// Whether a build that was fine has generated anything.
    fileprivate var runsTheTool: Bool? { status == 0 ? text.contains("Generating Swift for Notes") : nil }
}
