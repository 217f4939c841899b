import PikkuModel
import PikkuParse
import Testing

@Suite struct YAMLDocumentTests {
    @Test func buildsTheTree() {
        let yaml = MarkedYAML(
            """
            name: Ada
            list: [1, 'two', "thr\\u0065e"]
            nested:
            - a: |
                one
                two
            - >-
              folded
              text
            empty:
            """)
        #expect(yaml.document.diagnostics == [])
        #expect(
            yaml.document.root?.outline
                == "{name: 'Ada' list: ['1' 'two' 'three'] nested: [{a: 'one\ntwo\n'} 'folded text'] empty: ''}")
    }

    @Test func everyValueKnowsItsPlace() {
        let yaml = MarkedYAML(
            """
            ⟦key⟧first⟦/key⟧: ⟦plain⟧some text⟦/plain⟧  # a remark
            quoted: ⟦quoted⟧"with \\" quotes"⟦/quoted⟧
            flow: ⟦flow⟧{ a: [1, ⟦two⟧2⟦/two⟧] }⟦/flow⟧
            block: ⟦literal⟧|
              line
              line⟦/literal⟧

            map: &anchor !!map
              ⟦map⟧inner: value
              other:
                - x
                - y⟦/map⟧

            last: ⟦tagged⟧

            """.replacing("⟦tagged⟧", with: "!!str ⟦tagged⟧12⟦/tagged⟧"))
        let root = yaml.document.root
        #expect(yaml.document.diagnostics == [])
        #expect(root?.entries?.first?.keyLocation == yaml.location("key"))
        #expect(root?.at("first")?.location == yaml.location("plain"))
        #expect(root?.at("quoted")?.location == yaml.location("quoted"))
        #expect(root?.at("flow")?.location == yaml.location("flow"))
        #expect(root?.at("flow", "a", "1")?.location == yaml.location("two"))
        #expect(root?.at("block")?.location == yaml.location("literal"))
        #expect(root?.at("map")?.location == yaml.location("map"))
        #expect(root?.at("last")?.location == yaml.location("tagged"))
    }

    @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"])
    func placesCountBytes(mark: String, lineEnd: String) {
        let padding = String(repeating: "é€😀 ", count: 40)
        let yaml = MarkedYAML(
            [
                mark + "# \(padding)", "ключ: ⟦a⟧значение 😀⟦/a⟧", "list:", "- ⟦b⟧\"naïve\"⟦/b⟧", "- { ü: ⟦c⟧日本⟦/c⟧ }",
                "⟦d⟧last⟦/d⟧: ⟦e⟧{ a: b }⟦/e⟧", "",
            ].joined(separator: lineEnd))
        let root = yaml.document.root
        #expect(yaml.document.diagnostics == [])
        #expect(root?.at("ключ")?.location == yaml.location("a"))
        #expect(root?.at("list", "0")?.location == yaml.location("b"))
        #expect(root?.at("list", "1", "ü")?.location == yaml.location("c"))
        #expect(root?.entries?.last?.keyLocation == yaml.location("d"))
        #expect(root?.at("last")?.location == yaml.location("e"))
    }

    @Test func aPlaceInsideATextIsThatOfItsBytes() {
        let yaml = MarkedYAML("plain: ab⟦a⟧cd⟦/a⟧\nquoted: 'é⟦b⟧ü⟦/b⟧'\nescaped: ⟦c⟧\"\\u0061bc\"⟦/c⟧")
        let root = yaml.document.root
        #expect(root?.at("plain")?.location(ofText: 2..<4) == yaml.location("a"))
        #expect(root?.at("quoted")?.location(ofText: 2..<4) == yaml.location("b"))
        #expect(root?.at("escaped")?.location(ofText: 1..<2) == yaml.location("c"))
    }

    @Test func anEmptyFileHasNoRoot() {
        for text in ["", "# only a remark\n", "\u{FEFF}", "---\n...\n"] {
            let document = MarkedYAML(text).document
            #expect(document.diagnostics == [])
            #expect(document.root.map { $0.scalar?.value == .null } ?? true)
        }
    }

    @Test func aliasesStandForTheirValues() {
        let yaml = MarkedYAML("base: &b ⟦b⟧{ a: 1 }⟦/b⟧\nuse: *b\nlist:\n- *b\n- x")
        #expect(yaml.document.root?.outline == "{base: {a: '1'} use: {a: '1'} list: [{a: '1'} 'x']}")
        #expect(yaml.document.root?.at("use")?.location == yaml.location("b"))
    }

    @Test func stylesAreKept() {
        let root = MarkedYAML("[a, 'b', \"c\"]").document.root
        #expect(root?.elements?.map { $0.scalar?.style } == [.plain, .quoted, .quoted])
        #expect(MarkedYAML("|\n a").document.root?.scalar?.style == .block)
    }
}
