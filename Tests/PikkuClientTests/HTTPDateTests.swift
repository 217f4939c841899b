import Foundation
import Testing

@testable import PikkuClient

@Suite struct HTTPDateTests {
    @Test func `a date of HTTP is read`() {
        #expect(httpDate("Sun, 06 Nov 1994 08:49:37 GMT") == Date(timeIntervalSince1970: 784_111_777))
        #expect(httpDate("Thu, 29 Feb 2024 23:59:59 GMT") == Date(timeIntervalSince1970: 1_709_251_199))
    }

    @Test(arguments: ["", "tomorrow", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 06 Foo 1994 08:49:37 GMT", "1994-11-06"])
    func `any other text is none`(text: String) {
        #expect(httpDate(text) == nil)
    }
}
