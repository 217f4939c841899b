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
                  - { method: get, route: /session/theme, func: read }
                """)
    }

    @Test func theNoteShowsTheFirstThatNamesOne() throws {
        let sources = LinkedSources(
            manifest: """
                types: { Reference: { id: uuid } }
                functions: { remove: { input: Reference } }
                http:
                  - { method: delete, route: "/users/{id}", func: remove }
                  - { method: patch, route: "/users/{id}", func: remove }
                  - { method: put, route: /users, func: remove }
                """)
        let note = try #require(findings(of: PutWithoutIdentifier.self, in: sources).first?.notes.first?.location)
        let first = sources.project.routes.map(\.wiring).min { $0.location < $1.location }
        #expect(note == first?.place(of: "route"))
    }
}
