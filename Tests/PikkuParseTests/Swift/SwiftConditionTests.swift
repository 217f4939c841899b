import PikkuModel
import Testing

@Suite struct SwiftConditionTests {
    @Test(
        arguments: [
            ("A", true), ("!A", false), ("A && B", false), ("A || B", true), ("!(A && B)", true), ("B || A && C", true),
            ("A && !B", true), ("B && A || C", true), ("true", true), ("false || B", false), ("os(Linux)", true),
            ("os( Linux )", true), ("swift(>=5.9)", true), ("canImport(UIKit)", false), ("A && UNKNOWN || C", true),
            ("B && UNKNOWN", false), ("UNKNOWN || A", true), ("((A))", true),
        ])
    func conditionsAreEvaluated(condition: String, holds: Bool) {
        let file = parsed(
            "#if \(condition)\nstruct Yes {}\n#else\nstruct No {}\n#endif",
            conditions: [
                "A": true, "B": false, "C": true, "os(Linux)": true, "swift( >=5.9 )": true, "canImport(UIKit)": false,
            ])
        #expect(file.types.map(\.name.text) == [holds ? "Yes" : "No"])
        #expect(file.diagnostics == [])
    }

    @Test(arguments: ["⟦here⟧DEBUG⟦/here⟧", "A && !⟦here⟧DEBUG⟦/here⟧", "(B || ⟦here⟧os(Linux)⟦/here⟧)"])
    func whatIsNotConfiguredIsAskedFor(condition: String) {
        let source = MarkedSwift("#if \(condition)\nstruct Yes {}\n#else\nstruct No {}\n#endif\nstruct Always {}")
        let file = source.parsed(conditions: ["A": true, "B": false])
        #expect(file.types.map(\.name.text) == ["Always"])
        #expect(file.diagnostics.map(\.id) == ["unconfigured-condition"])
        #expect(file.diagnostics.first?.location == source.location("here"))
    }

    @Test func theFirstClauseThatHoldsIsTaken() {
        let text = "#if A\nstruct A {}\n#elseif B\nstruct B {}\n#elseif C\nstruct C {}\n#else\nstruct D {}\n#endif"
        func names(_ conditions: [String: Bool]) -> [String] {
            parsed(text, conditions: conditions).types.map(\.name.text)
        }
        #expect(names(["A": false, "B": true, "C": true]) == ["B"])
        #expect(names(["A": true]) == ["A"])
        #expect(names(["A": false, "B": false, "C": false]) == ["D"])
        #expect(names(["A": false]) == [])
    }

    @Test(arguments: ["import UIKit", "func f() {}", "protocol P {}", "let a = 1", "", "print(1)"])
    func aBlockThatDeclaresNothingMayBeUnknown(block: String) {
        #expect(parsed("#if DEBUG\n\(block)\n#endif\nstruct S {}").diagnostics == [])
    }

    @Test func membersAreConditionalToo() {
        let text = "struct S {\nvar a: Int\n#if DEBUG\nvar b: Int\n#else\nfunc f() {}\n#endif\n}"
        func names(_ conditions: [String: Bool]) -> [String]? {
            parsed(text, conditions: conditions).types.first?.properties.map(\.name.text)
        }
        #expect(names(["DEBUG": true]) == ["a", "b"])
        #expect(names(["DEBUG": false]) == ["a"])
        #expect(parsed(text).diagnostics.map(\.id) == ["unconfigured-condition"])
        #expect(parsed("struct S {\n#if DEBUG\nfunc f() {}\n#endif\n}").diagnostics == [])
        #expect(
            parsed("enum E {\n#if DEBUG\ncase a\n#endif\ncase b\n}", conditions: ["DEBUG": true]).types.first?.cases
                .map(\.name.text) == ["a", "b"])
    }

    @Test func conditionsNest() {
        let text = "#if A\n#if B\nstruct Both {}\n#endif\nstruct One {}\n#endif"
        #expect(parsed(text, conditions: ["A": true, "B": true]).types.map(\.name.text) == ["Both", "One"])
        #expect(parsed(text, conditions: ["A": true, "B": false]).types.map(\.name.text) == ["One"])
        #expect(parsed(text, conditions: ["A": false]).diagnostics == [])
        #expect(parsed(text).diagnostics.count == 1)
    }
}
