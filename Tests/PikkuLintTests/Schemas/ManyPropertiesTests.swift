import Testing
import TestSupport

@testable import PikkuLint

@Suite struct ManyPropertiesTests {
    @Test func moreThanTheMaximumAreReported() {
        for (maximum, name) in [(2, "«many-properties|Wide»"), (3, "Wide")] {
            expectFindings(
                ManyProperties.self, options: RuleOptions(["maximum": .integer(maximum)]),
                manifest: manifest(
                    output: "Wide",
                    "\(name): { a: string, b: string, c: string }\nUnused: { a: uuid, b: uuid, c: uuid }"))
        }
    }
}
