import PikkuModel
import Testing

@Suite struct SwiftTypeTests {
    @Test func structBecomesAnObject() throws {
        let source = MarkedSwift("public struct ⟦name⟧User⟦/name⟧: Codable, App.Named, Sendable {}")
        let type = try #require(source.parsed().types.first)
        #expect(type.name == Name("User", at: try #require(source.location("name"))))
        #expect(type.kind == .object([]))
        #expect(type.inheritedTypes.map(\.path) == [["Codable"], ["App", "Named"], ["Sendable"]])
        #expect(type.access == .public)
        #expect(type.origin == .swift)
        #expect(!type.isReference)
    }

    @Test(arguments: ["class", "actor", "final class", "public final class"])
    func classesAndActorsAreReferences(keyword: String) throws {
        let type = try #require(parsed("\(keyword) Session { var id: Int }").types.first)
        #expect(type.isReference)
        #expect(type.properties.map(\.name.text) == ["id"])
    }

    @Test func genericParametersKeepTheirOrder() throws {
        let type = try #require(parsed("struct Pair<First: Sendable, Second> where Second: Sendable {}").types.first)
        #expect(type.genericParameters == ["First", "Second"])
    }

    @Test func nestedTypesKnowTheirScope() {
        let file = parsed("struct A { enum B { struct C {} }\n typealias D = Int }")
        #expect(file.types.map { $0.scope + [$0.name.text] } == [["A", "B", "C"], ["A", "B"], ["A", "D"], ["A"]])
    }

    @Test func noMemberIsVisibleFurtherThanItsType() {
        let file = parsed(
            "private struct A { public struct B { struct C {} } }\nfileprivate enum D { public enum E {} }")
        let access = Dictionary(uniqueKeysWithValues: file.types.map { ($0.name.text, $0.access) })
        #expect(access == ["A": .private, "B": .private, "C": .private, "D": .fileprivate, "E": .fileprivate])
    }

    @Test func membersOfAPublicTypeAreInternalUnlessTheySaySo() {
        let file = parsed("public struct A { struct B {}\n open class C {}\n package enum D {} }")
        let access = Dictionary(uniqueKeysWithValues: file.types.map { ($0.name.text, $0.access) })
        #expect(access == ["A": .public, "B": .internal, "C": .public, "D": .package])
    }

    @Test func aliasKeepsItsTargetAndParameters() throws {
        let source = MarkedSwift("typealias Handler<Input: Sendable> = ⟦target⟧Function<App, Input, Void>⟦/target⟧")
        let type = try #require(source.parsed().types.first)
        guard case .alias(let target) = type.kind, case .named(["Function"], let arguments) = target.kind else {
            Issue.record("not an alias of a named type")
            return
        }
        #expect(target.location == source.location("target"))
        #expect(arguments.map(\.path) == [["App"], ["Input"], nil])
        #expect(arguments.last?.kind == .void)
        #expect(type.genericParameters == ["Input"])
    }

    @Test func backticksAreNotPartOfAName() {
        #expect(parsed("struct `Type` { var `default`: Int }").types.first?.name.text == "Type")
        #expect(properties("var `default`: Int").first?.name.text == "default")
    }

    @Test func declarationsInsideFunctionsAreNotTheFilesOwn() {
        let file = parsed(
            "func a() { struct B {}\n let c = PikkuFunc<Int, Int> { _, _ in 1 } }\nlet d = { struct E {} }")
        #expect(file.types.isEmpty)
        #expect(file.functions.isEmpty)
    }

    @Test func protocolsAreNoData() {
        var file = parsed("protocol P { associatedtype T\n var id: Int { get }\n static func make() -> Self }")
        file.mentions = Mentions()
        #expect(file == .empty)
    }
}

/// The properties of a struct with this body.
func properties(_ body: String) -> [PropertyDeclaration] {
    parsed("struct S {\n\(body)\n}").types.first { $0.name.text == "S" }?.properties ?? []
}

extension TypeDeclaration {
    var properties: [PropertyDeclaration] {
        if case .object(let properties) = kind { properties } else { [] }
    }

    var cases: [CaseDeclaration] {
        if case .enumeration(let cases) = kind { cases } else { [] }
    }
}

extension TypeReference {
    /// Nil for a type that is not simply a name.
    var path: [String]? {
        if case .named(let path, arguments: _) = kind { path } else { nil }
    }

    /// As Swift spells it.
    var text: String {
        switch kind {
        case .named(let path, let arguments):
            path.joined(separator: ".")
                + (arguments.isEmpty ? "" : "<" + arguments.map(\.text).joined(separator: ", ") + ">")
        case .primitive(let primitive): "\(primitive)"
        case .optional(let wrapped): wrapped.text + "?"
        case .array(let element): "[\(element.text)]"
        case .dictionary(let key, let value): "[\(key.text): \(value.text)]"
        case .void: "Void"
        case .unsupported(let what): "(\(what))"
        }
    }
}

extension ParsedFile {
    static let empty = ParsedFile(path: "a.swift")
}
