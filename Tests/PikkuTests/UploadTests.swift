import Foundation
import Pikku
import PikkuJSON
import Synchronization
import TestSupport
import Testing

/// Uploads that arrive in pieces: what is refused, and when.
@Suite(.timely) struct UploadTests {
    @Test(arguments: [1, 2, 3, 5, 7, 64, 1 << 20])
    func theCutOfTheChunksMakesNoDifference(length: Int) async {
        let content = String(repeating: "\r\n--ab\r\n-\r\r\n--\r", count: 40)
        let body = ChunkedBody(form(photo(content), field("caption", "a\r\nb")), each: length)
        let answer = await upload(body)
        #expect(answer.text == "\"photo.png image/png \(content.utf8.count) \(checksum(content.utf8)) a\\r\\nb\"")
    }

    @Test func aLongFileIsKeptOutsideTheMemoryAndCanBeReadTwice() async throws {
        let content = String(repeating: "0123456789abcdef", count: 20_000)
        let before = temporaryFiles()
        let answer = await upload(ChunkedBody(form(photo(content), field("caption", "x")), each: 1000))
        #expect(answer.text == "\"photo.png image/png 320000 \(checksum(content.utf8)) x\"")
        // Other tests may have files as well, but none for long.
        try await eventually { temporaryFiles() <= before }
    }

    @Test func aFileIsRefusedAtTheByteThatIsTooMuch() async {
        let body = ChunkedBody(form(photo(String(repeating: "x", count: 600_000)), field("caption", "x")), each: 1000)
        let answer = await upload(body)
        #expect(answer.problems == ["body /photo maxSize"])
        #expect(answer.text.contains("must have at most 500000 bytes"))
        #expect(body.taken < 505_000)
    }

    @Test func aSecondFileIsRefusedAtItsHeader() async {
        let second = photo(String(repeating: "x", count: 9000))
        let body = ChunkedBody(form(photo("x"), second, field("caption", "x")), each: 100)
        let answer = await upload(body)
        #expect(answer.problems == ["body /photo conflict"])
        #expect(body.taken < 600)
    }

    @Test func aFileOfAnotherTypeIsRefusedAtItsHeader() async {
        let body = ChunkedBody(form(photo(String(repeating: "x", count: 9000), type: "image/gif")), each: 100)
        let answer = await upload(body)
        #expect(answer.problems == ["body /photo mediaTypes"])
        #expect(answer.text.contains("must be of type image/png or text/*"))
        #expect(body.taken < 400)
    }

    @Test func anElementOfAnArrayIsNamedByItsIndex() async {
        let files = [10, 10, 11].map { file("more", "a", "image/png", String(repeating: "x", count: $0)) }
        let answer = await upload(ChunkedBody(form(photo("x"), field("caption", "x"), files.joined()), each: 100))
        #expect(answer.problems == ["body /more/2 maxSize"])
    }

    @Test func theLimitOfABodyIsAskedOfItsLengthFirst() async {
        let body = ChunkedBody(form(photo("x"), field("caption", "x")), each: 10)
        #expect(await upload(body, size: (10 << 20) + 1).status == 413)
        let options = HTTPOptions(uploadBytes: 2000)
        #expect(await upload(body, size: 2001, limits: JSON.Limits(bytes: 1000), options: options).status == 413)
        #expect(body.taken == 0)
    }

    @Test func filesThatAllHaveAMaximumSizeMakeTheLimit() async {
        let parameters = [Parameter("photo", in: .body, .file(maxSize: 50 << 20)), Parameter("caption", in: .body)]
        let body = ChunkedBody(form(photo("x"), field("caption", "x")), each: 10)
        #expect(await upload(body, size: 60 << 20, parameters: parameters).status == 200)
        let other = ChunkedBody(form(photo("x"), field("caption", "x")), each: 10)
        #expect(await upload(other, size: (60 << 20) + 1, parameters: parameters).status == 413)
    }

    @Test func theLimitOfABodyIsAskedWhileItArrives() async {
        let body = ChunkedBody(form(file("unknown", "a", "a/b", String(repeating: "x", count: 5000))), each: 100)
        let answer = await upload(body, limits: JSON.Limits(bytes: 1000), options: HTTPOptions(uploadBytes: 2000))
        #expect(answer.status == 413)
        #expect(body.taken == 2100)
    }

    @Test func textsAreBounded() async {
        let long = String(repeating: "x", count: 2000)
        let body = ChunkedBody(form(field("caption", long), photo("x")), each: 100)
        let answer = await upload(body, limits: JSON.Limits(bytes: 1000))
        #expect(answer.status == 413)
        #expect(body.taken < 1300)
    }

    @Test func whatBelongsToNothingIsPassedOverButCounted() async {
        let unknown = file("unknown", "a", "image/png", String(repeating: "x", count: 3000))
        let body = { ChunkedBody(form(unknown, field("caption", "x"), photo("x")), each: 100) }
        #expect(await upload(body()).status == 200)
        let options = HTTPOptions(fields: 2)
        #expect(await upload(body(), options: options).problems == ["body  maxProperties"])
    }

    @Test func headersOfAPartAreBounded() async {
        let body = ChunkedBody(form(field("caption", "x", "X: " + String(repeating: "x", count: 20_000))), each: 100)
        #expect(await upload(body).problems == ["body  format"])
        #expect(body.taken < 9000)
    }

