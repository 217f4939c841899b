import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct MethodMismatchTests {
    @Test func namesPromiseAMethod() {
        expectFindings(
            MethodMismatch.self,
            swift: functions
                + """
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: «method-mismatch|.delete», route: "/a/{id}", func: getUser)
                    wireHTTP(method: «method-mismatch|.put», route: "/a/{id}", func: getUser)
                    wireHTTP(method: «method-mismatch|.patch», route: "/a/{id}", func: getUser)
                    wireHTTP(method: «method-mismatch|.post», route: "/b/{id}", func: removeUser)
                    wireHTTP(method: «method-mismatch|.put», route: "/b/{id}", func: removeUser)
                    wireHTTP(method: .put, route: "/d/{id}/remove-now", func: removeUser)
                    wireHTTP(method: «method-mismatch|.delete», route: "/c/{id}", func: createUser)
                    wireHTTP(method: .post, route: "/d", func: removeUser)
                    wireHTTP(method: .post, route: "/d/{id}/remove-now", func: removeUser)
                    wireHTTP(method: .post, route: "/e", func: getUser)
                    wireHTTP(method: .get, route: "/f", func: getUser)
                    wireHTTP(method: .put, route: "/g/{id}", func: createUser)
                    wireHTTP(method: .delete, route: "/h/{id}", func: removeUser)
                }
                """)
    }

    @Test func theVerbsAreThoseThatChangeSomething() {
        expectFindings(
            MethodMismatch.self,
            manifest: """
                types: { Key: { id: uuid } }
                functions: { wipeDisk: { input: Key }, renameDisk: { input: Key } }
                http:
                  - { method: «method-mismatch|post», route: "/disks/{id}", func: wipeDisk }
                  - { method: «method-mismatch|delete», route: "/disks/{id}", func: renameDisk }
                """)
    }

    @Test func verbsAreAChoice() {
        let none = RuleOption.Value.texts([])
        expectFindings(
            MethodMismatch.self, options: RuleOptions(["reading": none, "removing": none, "writing": .texts(["get"])]),
            swift: functions
                + """
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: «method-mismatch|.delete», route: "/a/{id}", func: getUser)
                    wireHTTP(method: .put, route: "/a/{id}", func: getUser)
                    wireHTTP(method: .post, route: "/b/{id}", func: removeUser)
                    wireHTTP(method: .delete, route: "/c/{id}", func: createUser)
                }
                """)
    }
}

private let functions = """
    struct Reference: Codable, Sendable { var id: Int }
    let getUser = PikkuFunc<Reference, String> { _, _ in "" }
    let removeUser = PikkuFunc<Reference, Void> { _, _ in }
    let createUser = PikkuFunc<Reference, Void> { _, _ in }

    """
