import TestSupport
import Testing

@testable import PikkuLint

@Suite struct FileWithoutMediaTypesTests {
    @Test func filesNeedMediaTypes() {
        expectFindings(
            FileWithoutMediaTypes.self,
            swift: """
                struct Upload: Sendable {
                    var «file-without-media-types|open»: File
                    /// - mediaTypes: image/*
                    var picture: File?
                    /// - maxSize: 1000
                    var «file-without-media-types|bounded»: File
                }
                let upload = PikkuFunc<Upload, Void> { _, _ in }
                let wiring = Wirings<AppServices> { wireHTTP(method: .post, route: "/files", func: upload) }
                """)
    }
}
