import PikkuModel
import Testing

@Suite struct SwiftExtensionTests {
    @Test func conformancesAndMembersWaitForLinking() throws {
        let source = MarkedSwift(
            """
            extension ⟦type⟧Todo.Item⟦/type⟧: Codable, Named {
                enum CodingKeys: String, CodingKey { case a = "A" }
                ⟦decode⟧init(from decoder: any Decoder) throws⟦/decode⟧ {}
                init(a: Int) {}
                static let status = 404
                var computed: Int { 1 }
            }
            """)
        let file = source.parsed()
        let found = try #require(file.extensions.first)
        #expect(found.extendedType == ["Todo", "Item"])
        #expect(found.location == source.location("type"))
        #expect(found.inheritedTypes.map(\.text) == ["Codable", "Named"])
        #expect(found.members.codingKeys?.map(\.wireName.text) == ["A"])
        #expect(found.members.customCoding == ["decode"].compactMap(source.location))
        #expect(found.members.staticConstants.map(\.name.text) == ["status"])
        #expect(found.members.initializers == [["a"]])
        #expect(!found.members.hidesMemberwiseInitializer)
        #expect(file.constants.map(\.scope) == [["Todo", "Item"]])
    }

    @Test func nestedTypesBelongToTheExtendedType() {
        let file = parsed("extension A.B { struct C { enum D {} } }")
        #expect(file.types.map { $0.scope + [$0.name.text] } == [["A", "B", "C", "D"], ["A", "B", "C"]])
    }

    @Test func itsModifierHoldsForMembersWithoutOne() {
        let file = parsed(
            "private extension A { struct B {}\n internal struct C {} }\npublic extension A { struct D {} }")
        #expect(file.types.map(\.access) == [.private, .internal, .public])
    }

    @Test func functionsAndWiringsMayStandInIt() throws {
        let file = parsed(
            """
            extension Users {
                static let get = PikkuFunc<Int, Int> { _, id in id }
                static let wiring = Wirings<App> { wireRPC(func: get) }
            }
            """)
        #expect(file.functions.map(\.scope) == [["Users"]])
        #expect(file.wirings.first?.reference?.path == ["Users", "wiring"])
    }
}
