import Testing
import TestSupport

@testable import PikkuLint

@Suite struct BareOutputTests {
    @Test func onlyObjectsCanGrow() {
        expectFindings(
            BareOutput.self,
            manifest: """
                types: { Names: "string[]", Kind: [a, b], Thing: { name: string } }
                functions:
                  «bare-output|list»: { output: "Thing[]" }
                  «bare-output|count»: { output: integer }
                  «bare-output|names»: { output: Names }
                  «bare-output|kind»: { output: Kind }
                  thing: { output: Thing }
                  counts: { output: "integer{}" }
                  all: { output: { stream: Thing } }
                  nothing: {}
                  nobodyCalls: { output: integer }
                rpc: [list, count, names, kind, thing, counts, nothing]
                http:
                  - { method: get, route: /all, func: all }
                """)
    }
}
