import PikkuLint
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct MutatingGetTests {
    @Test func namesThatSayTheyChangeSomethingAreNotRead() {
        expectFindings(
            MutatingGet.self,
            swift: functions
                + """
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: «mutating-get|.get», route: "/delete", func: deleteUsers)
                    wireHTTP(method: «mutating-get|.head», route: "/delete-too", func: deleteUsers)
                    wireHTTP(method: .delete, route: "/users", func: deleteUsers)
                    wireHTTP(method: .get, route: "/users", func: getUsers)
                    wireHTTP(method: .get, route: "/updates", func: updatesOfUsers)
                }
                """)
    }

    @Test func verbsAreAChoice() {
        expectFindings(
            MutatingGet.self, options: RuleOptions(["verbs": .texts(["get"])]),
            swift: functions
                + """
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .get, route: "/delete", func: deleteUsers)
                    wireHTTP(method: «mutating-get|.get», route: "/users", func: getUsers)
                }
                """)
    }
}

private let functions = """
    let deleteUsers = PikkuFunc<Void, Void> { _, _ in }
    let getUsers = PikkuFunc<Void, Void> { _, _ in }
    let updatesOfUsers = PikkuFunc<Void, Void> { _, _ in }

    """
