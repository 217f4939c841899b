import Testing
import TestSupport

@testable import PikkuLint

@Suite struct TimestampAsTextTests {
    @Test func timesAreKnownByTheEndOfTheirNames() {
        expectFindings(
            TimestampAsText.self,
            swift: swift(
                output: "Post",
                """
                import Foundation
                struct Post: Codable, Sendable {
                    var «timestamp-as-text|createdAt»: String
                    var «timestamp-as-text|date»: String?
                    var «timestamp-as-text|sent_at»: Int
                    var «timestamp-as-text|timestamp»: Int64
                    var «timestamp-as-text|time»: String
                    var «timestamp-as-text|startTime»: String
                    var «timestamp-as-text|shiftEndTime»: Int
                    var cookingTime: Int
                    var waitTime: String
                    var expiresAt: Date
                    /// - format: date
                    var startDate: String
                    /// - pattern: ^[0-9]{4}$
                    var endDate: String
                    var at: String
                    var update: String
                    var format: String
                    var isUpToDate: Bool
                    var creationTime: [String]
                }
                """))
    }

    @Test func functionsAreNoProperties() {
        expectFindings(
            TimestampAsText.self, manifest: "functions: { setStartDate: { input: string } }\nrpc: [setStartDate]\n")
    }

    @Test func aNumberOfThatNameMayBeADuration() {
        expectFindings(
            TimestampAsText.self, options: RuleOptions(["texts": .texts(["time", "moment"])]),
            manifest: manifest(output: "Lap", "Lap: { time: integer, «timestamp-as-text|moment»: string }"))
    }

    @Test func namesAreAChoice() {
        expectFindings(
            TimestampAsText.self, options: RuleOptions(["names": .texts(["day"])]),
            manifest: manifest(output: "Post", "Post: { «timestamp-as-text|birthDay»: string, createdAt: string }"))
    }
}
