import Foundation
import PikkuJSON
import Testing

@Suite struct ValueTests {
    @Test(arguments: [
        ("2001-01-01T00:00:00Z", 0), ("2001-01-01t00:00:00z", 0), ("2001-01-01T01:30:00+01:30", 0),
        ("2000-12-31T19:00:00-05:00", 0), ("2001-01-01T00:00:00.25Z", 0.25),
        ("2001-01-01T00:00:00.123456-00:00", 0.123456),
        ("2000-12-31T23:59:60Z", 0), ("2001-01-01T01:59:60.5+02:00", 0.5), ("1970-01-01T00:00:00Z", -978_307_200),
        ("2000-02-29T00:00:00Z", -26_524_800), ("0001-01-01T00:00:00Z", -63_113_904_000),
        ("9999-12-31T23:59:59Z", 252_423_993_599), ("2001-01-01T00:00:00.000000000000000000001Z", 0),
    ])
    func `dates are read`(text: String, seconds: Double) throws {
        let date = try JSON.read("\"\(text)\"".utf8) { $0.date() }.get()
        #expect(date.timeIntervalSinceReferenceDate == seconds)
    }

    @Test(arguments: [
        "", "2001-01-01", "2001-01-01T00:00:00", "2001-1-01T00:00:00Z", "2001-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
        "2001-13-01T00:00:00Z", "2001-01-01T24:00:00Z", "2001-01-01T00:60:00Z", "2001-01-01T00:00:60Z",
        "2001-01-01T00:00:00.Z", "2001-01-01T00:00:00+1:00", "2001-01-01T00:00:00Z ", "2001-01-01 00:00:00Z",
    ])
    func `what is no date is a problem`(text: String) {
        #expect(keywords("\"\(text)\"") { $0.date() } == ["format"])
    }

    @Test func `a date is read as it was written`() throws {
        for day in stride(from: -730_000, through: 2_900_000, by: 271) {
            let date = Date(timeIntervalSinceReferenceDate: Double(day * 86_400 + 3_723))
            let text = try JSON.write { $0.date(date) }.get()
            #expect(try JSON.read(text) { $0.date() }.get() == date)
        }
    }

    @Test func `UUIDs have hyphens and any case`() throws {
        let text = "6f9619ff-8B86-d011-b42d-00cf4fc964ff"
        #expect(try JSON.read("\"\(text)\"".utf8) { $0.uuid() }.get().uuidString == text.uppercased())
        for wrong in [
            "", "6f9619ff8B86d011b42d00cf4fc964ff", text + "0", "g" + text.dropFirst(), "{" + text.dropFirst(2) + "}",
        ] {
            #expect(keywords("\"\(wrong)\"") { $0.uuid() } == ["format"])
        }
    }

    @Test(arguments: ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "+/+/"])
    func `Base64 is read`(text: String) throws {
        #expect(try JSON.read("\"\(text)\"".utf8) { $0.data() }.get() == Data(base64Encoded: text))
    }

    @Test(arguments: ["Zg", "Zg=", "Z===", "====", "Zg==Zg==", "Zm9v ", "Zm9-", "Zm=v", "Z\\nm9", "é==="])
    func `what is no Base64 is a problem`(text: String) {
        #expect(keywords("\"\(text)\"") { $0.data() } == ["contentEncoding"])
    }

    @Test func `URLs have a scheme`() throws {
        #expect(try JSON.read(#""https:\/\/example.com\/?a=b""#.utf8) { $0.url() }.get().query() == "a=b")
        for wrong in ["", "a/b", "//example.com", "http://a b"] {
            #expect(keywords("\"\(wrong)\"") { $0.url() } == ["format"])
        }
    }

    @Test func `strings keep their constraints, lengths count scalars`() {
        let digits = Pattern(verified: "^[0-9]+$")
        #expect(keywords(#""😀é""#) { $0.string(minLength: 2, maxLength: 2) } == [])
        #expect(keywords(#""\ud83d\ude00\u00e9""#) { $0.string(minLength: 2, maxLength: 2) } == [])
        #expect(keywords(#""e\u0301""#) { $0.string(maxLength: 1) } == ["maxLength"])
        #expect(
            keywords(#""""#) { $0.string(minLength: 1, pattern: digits, format: .email) } == [
                "minLength", "pattern", "format",
            ])
        #expect(keywords(#""\u0031""#) { $0.string(pattern: digits) } == [])
    }

    @Test func `an enumeration is one of its names or numbers`() throws {
        let names = JSONKeys(["a", "b\"", ""])
        #expect(try JSON.read(#""b\"""#.utf8) { $0.enumeration(names) }.get() == 1)
        #expect(try JSON.read(#""""#.utf8) { $0.enumeration(names) }.get() == 2)
        #expect(keywords(#""c""#) { $0.enumeration(names) } == ["enum"])
        #expect(keywords("1") { $0.enumeration(names) } == ["type"])
        #expect(try JSON.read("2.0".utf8) { $0.enumeration([1, 2]) }.get() == 1)
        #expect(keywords("3") { $0.enumeration([1, 2]) } == ["enum"])
    }

    @Test func `a file is one of the attachments`() async throws {
        let file = File(name: "a.png", mediaType: "image/png; q=1", bytes: Array("12345".utf8))
        func keywords(_ text: String, maxSize: Int = .max, mediaTypes: [String] = []) -> [String] {
            let result = JSON.read(text.utf8, attachments: ["part": file]) {
                $0.file(maxSize: maxSize, mediaTypes: mediaTypes)
            }
            guard case .failure(let problems) = result else { return [] }
            return problems.all.map(\.keyword)
        }
        #expect(keywords(#""part""#, maxSize: 5, mediaTypes: ["text/plain", "image/*"]) == [])
        #expect(keywords(#""part""#, maxSize: 4, mediaTypes: ["image/jpeg"]) == ["maxSize", "mediaTypes"])
        #expect(keywords(#""other""#) == ["type"])
        #expect(keywords("{}") == ["type"])
        #expect(try await file.bytes(upTo: 5) == Array("12345".utf8))
        #expect(try await file.bytes(upTo: 4) == nil)
    }

    @Test func `verified texts are values of Foundation's types`() {
        #expect(Date(verified: "2001-01-01T00:00:00Z").timeIntervalSinceReferenceDate == 0)
        #expect(UUID(verified: "6F9619FF-8B86-D011-B42D-00CF4FC964FF").uuidString.hasPrefix("6F96"))
        #expect(URL(verified: "https://example.com/").host() == "example.com")
        #expect(URL(verified: "no scheme") == URL(filePath: "/"))
        #expect(Data(verified: "Zm9v") == Data("foo".utf8))
    }
}
