import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct PutWithoutIdentifierTests {
    @Test func collectionsAreNotReplacedByAccident() {
        expectFindings(
            PutWithoutIdentifier.self,
            manifest: """
                types:
                  Reference: { id: uuid }
                functions:
                  read: { input: Reference, output: string }
                  remove: { input: Reference }
                http:
                  - { method: get, route: "/users/{id}", func: read }
                  - { method: «put-without-identifier|put», route: /users, func: remove }
                  - { method: «put-without-identifier|delete», route: /users, func: remove }
                  - { method: post, route: /users, func: remove }
                  - { method: delete, route: "/users/{id}", func: remove }
                  - { method: delete, route: /session, func: remove }
                """)
    }
}
