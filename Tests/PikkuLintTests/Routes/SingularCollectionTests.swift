import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SingularCollectionTests {
    @Test func whatStandsBeforeAnIdentifierIsAPlural() {
        expectFindings(
            SingularCollection.self,
            manifest: """
                types:
                  Reference: { id: uuid, postId: uuid, term: string }
                functions:
                  remove: { input: Reference }
                http:
                  - { method: delete, route: "/«singular-collection|user»/{id}/«singular-collection|blog-post»/{postId}", func: remove }
                  - { method: delete, route: "/users/{id}/children/{postId}", func: remove }
                  - { method: delete, route: "/search/{term}/v1/{id}", func: remove }
                """)
    }

    @Test func pluralsAreAChoice() {
        expectFindings(
            SingularCollection.self, options: RuleOptions(["plurals": .texts(["aircraft"])]),
            manifest: """
                types:
                  Reference: { id: uuid }
                functions:
                  remove: { input: Reference }
                http:
                  - { method: delete, route: "/aircraft/{id}", func: remove }
                  - { method: delete, route: "/«singular-collection|children»/{id}", func: remove }
                """)
    }
}
