import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SingleCaseEnumerationTests {
    @Test func oneValueTellsNothing() {
        expectFindings(
            SingleCaseEnumeration.self,
            manifest: manifest(
                output: "Price",
                """
                «single-case-enumeration|Currency»: [eur]
                Tax: [none, full]
                Unused: [one]
                Price: { currency: Currency, tax: Tax }
                """))
    }
}
