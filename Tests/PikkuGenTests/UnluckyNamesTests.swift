import Foundation
import TestSupport
import Testing

/// What users may call things, and Swift or TypeScript call things too.
@Suite(.patient) struct UnluckyNamesTests {
    @Test func `generated Swift compiles whatever words the sources use as names`() throws {
        let output = try compilerOutput(for: unluckyNames)
        #expect(output == "")
    }

    @Test func `generated Swift makes deprecated cases without a warning`() throws {
        let output = try compilerOutput(for: deprecatedCases)
        #expect(output == "")
    }

    @Test func `a type that would hide one of the runtime is refused where it is declared`() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write("Sources/App/Odd.swift", "struct RouteTable {}\n")
        let result = try project.run("build")
        #expect(result.status == 1)
        #expect(result.text.contains("Sources/App/Odd.swift:1:8: error: 'RouteTable' would hide what"))
    }

    @Test func `a type named Wirings inside of another is a type like any other`() throws {
        let source = """
            struct House: Codable, Sendable {
                struct Wirings: Codable, Sendable { var volts: Int }
                var wirings: House.Wirings
            }
            let readHouse = SessionlessFunction<AppServices, Void, House> { _ in House(wirings: .init(volts: 230)) }
            let houseWiring = Wirings<AppServices> { wireRPC(func: readHouse) }
            """
        let output = try compilerOutput(for: source)
        #expect(output == "")
    }

    @Test func `Swift calls a manifest's type as it is emitted, whatever its first letter`() throws {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write("api.pikku.yaml", "pikku: 1\ntypes: { parcel: { weight: number } }\n")
        try project.write(
            "Sources/App/Odd.swift",
            """
            let weigh = SessionlessFunction<AppServices, Parcel, Double> { _, parcel in parcel.weight }
            let parcelWiring = Wirings<AppServices> { wireRPC(func: weigh) }
            """)
        let result = try project.run("build")
        #expect(result.status == 0, "\(result.text)")
    }

    /// What the compiler says of a sample with a further file, and of what is generated from both.
    private func compilerOutput(for source: String) throws -> String {
        let project = try TemporaryProject(copyOf: "user-service")
        try project.write("Sources/App/Odd.swift", "import Foundation\nimport Pikku\n\n" + source)
        let result = try project.run("build")
        try #require(result.status == 0, "\(result.text)")
        return try project.compilerOutput(for: ".") + project.compilerOutput(for: "generated/client")
    }
}

private let unluckyNames = """
    enum Odd {
        struct `class`: Codable, Sendable { var `self`: Int; var `switch`: [`default`?]; var reader: Int; var value: Int }
        enum `default`: String, Codable, Sendable { case none, some, `default`, `init`, `self`, `Type` }
    }
    indirect enum Choice: Codable, Sendable {
        case none, some(Choice?), `default`(in: Int, self: Int), `init`(value: Int, reader: [Choice])
    }
    struct Answer: Codable, Sendable { var text: String }
    struct Parameter: Codable, Sendable { var text: String }
    /// - pattern: ^a
    typealias Pattern = String
    struct Wiring: Codable, Sendable { var pattern: Pattern }
    struct OddInput: Codable, Sendable {
        var answers: [Answer]
        var parameter: Parameter
        var wiring: Wiring
        var `class`: Odd.`class`
        var choice: Choice
        var optional: Odd.`default`? = Odd.`default`.none
        var list: [Odd.`default`] = [.none, .some, .`init`]
    }
    let `class` = SessionlessFunction<AppServices, OddInput, Choice> { _, input in input.choice }
    let oddWiring = Wirings<AppServices> { wireHTTP(method: .post, route: "/odd", func: `class`) }
    """

private let deprecatedCases = """
    enum Contact: Codable, Sendable {
        @available(*, deprecated, message: "use mail") case pigeon(Int, color: Date?)
        @available(*, deprecated) case smoke
        case mail(address: String)
    }
    let send = SessionlessFunction<AppServices, Contact, Contact> { _, contact in contact }
    let contactWiring = Wirings<AppServices> { wireRPC(func: send) }
    """
