import Foundation
import TestSupport
import Testing

/// What packages that depend on this one get. One after the other, since they share what they have compiled.
@Suite(.serialized) struct PackageTests {
    @Test func theArtifactBundleIsOfThisPlatformAndVersion() throws {
        let bundle = try SamplePackage.distribution().appending(path: "pikku-gen.artifactbundle")
        let info = try JSONDecoder().decode(
            ArtifactBundle.self, from: Data(contentsOf: bundle.appending(path: "info.json")))
        #expect(info.schemaVersion == "1.0")
        #expect(Array(info.artifacts.keys) == ["pikku-gen"])
        let artifact = try #require(info.artifacts["pikku-gen"])
        let variant = try #require(artifact.variants.first)
        let tool = Program(path: bundle.appending(path: variant.path).path)
        #expect(artifact.type == "executable")
        #expect(try tool.run(["--version"], in: bundle).output == artifact.version + "\n")
        let target = try #require(Program.find("swiftc", for: "says what it compiles for"))
            .run(["-print-target-info"], in: bundle).output
        for triple in variant.supportedTriples { #expect(target.contains("\"\(triple)\"")) }
    }
}

/// The `info.json` of an artifact bundle (Swift Evolution 305).
private struct ArtifactBundle: Decodable {
    var schemaVersion: String
    var artifacts: [String: Artifact]

    struct Artifact: Decodable {
        var version: String
        var type: String
        var variants: [Variant]
    }

    struct Variant: Decodable {
        var path: String
        var supportedTriples: [String]
    }
}
