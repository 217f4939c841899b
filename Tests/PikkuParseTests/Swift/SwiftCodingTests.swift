import PikkuModel
import Testing

@Suite struct SwiftCodingTests {
    @Test func codingKeysRenameProperties() throws {
        let source = MarkedSwift(
            """
            struct S {
                var a: Int
                private enum CodingKeys: String, CodingKey {
                    case ⟦plain⟧a⟦/plain⟧, b = ⟦renamed⟧"b_b"⟦/renamed⟧
                    case `default`
                }
            }
            """)
        let file = source.parsed()
        let keys = try #require(file.types.first?.members.codingKeys)
        #expect(keys.map(\.property) == ["a", "b", "default"])
        #expect(keys.map(\.wireName.text) == ["a", "b_b", "default"])
        #expect(keys[0].wireName.location == source.location("plain"))
        #expect(keys[1].wireName.location == source.location("renamed"))
        #expect(file.types.map(\.name.text) == ["S"])
    }

    @Test func codingKeysWithoutStringsAreNamedLikeTheirCases() throws {
        let type = try #require(parsed("struct S { enum CodingKeys: Int, CodingKey { case a = 1 } }").types.first)
        #expect(type.members.codingKeys?.map(\.wireName.text) == ["a"])
        #expect(try #require(parsed("struct S {}").types.first).members.codingKeys == nil)
    }

    @Test func aCodingKeyThatIsNoLiteralIsAnError() {
        let source = MarkedSwift(
            "struct S { enum CodingKeys: String, CodingKey { case a = ⟦here⟧\"x\\(1)\"⟦/here⟧ } }")
        let file = source.parsed()
        #expect(file.diagnostics.first { $0.id == "unreadable-coding-key" }?.location == source.location("here"))
    }

    @Test func anEnumThatOnlySoundsLikeCodingKeysIsAType() {
        let file = parsed("struct S { enum CodingKeys { case a } }")
        #expect(file.types.map(\.name.text) == ["CodingKeys", "S"])
    }

    @Test func keysOfAPayloadCountAsCustomCoding() throws {
        let source = MarkedSwift(
            "enum E { case a(b: Int)\n enum ⟦here⟧ACodingKeys⟦/here⟧: String, CodingKey { case b = \"c\" } }")
        let type = try #require(source.parsed().types.first)
        #expect(type.members.customCoding == [try #require(source.location("here"))])
    }

    @Test func handwrittenCodingIsLocated() throws {
        let source = MarkedSwift(
            """
            struct S: Codable {
                ⟦decode⟧init(from decoder: any Decoder) throws⟦/decode⟧ {}
                public ⟦encode⟧func encode(to encoder: Encoder) throws⟦/encode⟧ {}
                init(from text: String) {}
                func encode(to text: String) {}
                func encode(with encoder: any Encoder) {}
            }
            """)
        let members = try #require(source.parsed().types.first).members
        #expect(members.customCoding == ["decode", "encode"].compactMap(source.location))
        #expect(members.initializers == [["from"]])
    }

    @Test func initializersKeepTheirLabels() throws {
        let text = "struct S { init() {}\n init(a: Int, _ b: Int, for c: Int = 1) {} }"
        let members = try #require(parsed(text).types.first).members
        #expect(members.initializers == [[], ["a", "_", "for"]])
        #expect(members.hidesMemberwiseInitializer)
    }

    @Test(arguments: [
        "init?(a: Int) {}", "init!(a: Int) {}", "init(a: Int) throws {}", "init(a: Int) throws(E) {}",
        "init(a: Int) async {}", "private init(a: Int) {}", "fileprivate init(a: Int) {}", "@MainActor init(a: Int) {}",
    ])
    func anInitializerThatGeneratedCodeCannotCallOnlyHides(initializer: String) throws {
        let members = try #require(parsed("struct S { \(initializer) }").types.first).members
        #expect(members.initializers.isEmpty)
        #expect(members.hidesMemberwiseInitializer)
        let added = try #require(parsed("extension S { \(initializer)\ninit(b: Int) {} }").extensions.first).members
        #expect(added.initializers == [["b"]])
        #expect(!added.hidesMemberwiseInitializer)
    }
}
