import Foundation
import Testing

@testable import PikkuLint

/// Rules are where one looks for them.
@Suite struct RuleTests {
    @Test func theListHoldsEveryRuleByID() throws {
        #expect(rules.map { $0.id } == rules.map { $0.id }.sorted())
        #expect(rules.map { $0.id } == (try RuleFile.all()).map(\.id))
    }

    @Test(arguments: try RuleFile.all())
    func aRuleIsNamedAfterItsFaultAndHasTests(_ file: RuleFile) throws {
        let rule = try #require(rules.first { $0.id == file.id })
        #expect(rule.category.rawValue == file.category)
        #expect(file.typeName.lowercased() == file.id.replacing("-", with: ""))
        #expect(RuleSet.allCases.contains { rule.severities[$0] != nil })
        let folder = rule.category.rawValue.prefix(1).uppercased() + rule.category.rawValue.dropFirst()
        let tests = RuleFile.tests.appending(path: "\(folder)/\(file.typeName)Tests.swift")
        #expect(FileManager.default.fileExists(atPath: tests.path), "\(file.typeName) has no tests")
    }
}

extension RuleFile: CustomTestStringConvertible {
    var testDescription: String { id }
}
