import Pikku
import PikkuJSON
import Testing

/// How path, query and body become one input.
@Suite struct RequestInputTests {
    private let id = "7C3B4A0E-3C62-4A1D-9C6B-0B6C9E5F1A11"

    @Test(arguments: [
        ("limit=10", "-10 false -"), ("limit=1e1", "-10 false -"), ("exact=true", "-- true -"),
        ("exact=false", "-- false -"), ("ratio=0.5", "-- false 0.5"), ("ratio=-1E-2", "-- false -0.01"),
        ("tags=a&tags=b%20c&tags=1", "a,b c,1,- false -"), ("tags=", ",- false -"), ("tags=a+b%2B", "a b+,- false -"),
        ("since=2024-02-29T12:00:00.5%2B01:00", "-- false -"), ("", "-- false -"), ("&&unknown=1", "-- false -"),
    ])
    func textIsCoercedByItsKind(query: String, expected: String) async {
        let answer = await TestCall().respond(.init(.get, "/search?" + query))
        #expect(answer.status == 200, "\(answer.text)")
        #expect(flattened(answer) == expected)
    }

    @Test(arguments: [
        ("limit=10x", "type"), ("limit=", "type"), ("limit=+1", "type"), ("limit=01", "type"), ("limit=0x10", "type"),
        ("limit=1.5", "type"), ("limit=.5", "type"), ("limit=1.", "type"), ("limit=NaN", "type"),
        ("limit=0", "minimum"), ("exact=True", "type"), ("exact=1", "type"), ("exact", "type"),
        ("ratio=Infinity", "type"), ("ratio=1,5", "type"), ("since=yesterday", "format"),
    ])
    func textThatDoesNotFitIsAProblemOfTheQuery(query: String, keyword: String) async {
        let answer = await TestCall().respond(.init(.get, "/search?" + query))
        let field = query.prefix { $0 != "=" }
        #expect(answer.problems == ["query /\(field) \(keyword)"])
    }

    @Test(arguments: ["limit=%", "limit=%4", "limit=%zz", "tags=%FF", "%C3%28=1"])
    func brokenEscapesAreAProblemOfTheWholeQuery(query: String) async {
        let answer = await TestCall().respond(.init(.get, "/search?" + query))
        #expect(answer.problems == ["query  format"])
    }

    @Test func oneFieldMayRepeatItsValueButNotChangeIt() async {
        #expect(await TestCall().respond(.init(.get, "/search?limit=10&limit=10.0")).status == 200)
        let answer = await TestCall().respond(.init(.get, "/search?limit=10&limit=11"))
        #expect(answer.problems == ["query /limit conflict"])
    }

    @Test func aFieldInTwoPlacesMustHaveOneValue() async {
        #expect(await rename("isLoud=true", #"{"name":"milk","isLoud":true,"id":"\#(id)"}"#).status == 200)
        #expect(await rename("isLoud=true&id=\(id)", #"{"name":"milk"}"#).status == 200)
        #expect(await rename("isLoud=true", #"{"name":"milk","isLoud":false}"#).problems == ["body /isLoud conflict"])
        #expect(await rename("isLoud=true&id=7", #"{"name":"milk"}"#).problems == ["query /id conflict"])
        #expect(
            await rename("isLoud=true", #"{ "i\u0064" : { "a": "}" } , "name" : "m" }"#).problems
                == ["body /id conflict", "body /name minLength"])
    }

    @Test func theBodyMayHoldAFieldThatTheQueryLeavesOut() async {
        #expect(await rename("", #"{"name":"milk","isLoud":true}"#).status == 200)
    }

    @Test func aFieldOfTheBodyIsNotTakenFromTheQuery() async {
        #expect(await rename("isLoud=true&name=milk", "{}").problems == ["body /name required"])
    }

    @Test(arguments: [
        ("[]", "body  type"), ("", "body /name required"), ("{", "body  json"), ("{}x", "body  json"),
        ("nul", "body  json"),
        (#"{"name":"milk"}}"#, "body  json"), (#"{"name":"milk","name":"milk"}"#, "body /name uniqueKeys"),
        (#"{"name":"milk",}"#, "body  json"), (#"{"name":}"#, "body /name json"), (#"{"name" "milk"}"#, "body  json"),
    ])
    func whatIsWrongWithABodyIsToldAsIfItStoodAlone(body: String, problem: String) async {
        let problems = await rename("isLoud=true", body).problems
        #expect(problems.contains(problem))
    }

    @Test func formsAreCoercedLikeQueries() async {
        let call = TestCall(session: Member(name: "ann"))
        let answer = await call.respond(.form(.patch, "/notes/\(id)?isLoud=true", "name=milk+%26+honey"))
        #expect(answer.text.contains("MILK & HONEY"))
        let twice = await call.respond(.form(.patch, "/notes/\(id)?isLoud=true", "name=milk&isLoud=false"))
        #expect(twice.problems == ["body /isLoud conflict"])
    }

    @Test func pathParametersAreDecoded() async {
        let call = TestCall(session: Member(name: "ann"))
        let escaped = id.replacing("7", with: "%37")
        let answer = await call.respond(.json(.patch, "/notes/\(escaped)?isLoud=false", #"{"name":"milk"}"#))
        #expect(answer.text.contains(id))
    }

    private func rename(_ query: String, _ body: String) async -> TestAnswer {
        await TestCall(session: Member(name: "ann")).respond(.json(.patch, "/notes/\(id)?\(query)", body))
    }

    /// The strings that the search answers.
    private func flattened(_ answer: TestAnswer) -> String {
        guard case .array(let values)? = try? JSON.read(answer.text.utf8, { $0.json() }).get() else { return "" }
        let texts = values.map { if case .string(let text) = $0 { text } else { "" } }
        let (tags, rest) = (texts.dropLast(3), texts.suffix(3))
        return (tags.isEmpty ? "-" : tags.joined(separator: ",") + ",") + rest.joined(separator: " ")
    }
}
