import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ParameterCasingTests {
    @Test func parametersHaveOneStyle() {
        expectFindings(
            ParameterCasing.self,
            manifest: """
                types:
                  Reference: { user_id: uuid, id: uuid, File-path: string }
                functions:
                  remove: { input: Reference }
                http:
                  - { method: delete, route: "/users/«parameter-casing|{user_id}»/{id}/«parameter-casing|:File-path»", func: remove }
                """)
    }

    @Test func stylesAreAChoice() {
        expectFindings(
            ParameterCasing.self, options: RuleOptions(["styles": .texts(["snake_case"])]),
            manifest: """
                types:
                  Reference: { user_id: uuid, postId: uuid }
                functions:
                  remove: { input: Reference }
                http:
                  - { method: delete, route: "/userPosts/{user_id}/«parameter-casing|{postId}»", func: remove }
                """)
    }
}
