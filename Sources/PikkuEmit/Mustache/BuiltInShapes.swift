/// What built-in templates lay out, by the name of the template; others are included by these.
let builtInShapes: [String: ViewShape] = [
    "swift.client": .swiftClient,
    "swift.routes": .routeTable,
    "swift.stubs": .functionStubs,
    "swift.types": .swiftTypes,
    "swift.validators": .swiftValidators,
    "typescript.client": .typeScriptClient,
    "typescript.types": .typeScriptTypes,
    "typescript.validators": .typeScriptValidators,
]

extension ViewKey {
    // Keys that several views share.
    static let comment = ViewKey("comment", "The lines of its doc comment, with their marks.", .list(.text))
    static let imports = ViewKey("imports", "The modules that the file needs.", .list(.text))
    static let isFirst = ViewKey("isFirst", "Whether it is the first of its list.", .flag)

    static func text(_ name: String, _ summary: String) -> ViewKey { ViewKey(name, summary, .text) }
    static func optional(_ name: String, _ summary: String) -> ViewKey { ViewKey(name, summary, .optional(.text)) }
    static func flag(_ name: String, _ summary: String) -> ViewKey { ViewKey(name, summary, .flag) }
    static func lines(_ name: String, _ summary: String) -> ViewKey { ViewKey(name, summary, .list(.text)) }

    static func list(_ name: String, _ summary: String, of element: String, _ keys: ViewKey...) -> ViewKey {
        ViewKey(name, summary, .list(.fields(ViewShape(element, summary, keys))))
    }

    /// Fields that are there or not.
    static func optional(_ name: String, _ summary: String, _ keys: ViewKey...) -> ViewKey {
        ViewKey(name, summary, .optional(.fields(ViewShape(name, summary, keys))))
    }
}
