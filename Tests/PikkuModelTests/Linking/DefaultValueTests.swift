import PikkuModel
import Testing
import TestSupport

@Suite struct DefaultValueTests {
    @Test func literalsAndConstantsAreDefaults() throws {
        let sources = LinkedSources(
            swift: """
                enum Role: String { case admin = "ADMIN", member }
                enum Limits { static let page = 25 }
                struct Input {
                    var role: Role = .admin
                    var other = Role.member
                    var limit: Int = Limits.page
                    var ratio: Double = 1
                    var tags: [String] = ["a"]
                    var map: [String: Int] = [:]
                    var roles: Set<Role> = [.member]
                    var note: String? = nil
                }
                let f = PikkuFunc<Input, Void> { _, _ in }
                """)
        expectMarked(sources)
        #expect(
            try sources.properties(of: "Input").map(\.defaultValue) == [
                "ADMIN", "member", 25, 1, .array(["a"]), .object([]), .array(["member"]), nil,
            ])
    }

    @Test func whatIsComputedIsNoDefault() {
        expectMarked(
            swift: """
                struct Input {
                    var id: UUID = «not-a-literal|UUID()»
                    var name: String = «not-a-literal|names.first»
                    var kind: Kind = «not-a-literal|.third»
                    enum Kind: String { case first, second }
                }
                let f = PikkuFunc<Input, Void> { _, _ in }
                """)
    }

    @Test func defaultsAndExamplesAreValuesOfTheirTypes() {
        expectMarked(
            manifest: """
                types:
                  Role: [admin, member]
                  Point: { x: integer, y?: integer }
                  T:
                    a: { type: integer, maximum: 10, default: «invalid-default|11» }
                    b: { type: Role, default: «invalid-default|guest» }
                    c: { type: Role, default: admin }
                    d: { type: string, minLength: 2, example: «invalid-example|x» }
                    e: { type: Point, default: «invalid-default|{ y: 1 }» }
                    f: { type: Point, default: { x: 1 } }
                    g: { type: "integer[]", maxItems: 1, default: «invalid-default|[1, 2]» }
                    h: { type: uuid, default: «invalid-default|nobody» }
                """)
    }
}
