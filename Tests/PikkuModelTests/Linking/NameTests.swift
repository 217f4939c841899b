import PikkuModel
import Testing
import TestSupport

@Suite struct NameTests {
    @Test func inputAndOutputSchemasPartWhereTheyDiffer() throws {
        let sources = LinkedSources(
            swift: """
                struct Inner { var count: Int = 0 }
                struct Outer { var inner: [Inner] }
                struct Same { var name: String }
                struct OnlyIn { var inner: Inner }
                struct Taken { var inner: Inner }
                struct TakenInput { var x: Int }
                let f = PikkuFunc<Outer, Outer> { _, x in x }
                let g = PikkuFunc<Same, Same> { _, x in x }
                let h = PikkuFunc<OnlyIn, Void> { _, _ in }
                let i = PikkuFunc<Taken, Taken> { _, x in x }
                let j = PikkuFunc<TakenInput, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireRPC(func: f)
                    wireRPC(func: g)
                    wireRPC(func: h)
                    wireRPC(func: i)
                    wireRPC(func: j)
                }
                """)
        expectMarked(sources)
        #expect(try sources.type("Inner").inputName == "InnerInput")
        #expect(try sources.type("Outer").inputName == "OuterInput")
        #expect(try sources.type("Same").inputName == nil)
        #expect(try sources.type("OnlyIn").inputName == nil)
        #expect(try sources.type("Taken").inputName == "TakenAsInput")
    }

    @Test func onlyWhatWiringsReachTravels() throws {
        let sources = LinkedSources(
            swift: """
                struct Job { var x: Int }
                struct Answer { var x: Int }
                struct Failed: PikkuError { static let status = 400; var reason: String }
                let job = PikkuSessionlessFunc<Job, Answer> { _, _ in fatalError() }
                let unwired = PikkuFunc<Answer, Job>(errors: [Failed.self]) { _, _ in fatalError() }
                let wiring = Wirings<AppServices> { wireQueueWorker(name: "jobs", func: job) }
                """)
        expectMarked(sources)
        #expect(try sources.type("Job").usage == .input)
        #expect(try sources.type("Answer").usage == [])
        #expect(try sources.type("Failed").usage == [])
    }

    @Test func namesThatMeetElsewhereAreReported() {
        expectMarked(
            swift: """
                struct Todo { struct Status { var x: Int } }
                struct «name-collision|TodoStatus» { var x: Int }
                struct URLs { var x: Int }
                struct «name-collision|Urls» { var x: Int }
                struct «name-collision|Promise» { var x: Int }
                struct Unused { struct Status {} }
                struct UnusedStatus {}
                let f = PikkuFunc<Todo.Status, TodoStatus> { _, _ in fatalError() }
                let g = PikkuFunc<URLs, Urls> { _, _ in fatalError() }
                let h = PikkuFunc<Promise, Void> { _, _ in }
                let getV1 = PikkuFunc<Void, Void>(version: 1) { _ in }
                let getV2 = PikkuFunc<Void, Void>(version: 2) { _ in }
                let wiring = Wirings<AppServices> {
                    wireRPC(func: f)
                    wireRPC(func: g)
                    wireRPC(func: h)
                }
                """)
    }

    @Test func namesOfAManifestAreMadeForSwift() throws {
        let sources = LinkedSources(
            manifest: """
                types:
                  T:
                    first-name: string
                    «name-collision|firstName»: string
                  «name-collision|String»: { x: integer }
                functions:
                  delete: { output: T }
                """)
        expectMarked(sources)
        #expect(sources.project.functions.map(\.identifier) == ["delete_"])
        #expect(try sources.properties(of: "T").map(\.swiftName) == ["firstName", "firstName"])
    }
}
