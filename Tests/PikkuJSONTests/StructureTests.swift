import PikkuJSON
import Testing

@Suite struct StructureTests {
    @Test func `all problems are told, each at its place`() {
        let text = #"""
            {"id":1,"name":null,"nickname":7,"roles":["admin","root",2],"createdAt":"today","age":3e9,"score":"1",
             "ratio":[],"isAdmin":0,"homepage":"x","photo":"?","scores":{"a/b~c":1.5},"levels":{"01":true,"2":3},
             "shape":{"circle":{},"none":{}},"friends":[[],{"unknown":[{}]}]}
            """#
        guard
            case .failure(let problems) = JSON.read(text.utf8, limits: JSON.Limits(problems: 100), { $0.readSample() })
        else {
            Issue.record("read")
            return
        }
        #expect(
            problems.all.map { "\($0.pointer) \($0.keyword)" }.prefix(20) == [
                "/id type", "/name type", "/nickname type", "/roles/1 enum", "/roles/2 type", "/createdAt format",
                "/age maximum", "/score type", "/ratio type", "/isAdmin type", "/homepage format",
                "/photo contentEncoding", "/scores/a~1b~0c type", "/levels/01 propertyNames", "/levels/2 type",
                "/shape/circle/radius required", "/shape oneOf", "/friends/0 type", "/friends/1/id required",
                "/friends/1/name required",
            ])
        #expect(problems.all.allSatisfy { $0.in == .body && !$0.detail.isEmpty })
    }

    @Test func `reading stops at the most problems that are wanted`() {
        let text = "[" + String(repeating: "1,", count: 100) + "1]"
        guard
            case .failure(let problems) = JSON.read(
                text.utf8, limits: JSON.Limits(problems: 5), in: .query,
                {
                    $0.array { $0.string() }
                })
        else {
            Issue.record("read")
            return
        }
        #expect(problems.all.map(\.pointer) == (0..<5).map { "/\($0)" })
        #expect(problems.all.allSatisfy { $0.in == .query })
    }

    @Test(arguments: [
        (#"{"a":1,"a":1}"#, "/a"), (#"{"a":1,"\u0061":1}"#, "/a"), (#"{"x":1,"x":1}"#, "/x"),
        (#"{"x\u0079":1,"xy":1}"#, "/xy"), (#"{"x":{"y":[{"z":1,"z":2}]}}"#, "/x/y/0/z"),
        (#"{"":1,"":2}"#, "/"), (#"{"x":[],"a":1,"y":2,"x":3}"#, "/x"),
    ])
    func `a name that comes twice is refused, known or not`(text: String, pointer: String) {
        guard case .failure(let problems) = JSON.read(text.utf8, { $0.readA() }) else {
            Issue.record("read")
            return
        }
        #expect(problems.all == [problem(pointer, "uniqueKeys", problems.all.first?.detail)])
        guard case .failure(let again) = JSON.read(text.utf8, { $0.json() }) else {
            Issue.record("read")
            return
        }
        #expect(again.all.map(\.pointer) == [pointer])
    }

    @Test func `among very many unknown names one that comes twice is found`() {
        let names = (0..<5_000).map { #""name\#($0)":0"# }.joined(separator: ",")
        #expect(keywords("{\(names)}") { $0.readA() } == [])
        #expect(keywords("{\(names),\"name7\":0}") { $0.readA() } == ["uniqueKeys"])
        #expect(keywords("{\"x\":{\(names)},\"name7\":0,\"y\":{\"name7\":0}}") { $0.readA() } == [])
    }

    @Test func `members may come in any order, and be more than 64`() {
        let keys = JSONKeys(manyNames)
        func read(_ indices: some Sequence<Int>) -> [String] {
            let text = "{" + indices.map { "\"\(manyNames[$0])\":\($0)" }.joined(separator: ",") + "}"
            return keywords(text) { reader -> Int? in
                var sum = 0
                guard reader.beginObject(keys) else { return nil }
                while let key = reader.nextKey() {
                    #expect(reader.integer() == key)
                    sum += key
                }
                return reader.endObject() ? sum : nil
            }
        }
        #expect(read(manyNames.indices) == [])
        #expect(read(manyNames.indices.reversed()) == [])
        #expect(read(manyNames.indices.dropLast()) == ["required"])
        #expect(read(Array(manyNames.indices) + [69]) == ["uniqueKeys"])
        #expect(read([]).count == 32)
    }

    @Test func `a name is told by its text, however it is written`() throws {
        let keys = JSONKeys(["a\"b", "c\\", "\u{e9}"])
        func read(_ text: String) -> Result<[Int], JSONProblems> {
            JSON.read(text.utf8) { reader in
                var values: [Int] = []
                guard reader.beginObject(keys) else { return nil }
                while let key = reader.nextKey() {
                    if let value: Int = reader.integer() { values.append(key * 10 + value) }
                }
                return reader.endObject() ? values : nil
            }
        }
        #expect(try read(#"{"a\"b":1,"c\\":2,"é":3}"#).get() == [1, 12, 23])
        #expect(try read(#"{ "\u0061\"b" : 1 , "c\u005c" :2, "\u00e9": 3 }"#).get() == [1, 12, 23])
        for text in [#"{"a"b":1,"c\\":2,"é":3}"#, #"{"a\"b":1,"c\":2,"é":3}"#, #"{"a\"b":1,"c\\":2,"é"#] {
            #expect(throws: JSONProblems.self) { try read(text).get() }
        }
    }

    @Test(arguments: [3, 16, 17, 100])
    func `however many strings there are, two that are equal are found`(count: Int) {
        let strings = (0..<count).map { "\"\($0)\"" }
        func faults(_ strings: [String]) -> [String] {
            keywords("[\(strings.joined(separator: ","))]") { $0.array(uniqueItems: true) { $0.string() } }
        }
        #expect(faults(strings) == [])
        #expect(faults(strings + [#""\u0030""#]) == ["uniqueItems"])
        #expect(faults(strings + ["0"]) == ["type"])
    }

    @Test(arguments: ["01", "+1", "-0", "1.0", "1e0", "", " 1", "-", "128", "-129", "99999999999999999999"])
    func `a name that is no integer of the width is refused`(name: String) {
        #expect(keywords("{\"\(name)\":1}") { $0.integerMap { $0.integer() } as [Int8: Int]? } == ["propertyNames"])
        #expect(keywords("{\"-128\":1,\"0\":1,\"127\":1}") { $0.integerMap { $0.integer() } as [Int8: Int]? } == [])
    }

    @Test func `items and members are counted, and compared as JSON`() {
        #expect(keywords("[1,2]") { $0.array(minItems: 2, maxItems: 2) { $0.double() } } == [])
        #expect(keywords("[]") { $0.array(minItems: 1) { $0.double() } } == ["minItems"])
        #expect(keywords("[1,1]") { $0.set(maxItems: 1) { $0.double() } } == ["maxItems"])
        #expect(keywords("[1,1.0]") { $0.array(uniqueItems: true) { $0.double() } } == ["uniqueItems"])
        #expect(keywords("[\"\u{e9}\",\"e\u{301}\"]") { $0.array(uniqueItems: true) { $0.string() } } == [])
        #expect(keywords("[\"\u{e9}\",\"\\u00e9\"]") { $0.array(uniqueItems: true) { $0.string() } } == ["uniqueItems"])
        #expect(keywords("[{},{\"x\":1}]") { $0.array(uniqueItems: true) { $0.emptyObject() } } == [])
        #expect(
            keywords("[{\"x\":1,\"y\":2},{\"y\":2,\"x\":1}]") { $0.array(uniqueItems: true) { $0.emptyObject() } } == [
                "uniqueItems"
            ])
        #expect(keywords("{}") { $0.map(minProperties: 1) { $0.double() } } == ["minProperties"])
        #expect(keywords("{\"a\":1,\"b\":2}") { $0.map(maxProperties: 1) { $0.double() } } == ["maxProperties"])
    }

    @Test func `elements may be null where they are optional`() throws {
        let values = try JSON.read("[1,null]".utf8) { $0.array { $0.optional { $0.integer() as Int? } } }.get()
        #expect(values == [1, nil])
        #expect(keywords("[1,null]") { $0.array { $0.integer() as Int? } } == ["type"])
        let written = try JSON.write { $0.array(values) { $0.optional($1) { $0.integer($1) } } }.get()
        #expect(String(decoding: written, as: UTF8.self) == "[1,null]")
    }

    @Test(
        arguments: [
            (#"{"type":"b","a":1}"#, "1", []), (#"{"a":1,"x":{"type":"a"},"type":"b"}"#, "1", []),
            (#"{"\u0074ype":"a"}"#, "0", []), (#"{}"#, "", ["/type required"]),
            (#"{"type":"c"}"#, "", ["/type oneOf"]), (#"{"type":1}"#, "", ["/type type"]), ("[]", "", [" type"]),
            (#"{"x":{"y":1,"y":1},"type":"b","a":1}"#, "1", ["/x/y uniqueKeys"]),
            (#"{"type":"b","type":"a","a":1}"#, "1", ["/type uniqueKeys"]),
            (#"{"x":nul,"type":"b"}"#, "", ["/x json"]),
        ] as [(String, String, [String])])
    func `a union may be told apart by a member anywhere`(text: String, index: String, expected: [String]) {
        var found = ""
        let result = JSON.read("[\(text)]".utf8) { reader in
            reader.array { reader -> Int? in
                guard let index = reader.discriminator("type", JSONKeys(["a", "b"])) else { return nil }
                found = "\(index)"
                return reader.readA()
            }
        }
        #expect(found == index)
        switch result {
        case .success: #expect(expected == [])
        case .failure(let problems):
            #expect(problems.all.map { "\($0.pointer) \($0.keyword)" } == expected.map { "/0" + $0 })
        }
    }

    @Test func `a tag goes before the members of the next object`() throws {
        let text = try JSON.write { writer in
            writer.array([1, 2]) { writer, number in
                writer.tag("type", as: "a\"b")
                writer.beginObject()
                if number == 2 {
                    writer.member("x")
                    writer.beginObject()
                    writer.endObject()
                }
                writer.endObject()
            }
        }.get()
        #expect(String(decoding: text, as: UTF8.self) == #"[{"type":"a\"b"},{"type":"a\"b","x":{}}]"#)
    }
}

private let manyNames: [StaticString] = [
    "a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8",
    "b9",
    "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8",
    "d9",
    "e0", "e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8",
    "f9",
    "g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9",
]

private func problem(_ pointer: String, _ keyword: String, _ detail: String?) -> Problem {
    Problem(pointer: pointer, keyword: keyword, detail: detail ?? "")
}

extension JSONReader {
    /// An object with the one member `a`, which it may lack when it is there for its unknown members only.
    fileprivate mutating func readA() -> Int? {
        var a: Int?
        guard beginObject(JSONKeys(["a"], optional: ["a"])) else { return nil }
        while nextKey() != nil {
            a = integer()
        }
        return endObject() ? a ?? 0 : nil
    }
}
