import PikkuModel
import Testing

@Suite struct SwiftEnumTests {
    @Test func casesKeepOrderAndRawValues() throws {
        let source = MarkedSwift(
            """
            enum Status: String {
                case open, ⟦name⟧closed⟦/name⟧
                case inProgress = ⟦raw⟧"in-progress"⟦/raw⟧
            }
            """)
        let type = try #require(source.parsed().types.first)
        #expect(type.cases.map(\.name.text) == ["open", "closed", "inProgress"])
        #expect(type.cases[1].name.location == source.location("name"))
        #expect(type.cases.map(\.rawValue?.kind) == [nil, nil, .string("in-progress")])
        #expect(type.cases[2].rawValue?.location == source.location("raw"))
        #expect(type.inheritedTypes.map(\.text) == ["String"])
    }

    @Test func rawValuesMayBeNegativeIntegers() throws {
        let type = try #require(parsed("enum E: Int { case a = -1, b = 0x10 }").types.first)
        #expect(type.cases.map(\.rawValue?.kind) == [.number("-1"), .number("16")])
    }

    @Test func payloadsKeepLabelsTypesAndDefaults() throws {
        let type = try #require(
            parsed("indirect enum Due { case day(Day), moment(at: Date, _ isStrict: Bool = false)\n case never }")
                .types.first)
        #expect(type.cases.map { $0.payload.map(\.label) } == [[nil], ["at", nil], []])
        #expect(type.cases[1].payload.map(\.type.text) == ["Date", "Bool"])
        #expect(type.cases[1].payload.map(\.hasDefault) == [false, true])
    }

    @Test func casesCarryDocumentationAndDeprecation() throws {
        let type = try #require(
            parsed("enum E {\n/// First.\n@available(*, deprecated, message: \"gone\")\ncase a, b\ncase c\n}").types
                .first)
        #expect(type.cases.map(\.documentation.summary) == ["First.", "First.", ""])
        #expect(type.cases.map(\.deprecation) == ["gone", "gone", nil])
    }
}
