import PikkuModel
import TestSupport
import Testing

@Suite(.patient) struct HostileLinkingTests {
    @Test func cyclicAliasesEnd() {
        let sources = LinkedSources(
            swift: """
                typealias A = B
                typealias B = A
                typealias C = D?
                typealias D = C?
                typealias E<T> = E<[T]>
                typealias F<T> = [G<T>]
                typealias G<T> = [F<T>]
                struct Input { var a: A; var c: C; var e: E<Int>; var f: F<Int> }
                let f = PikkuFunc<Input, Void> { _, _ in }
                let g = A { _ in }
                """)
        #expect(sources.found.allSatisfy { $0.id == "recursive-type" })
        #expect(!sources.found.isEmpty)
    }

    @Test func aliasesThatDoubleEnd() {
        let doubling = (1...60).map { "typealias D\($0)<T> = Pair<D\($0 - 1)<T>, D\($0 - 1)<T>>" }
        let sources = LinkedSources(
            swift: """
                struct Pair<A, B> { var a: A; var b: B }
                typealias D0<T> = T
                \(doubling.joined(separator: "\n"))
                let f = PikkuFunc<D60<Int>, Void> { _, _ in }
                """)
        #expect(sources.found.map(\.id).contains { $0 == "recursive-type" || $0 == "endless-generic" })
    }

    @Test func constantsThatReferToEachOtherEnd() {
        var file = ParsedFile(path: "a.swift")
        let nowhere = PikkuModel.SourceLocation(file: "a.swift", start: 0, end: 0)
        for (name, other) in [("a", "b"), ("b", "a")] {
            file.constants.append(
                ConstantDeclaration(
                    name: Name(name, at: nowhere), scope: [], value: Expression(.reference([other]), at: nowhere)))
        }
        let route = ArgumentDeclaration(
            label: Name("route", at: nowhere), value: Expression(.reference(["a"]), at: nowhere))
        file.wirings = [WiringDeclaration(kind: .http, arguments: [route], origin: .swift, location: nowhere)]
        #expect(Project.link([file]).diagnostics.map(\.id).contains("not-a-literal"))
    }

    @Test(.timeLimit(.minutes(1))) func thousandsOfTypesInAChainAndARing() {
        var file = ParsedFile(path: "a.pikku.yaml")
        let count = 5_000
        for index in 0..<count {
            let location = PikkuModel.SourceLocation(file: file.path, start: index * 10, end: index * 10 + 5)
            let next = TypeReference(.named(["T\((index + 1) % count)"], arguments: []), at: location)
            let property = PropertyDeclaration(name: Name("next", at: location), type: next)
            file.types.append(
                TypeDeclaration(
                    name: Name("T\(index)", at: location), scope: [], kind: .object([property]), origin: .manifest))
        }
        let linked = Project.link([file])
        #expect(linked.project.types.count == count)
        #expect(linked.diagnostics.map(\.id) == ["recursive-type"])
    }

    @Test func deepNestingOfOneTypeEnds() {
        let type = String(repeating: "[", count: 100) + "Int" + String(repeating: "]", count: 100)
        let sources = LinkedSources(swift: "let f = PikkuFunc<\(type), Void> { _, _ in }")
        #expect(!sources.found.isEmpty)
    }

    @Test func anEmptyProjectLinks() {
        #expect(Project.link([]) == Linked(project: Project(), diagnostics: []))
    }

    @Test func onlyTheFirstWrongNamesAreComparedWithAllOthers() {
        let wrong = (0..<300).map { "    var p\($0): Typpe\($0)" }.joined(separator: "\n")
        let types = (0..<300).map { "struct Type\($0) {}" }.joined(separator: "\n")
        let sources = LinkedSources(
            swift: "\(types)\nstruct Input {\n\(wrong)\n}\nlet f = PikkuFunc<Input, Void> { _, _ in }")
        let unresolved = sources.linked.diagnostics.filter { $0.id == "unresolved-type" }
        #expect(unresolved.count == 300)
        #expect(unresolved.prefix(100).allSatisfy { $0.fix != nil })
        #expect(unresolved.dropFirst(100).allSatisfy { $0.fix == nil })
    }
}
