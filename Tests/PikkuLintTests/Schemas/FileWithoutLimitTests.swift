import TestSupport
import Testing

@testable import PikkuLint

@Suite struct FileWithoutLimitTests {
    @Test func filesNeedALimit() {
        expectFindings(
            FileWithoutLimit.self,
            swift: """
                struct Upload: Sendable {
                    var «file-without-limit|open»: File
                    var «file-without-limit|optional»: File?
                    /// - maxSize: 1000
                    var bounded: File
                    /// - mediaTypes: image/png
                    var «file-without-limit|picture»: File
                }
                let upload = PikkuFunc<Upload, Void> { _, _ in }
                let wiring = Wirings<AppServices> { wireHTTP(method: .post, route: "/files", func: upload) }
                """)
    }
}