    @Test(arguments: [
        "Content-Disposition: form-data", "Content-Disposition: attachment; name=caption", "X: y",
        "Content-Disposition: form-data; name=caption; name=photo",
        "Content-Disposition: form-data; name=caption\r\nContent-Disposition: form-data; name=photo",
        "Content-Disposition: form-data; name=\"caption", "Content-Disposition: form-data; name=caption\r\n folded: x",
        "Content-Disposition: form-data; name=caption\r\nno colon",
        "Content-Disposition: form-data; name=\"cap\rtion\"",
        "Content-Disposition: form-data; name=caption\nX: y",
        "Content-Disposition: form-data; name=caption\r\nContent-Transfer-Encoding: base64",
    ])
    func aMalformedPartIsRefused(head: String) async {
        let body = ChunkedBody("--b\r\n\(head)\r\n\r\nx\r\n" + form(photo("x")), each: 100)
        #expect(await upload(body).problems == ["body  format"])
    }

    @Test func textMustBeUTF8() async {
        let bytes = Array(form(photo("x"), field("caption", "a?b")).utf8).map { $0 == UInt8(ascii: "?") ? 0xFF : $0 }
        #expect(await upload(ChunkedBody(bytes, each: 100)).problems == ["body /caption format"])
    }

    @Test(arguments: [
        ("name=photo; filename=\"../../etc/passwd\"", "passwd"),
        (#"name=photo; filename="C:\\tmp\\a b.png""#, "a b.png"),
        (#"name=photo; filename="C:\tmp\a.png""#, "a.png"), (#"name=photo; filename="na\"me;.png""#, #"na\"me;.png"#),
        ("name=photo; filename*=UTF-8''na%C3%AFve.png", "naïve.png"), ("name=photo; filename=\"日本.png\"", "日本.png"),
    ])
    func aFileNameHasNoFolders(parameters: String, name: String) async {
        let head = "Content-Disposition: form-data; \(parameters)\r\nContent-Type: image/png"
        let body = ChunkedBody("--b\r\n\(head)\r\n\r\nx\r\n" + form(field("caption", "x")), each: 100)
        #expect(await upload(body).text.hasPrefix("\"\(name) image/png 1 "))
    }

    private func upload(
        _ body: ChunkedBody, size: Int? = nil, limits: JSON.Limits = JSON.Limits(),
        options: HTTPOptions = HTTPOptions(), parameters: [Parameter] = photoParameters
    ) async -> TestAnswer {
        let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=b"]
        let request = PikkuRequest(.post, "/photos", headers: headers, body: RequestBody(size: size, body))
        let route = HTTPRoute<SampleServices>(
            method: .post, path: "/photos", parameters: parameters, body: .multipart, requiresSession: false,
            run: { try await $0.run(keepPhoto, read: { $0.photoInput() }, write: { $0.string($1) }) })
        return await TestCall(routes: RouteTable(http: [route]), limits: limits, http: options).respond(request)
    }
}

/// Counts what has been taken of it.
final class ChunkedBody: AsyncSequence, Sendable {
    private let bytes: [UInt8]
    private let length: Int
    private let position = Mutex(0)

    init(_ bytes: [UInt8], each length: Int) {
        self.bytes = bytes
        self.length = length
    }

    convenience init(_ text: String, each length: Int) { self.init(Array(text.utf8), each: length) }

    var taken: Int { position.withLock { $0 } }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(body: self) }

    struct AsyncIterator: AsyncIteratorProtocol {
        let body: ChunkedBody

        mutating func next() async -> [UInt8]? {
            body.position.withLock { position in
                let chunk = body.bytes[position..<Swift.min(position + body.length, body.bytes.count)]
                position = chunk.endIndex
                return chunk.isEmpty ? nil : Array(chunk)
            }
        }
    }
}

private func form(_ parts: String...) -> String { parts.joined() + "--b--\r\n" }

private func field(_ name: String, _ value: String, _ header: String = "X: y") -> String {
    "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\(header)\r\n\r\n\(value)\r\n"
}

private func photo(_ content: String, type: String = "image/png") -> String {
    file("photo", "photo.png", type, content)
}

private func file(_ name: String, _ fileName: String, _ type: String, _ content: String) -> String {
    "--b\r\nContent-Disposition: form-data; name=\(name); filename=\"\(fileName)\"\r\nContent-Type: \(type)\r\n\r\n"
        + content + "\r\n"
}

/// How many files without a name this process has open; Linux tells it.
private func temporaryFiles() -> Int {
    let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return descriptors.count { descriptor in
        let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
        return path?.contains("/pikku-") == true && path?.hasSuffix("(deleted)") == true
    }
}

private func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 &* 31 &+ UInt64($1) }
}

private struct PhotoInput: Sendable {
    var photo: File
    var caption: String
}

private let keepPhoto = Sessionless<PhotoInput, String> { _, input in
    let file = input.photo
    var sums: Set<UInt64> = []
    for _ in 0..<2 { sums.insert(checksum(try await file.bytes(upTo: .max) ?? [])) }
    return "\(file.name) \(file.mediaType) \(file.size ?? -1) \(sums.map { "\($0)" }.joined()) \(input.caption)"
}

private let photoParameters = [
    Parameter("photo", in: .body, .file(maxSize: 500_000, mediaTypes: ["image/png", "text/*"])),
    Parameter("caption", in: .body), Parameter("more", in: .body, .file(maxSize: 10), isArray: true),
]

private let photoKeys = JSONKeys(["photo", "caption", "more"], optional: ["more"])

extension JSONReader {
    fileprivate mutating func photoInput() -> PhotoInput? {
        var photo: File?
        var caption: String?
        guard beginObject(photoKeys) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: photo = file(maxSize: 500_000, mediaTypes: ["image/png", "text/*"])
            case 1: caption = string()
            default: _ = array { $0.file(maxSize: 10) }
            }
        }
        guard endObject(), let photo, let caption else { return nil }
        return PhotoInput(photo: photo, caption: caption)
    }
}
