import Testing
import TestSupport

@testable import PikkuLint

@Suite struct IdenticalTypesTests {
    private let types = """
        Author: { id: uuid, name: string, email: email }
        «identical-types|Reviewer»: { email: email, id: uuid, name: string }
        Loose: { id: uuid, name?: string, email: email }
        Small: { id: uuid, name: string }
        Other: { id: uuid, name: string }
        CreateInput: { id: uuid, name: string, email: email }
        Output: { author: Author, reviewer: Reviewer, optional: Loose, small: Small, other: Other }
        """

    @Test func typesWithTheSamePropertiesAreReported() {
        expectFindings(IdenticalTypes.self, manifest: manifest(input: "CreateInput", output: "Output", types))
    }

    @Test func errorsMayHoldTheSame() {
        expectFindings(
            IdenticalTypes.self,
            manifest: """
                types: { User: { id: uuid, name: string, email: email } }
                errors:
                  NameTaken: { status: 409, properties: { id: uuid, name: string, email: email } }
                  EmailTaken: { status: 409, properties: { id: uuid, name: string, email: email } }
                functions: { join: { output: User, errors: [NameTaken, EmailTaken] } }
                rpc: [join]
                """)
    }

    @Test func theFewestPropertiesAreAChoice() {
        let marked = types.replacing("Other:", with: "«identical-types|Other»:")
        expectFindings(
            IdenticalTypes.self, options: RuleOptions(["minimum": .integer(2)]),
            manifest: manifest(input: "CreateInput", output: "Output", marked))
    }
}
