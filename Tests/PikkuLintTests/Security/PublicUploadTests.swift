import Testing
import TestSupport

@testable import PikkuLint

@Suite struct PublicUploadTests {
    @Test func filesComeFromSomebody() {
        expectFindings(
            PublicUpload.self,
            swift: """
                struct Upload: Sendable { var image: File }
                struct Note: Codable, Sendable { var text: String }
                let addImage = PikkuSessionlessFunc<Upload, Void> { _, _ in }
                let addPhoto = PikkuFunc<Upload, Void> { _, _ in }
                let addNote = PikkuSessionlessFunc<Note, Void> { _, _ in }
                let wiring = Wirings<AppServices> {
                    wireHTTP(method: .post, route: "/images", func: «public-upload|addImage»)
                    wireHTTP(method: .post, route: "/photos", func: addPhoto)
                    wireHTTP(method: .post, route: "/notes", func: addNote)
                    wireHTTP(method: .post, route: "/own/images", func: addImage, session: .required)
                }
                """)
    }
}
