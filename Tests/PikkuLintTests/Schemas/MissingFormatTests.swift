import Testing
import TestSupport

@testable import PikkuLint

@Suite struct MissingFormatTests {
    @Test func formatsAreKnownByTheEndOfNames() {
        expectFindings(
            MissingFormat.self,
            manifest: manifest(
                input: "Input",
                """
                Input:
                  «missing-format|email»: string
                  «missing-format|backupEmailAddress»: string
                  «missing-format|avatar_url»?: { type: string, maxLength: 100 }
                  «missing-format|requestUUID»: string
                  «missing-format|hostname»: string
                  «missing-format|clientIP»: string
                  mail: email
                  website: uri
                  url: { type: string, pattern: ^/ }
                  urlTemplate: string
                  isEmail: boolean
                  ship: string
                """))
    }

    @Test func namesAreAChoice() {
        expectFindings(
            MissingFormat.self, options: RuleOptions(["uri": .texts(["link"]), "email": .texts([])]),
            manifest: manifest(
                input: "Input", "Input: { «missing-format|profileLink»: string, url: string, email: string }"))
    }
}
