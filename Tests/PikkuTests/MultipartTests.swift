import Pikku
import PikkuJSON
import Testing

/// Uploads: `multipart/form-data`.
@Suite struct MultipartTests {
    @Test func filesAndFieldsReachTheFunction() async {
        let answer = await upload(form)
        #expect(answer.text == #""photo \"1\".png image/png 5 title 3""#)
    }

    @Test func namesOfFieldsMayHaveControlCharacters() async {
        let answer = await upload(part(#"name="\#u{0}\#u{1A}\#u{9A}""#, "") + form)
        #expect(answer.text == #""photo \"1\".png image/png 5 title 3""#)
    }

    @Test func namesOfFilesHaveNoControlCharacters() async {
        #expect(await upload(part("name=image; filename=\"\u{1B}\"", "") + form).problems == ["body  format"])
    }

    @Test func aFieldIsNoFileAndAFileNoField() async {
        let answer = await upload(
            part(#"name="image""#, "text") + part(#"name="caption"; filename="a""#, "bytes") + "--b--\r\n")
        #expect(answer.problems == ["body /image required", "body /caption required"])
    }

    @Test func everyTruncationOfAFormIsRefused() async {
        for length in 1..<(form.utf8.count - 2) {
            let cut = String(decoding: Array(form.utf8.prefix(length)), as: UTF8.self)
            #expect(await upload(cut).problems == ["body  format"], "\(length)")
        }
    }

    @Test(arguments: ["", "; boundary=", "; boundary=other"])
    func aFormNeedsItsBoundary(parameter: String) async {
        #expect(await upload(form, type: "multipart/form-data" + parameter).problems == ["body  format"])
    }

    @Test func anUploadTakesNothingElse() async {
        #expect(await upload("{}", type: "application/json").status == 415)
    }

    private let form =
        part(#"name="image"; filename="photo \"1\".png""#, "a\r\n-b", "\r\nContent-Type: image/png")
        + part("name=caption", "title") + part(#"name="stars""#, "3") + "--b--\r\n"

    private func upload(_ body: String, type: String = "Multipart/Form-Data; charset=utf-8; boundary=\"b\"") async
        -> TestAnswer
    {
        let request = PikkuRequest(.post, "/images", headers: [.contentType: type], body: RequestBody(Array(body.utf8)))
        return await TestCall(routes: RouteTable(http: [route])).respond(request)
    }
}

private func part(_ parameters: String, _ content: String, _ headers: String = "") -> String {
    "--b\r\nContent-Disposition: form-data; \(parameters)\(headers)\r\n\r\n\(content)\r\n"
}

private struct Upload: Sendable {
    var image: File
    var caption: String
    var stars: Int
}

private let store = Sessionless<Upload, String> { _, input in
    let size = input.image.size ?? -1
    return "\(input.image.name) \(input.image.mediaType) \(size) \(input.caption) \(input.stars)"
}

private let route = HTTPRoute<SampleServices>(
    method: .post, path: "/images",
    parameters: [
        Parameter("image", in: .body, .file(maxSize: 100)), Parameter("caption", in: .body),
        Parameter("stars", in: .body, .number),
    ],
    body: .multipart, requiresSession: false,
    run: { try await $0.run(store, read: { $0.upload() }, write: { $0.string($1) }) })

private let uploadKeys = JSONKeys(["image", "caption", "stars"], optional: ["stars"])

extension JSONReader {
    fileprivate mutating func upload() -> Upload? {
        var image: File?
        var caption: String?
        var stars: Int?
        guard beginObject(uploadKeys) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: image = file(maxSize: 100)
            case 1: caption = string()
            default: stars = integer()
            }
        }
        guard endObject(), let image, let caption else { return nil }
        return Upload(image: image, caption: caption, stars: stars ?? 0)
    }
}
