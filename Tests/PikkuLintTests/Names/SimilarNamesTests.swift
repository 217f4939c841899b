import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SimilarNamesTests {
    @Test func namesAreTellableApart() {
        expectFindings(
            SimilarNames.self,
            manifest: """
                types:
                  User: { userName: string, «similar-names|username»: string, user: UserName }
                  UserName: { userName: string }
                  «similar-names|User_Name»: { id: uuid }
                functions:
                  getUser: { output: User }
                  «similar-names|get_user»: { output: User_Name }
                  getUsers: { output: User }
                http:
                  - { method: get, route: /a, func: getUser }
                  - { method: get, route: /b, func: get_user }
                """)
    }

    @Test func versionsOfAFunctionAreOneName() {
        expectFindings(
            SimilarNames.self,
            swift: """
                let getUserV1 = PikkuFunc<Void, Void>(version: 1) { _ in }
                let getUserV2 = PikkuFunc<Void, Void>(version: 2) { _ in }
                """)
    }
}
