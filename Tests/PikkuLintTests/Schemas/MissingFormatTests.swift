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
                  «missing-format|clientIPv4»: string
                  ipAddress: string
                  clientIP: string
                  mail: email
                  homepage: uri
                  url: { type: string, pattern: ^/ }
                  urlTemplate: string
                  isEmail: boolean
                  ship: string
                  website: "string[]"
                """))
    }

    @Test func functionsAndEventsAreNoProperties() {
        expectFindings(
            MissingFormat.self,
            manifest: """
                functions: { sendEmail: { input: string, output: string } }
                channels: { news: { events: { email: string } } }
                rpc: [sendEmail]
                """)
    }

    @Test func casesCannotGiveTheirValuesAFormat() {
        expectFindings(
            MissingFormat.self,
            swift: swift(
                output: "Contact",
                """
                enum Contact: Codable, Sendable { case invoice(email: String), owner(Owner) }
                struct Owner: Codable, Sendable { var «missing-format|email»: String }
                """))
    }

    @Test func namesAreAChoice() {
        expectFindings(
            MissingFormat.self, options: RuleOptions(["uri": .texts(["link"]), "email": .texts([])]),
            manifest: manifest(
                input: "Input", "Input: { «missing-format|profileLink»: string, url: string, email: string }"))
    }
}
