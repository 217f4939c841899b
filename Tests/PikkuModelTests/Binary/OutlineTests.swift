import PikkuModel
import PikkuParse
import TestSupport
import Testing

/// An outline is the same wherever in a file declarations stand, and another one for any other declarations.
@Suite struct OutlineTests {
    @Test func linesInFrontDoNotCount() throws {
        for fixture in try Fixture.all() {
            for source in try fixture.sources() {
                let file = parse(source)
                let moved = parse(SourceFile(path: source.path, bytes: Array("\n\n\n".utf8) + source.bytes))
                #expect(moved.outline == file.outline, "\(fixture.name): \(source.path)")
            }
        }
    }

    @Test func bodiesAndCommentsInThemDoNotCount() {
        #expect(outline(of: text) == outline(of: text.replacing("return data", with: "// As it is.\n    return data")))
        #expect(outline(of: text) == outline(of: text.replacing("return data", with: "Log.note(data); return data")))
        #expect(outline(of: text) == outline(of: text.replacing("// Free", with: "// Now paid")))
    }

    @Test(arguments: [
        ("/// A note.", "/// Another note."), ("var text", "var words"), ("String", "Int"), ("\"a\"", "\"b\""),
        ("- maxLength: 9", "- maxLength: 8"), ("take", "give"), ("\"x\"", "\"y\""), (".post", ".put"),
        ("struct Note", "private struct Note"), ("PikkuFunc", "PikkuSessionlessFunc"), ("/notes", "/texts"),
    ])
    func declarationsCount(old: String, new: String) {
        #expect(text.contains(old))
        #expect(outline(of: text) != outline(of: text.replacing(old, with: new)))
    }

    @Test func orderCounts() {
        let lines = ["struct A { var a: Int }", "struct B { var a: Int }", "let a = PikkuFunc<A, B> { $1 }"]
        let outlines = [[0, 1, 2], [1, 0, 2], [0, 2, 1], [2, 0, 1]].map { order in
            outline(of: order.map { lines[$0] + "\n" }.joined())
        }
        #expect(Set(outlines).count == outlines.count)
    }

    @Test func pathsCount() {
        #expect(parse(SourceFile(path: "b.swift", text: text)).outline != outline(of: text))
    }

    private let text = """
        // Free
        /// A note.
        struct Note: Sendable {
            /// - maxLength: 9
            var text: String = "a"
        }

        let take = PikkuFunc<Note, Note>(tags: ["x"]) { _, data in
            return data
        }
        let wiring = Wirings<AppServices> {
            wireHTTP(method: .post, route: "/notes", func: take)
        }

        """

    private func outline(of text: String) -> [UInt8] { parse(SourceFile(path: "a.swift", text: text)).outline }

    private func parse(_ source: SourceFile) -> ParsedFile {
        let manifests = ManifestFrontend()
        return manifests.accepts(path: source.path) ? manifests.parse(source) : SwiftFrontend().parse(source)
    }
}
