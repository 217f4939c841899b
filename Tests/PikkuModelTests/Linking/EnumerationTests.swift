import PikkuModel
import Testing
import TestSupport

@Suite struct EnumerationTests {
    @Test func rawValuesAreThoseOfSwift() throws {
        let sources = LinkedSources(
            swift: """
                enum Word: String { case plain, other = "OTHER" }
                typealias Code = Int
                enum Number: Code { case zero, five = 5, six }
                """)
        expectMarked(sources)
        #expect(try sources.rawValues(of: "Word") == [.string("plain"), .string("OTHER")])
        #expect(try sources.rawValues(of: "Number") == [.integer(0), .integer(5), .integer(6)])
    }

    @Test func casesWithoutRawTypeAreTaggedAsCodableDoes() throws {
        let sources = LinkedSources(
            swift: """
                enum Shape {
                    case circle(radius: Double), pair(Int, second: Int), none
                    enum CodingKeys: String, CodingKey { case circle = "round", pair, none }
                }
                """)
        expectMarked(sources)
        guard case .union(let union) = try sources.type("Shape").shape else { return #expect(Bool(false)) }
        #expect(union.tagging == .external)
        #expect(union.cases.map(\.tag) == ["round", "pair", "none"])
        #expect(union.cases[1].payload.map(\.name) == ["_0", "second"])
        #expect(union.cases[1].isLabeled == [false, true])
    }

    @Test func aManifestsUnionIsTaggedInsideOrOutside() throws {
        let sources = LinkedSources(
            manifest: """
                types:
                  Circle: { radius: number }
                  Square: { side: { type: number, default: 1 } }
                  Inside: { $union: { circle: Circle, square: Square }, $discriminator: type }
                  Outside: { $union: { circle: Circle, square: Square } }
                """)
        expectMarked(sources)
        guard case .union(let inside) = try sources.type("Inside").shape,
            case .union(let outside) = try sources.type("Outside").shape
        else { return #expect(Bool(false)) }
        #expect(inside.tagging == .internal(property: "type"))
        #expect(inside.cases.map(\.type) == ["Circle", "Square"])
        #expect(outside.tagging == .external)
        #expect(outside.cases[1].payload.first?.defaultValue == 1)
        #expect(outside.cases[1].isLabeled == [true])
    }

    @Test func membersOfATaggedUnionAreObjectsWithoutTheTag() {
        expectMarked(
            manifest: """
                types:
                  Circle: { radius: number, kind: string }
                  Inside: { $union: { circle: Circle, text: «union-member-not-object|string» }, $discriminator: «discriminator-collision|kind» }
                """)
    }

    @Test func wordsOfAManifestBecomeNamesOfSwift() throws {
        let sources = LinkedSources(manifest: "types:\n  Status: [in-progress, done]")
        guard case .enumeration(let cases) = try sources.type("Status").shape else { return #expect(Bool(false)) }
        #expect(cases.map(\.swiftName) == ["inProgress", "done"])
        #expect(cases.map(\.rawValue) == [.string("in-progress"), .string("done")])
    }
}

extension LinkedSources {
    fileprivate func rawValues(of name: String) throws -> [EnumerationCase.RawValue] {
        guard case .enumeration(let cases) = try type(name).shape else { return [] }
        return cases.map(\.rawValue)
    }
}
