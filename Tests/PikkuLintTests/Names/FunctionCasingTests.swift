import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct FunctionCasingTests {
    @Test func functionsHaveOneStyle() {
        expectFindings(
            FunctionCasing.self,
            manifest: """
                functions:
                  getUser: {}
                  «function-casing|get_team»: {}
                  «function-casing|GetPost»: {}
                  ping: {}
                """)
    }

    @Test func versionsAreNoPartOfTheName() {
        expectFindings(
            FunctionCasing.self,
            swift: """
                enum Users {
                    static let getUserV1 = PikkuFunc<Void, Void>(version: 1) { _ in }
                    static let getUserV2 = PikkuFunc<Void, Void>(version: 2) { _ in }
                    static let «function-casing|GetTeam» = PikkuFunc<Void, Void> { _ in }
                }
                """)
    }

    @Test func stylesAreAChoice() {
        expectFindings(
            FunctionCasing.self, options: RuleOptions(["styles": .texts(["snake_case"])]),
            manifest: """
                functions:
                  «function-casing|getUser»: {}
                  get_team: {}
                """)
    }
}
