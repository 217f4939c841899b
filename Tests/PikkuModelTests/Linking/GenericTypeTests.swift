import PikkuModel
import Testing
import TestSupport

@Suite struct GenericTypeTests {
    @Test func eachInstantiationIsADefinition() throws {
        let sources = LinkedSources(
            swift: """
                struct User { var name: String }
                struct Page<Item> { var items: [Item]; }
                struct Pair<A, B> { var a: A; var b: B }
                let f = PikkuFunc<Void, Page<User>> { _ in }
                let g = PikkuFunc<Void, Pair<Page<User>, [String?]>> { _ in }
                """)
        expectMarked(sources)
        #expect(try sources.type("PairOfPageOfUserAndArrayOfOptionalString").swiftName == "Pair<Page<User>, [String?]>")
    }

    @Test func aTypeNestedInAGenericOneKeepsItsArguments() throws {
        let sources = LinkedSources(
            swift: """
                struct User { var name: String }
                struct Page<Item> {
                    var items: [Item]
                    var first: Entry
                    struct Entry { var item: Item }
                }
                let f = PikkuFunc<Void, Page<User>> { _ in }
                """)
        expectMarked(sources)
        #expect(try sources.shapes(of: "PageOfUser").last == .reference("PageEntryOfUser"))
        #expect(try sources.shapes(of: "PageEntryOfUser") == [.reference("User")])
        #expect(try sources.type("PageEntryOfUser").swiftName == "Page<User>.Entry")
    }

    @Test func aGenericAliasMeansItsTarget() throws {
        let sources = LinkedSources(
            swift: """
                typealias List<T> = [T]
                typealias Maybe = Int?
                struct Holder { var names: List<List<String>>; var count: Maybe }
                """)
        expectMarked(sources)
        let names = Schema(.array(Schema(.array(Schema(.primitive(.string))))))
        #expect(try sources.shapes(of: "Holder") == [names.shape, .optional(Schema(.primitive(.integer(.int))))])
    }

    @Test func theNumberOfArgumentsMustFit() {
        expectMarked(
            swift: """
                struct Box<T> { var value: T }
                struct Holder { var a: «wrong-generic-arguments|Box»; var b: «wrong-generic-arguments|Array<Int, Int>» }
                let f = PikkuFunc<Holder, Void> { _, _ in }
                """)
    }

    @Test func argumentsThatGrowForeverAreReportedOnce() {
        expectMarked(
            swift: """
                struct «endless-generic|Nest»<T> { var deeper: [Nest<[T]>]; var wider: [Nest<Set<T>>] }
                struct Left<T> { var right: [Right<[T]>] }
                struct «endless-generic|Right»<T> { var left: [Left<Set<T>>] }
                let f = PikkuFunc<Nest<Int>, Left<Int>> { _, _ in }
                """)
    }

    @Test func anOptionalArgumentMustNotMeetAnotherOptional() {
        expectMarked(
            swift: """
                struct Box<T> { var value: «nested-optional|T?» }
                let f = PikkuFunc<Box<Int?>, Void> { _, _ in }
                """)
    }

    @Test func whatIsNestedInAGenericTypeHasNoNameOutsideOfIt() {
        let sources = LinkedSources(
            swift: """
                struct Cursor { var offset: Int }
                struct Page<Item> { struct Cursor { var id: String } }
                struct Input {
                    var a: «unsupported-type|Page<String>.Cursor»
                    var b: [«unsupported-type|Page.Cursor»]
                    var c: «unsupported-type|App.Page<Int>.Cursor»?
                    var d: Cursor
                }
                let f = PikkuFunc<Input, Void> { _, _ in }
                let g = PikkuFunc<«unsupported-type|Page<Int>.Cursor», Void> { _, _ in }
                """)
        expectMarked(sources)
        #expect(
            sources.message(of: "unsupported-type")
                == "a type nested in a generic one cannot describe data; declare it beside the generic one")
    }
}
