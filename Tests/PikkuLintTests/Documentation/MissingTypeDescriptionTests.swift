import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct MissingTypeDescriptionTests {
    @Test func typesThatTravelAreDocumented() {
        expectFindings(
            MissingTypeDescription.self,
            manifest: """
                types:
                  «missing-type-description|User»: { name: Name, role: Role }
                  «missing-type-description|Role»: [admin, member]
                  Name: string
                  Unused: { id: uuid }
                  Team: { $description: Users who share something., id: uuid }
                  GetUserInput: { id: uuid }
                functions:
                  getUser: { input: GetUserInput, output: User }
                  getTeam: { output: Team }
                rpc: [getUser, getTeam]
                """)
    }

    @Test func suffixesAreAChoice() {
        expectFindings(
            MissingTypeDescription.self, options: RuleOptions(["suffixes": .texts(["Request"])]),
            manifest: """
                types:
                  GetUserRequest: { id: uuid }
                  «missing-type-description|GetTeamInput»: { id: uuid }
                functions:
                  getUser: { input: GetUserRequest }
                  getTeam: { input: GetTeamInput }
                rpc: [getUser, getTeam]
                """)
    }
}
