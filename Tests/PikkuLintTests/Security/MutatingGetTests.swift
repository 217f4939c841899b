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

    @Test(arguments: ["destroyUser", "replaceTags", "sendMail", "clearCache", "logout", "logOut", "wipeDisk"])
    func verbsOfManyKindsChangeSomething(_ name: String) {
        expectFindings(
            MutatingGet.self,
            manifest: """
                functions: { \(name): {} }
                http: [{ method: «mutating-get|get», route: /a, func: \(name) }]
                """)
    }

    @Test(arguments: ["archiveStats", "cancelPolicy", "addOnPrices", "updateStatus", "logoutURL", "updatesOfUsers"])
    func whatIsReadMayBeginWithANounThatIsAVerbToo(_ name: String) {
        expectFindings(
            MutatingGet.self,
            manifest: """
                functions: { \(name): { output: string }, archiveAll: {}, deleteAll: { output: string } }
                http:
                  - { method: get, route: /a, func: \(name) }
                  - { method: «mutating-get|get», route: /b, func: archiveAll }
                  - { method: «mutating-get|get», route: /c, func: deleteAll }
                """)
    }

    @Test func nounsAreAChoice() {
        expectFindings(
            MutatingGet.self, options: RuleOptions(["nouns": .texts(["delete"])]),
            manifest: """
                functions: { deleteStatus: { output: string }, archiveStats: { output: string } }
                http:
                  - { method: get, route: /a, func: deleteStatus }
                  - { method: «mutating-get|get», route: /b, func: archiveStats }
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
