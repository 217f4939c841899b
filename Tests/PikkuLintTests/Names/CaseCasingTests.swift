import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct CaseCasingTests {
    @Test func theStyleOfMostCounts() {
        expectFindings(
            CaseCasing.self,
            manifest: """
                types:
                  State: { a: Status, b: Media, c: Level, d: Language }
                  Status: [open, in-progress, on-hold, «case-casing|wontFix»]
                  Media: [image/png, imageJPEG, image-gif]
                  Language: [en, en-US]
                  Level: [LOW, HIGH, VERY_HIGH]
                functions:
                  get: { output: State }
                http: [{ method: get, route: /state, func: get }]
                """)
    }

    @Test func integersHaveNoStyle() {
        expectFindings(
            CaseCasing.self,
            swift: """
                enum Level: Int, Codable, Sendable { case low, very_high, wontFix }
                let get = PikkuFunc<Void, Level> { _ in .low }
                let wiring = Wirings<AppServices> { wireHTTP(method: .get, route: "/level", func: get) }
                """)
    }
}
