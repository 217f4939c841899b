import PikkuJSON
import TestSupport
import Testing

@Suite struct NumberTests {
    @Test func `integers of every width end at their limits`() {
        expectLimits(of: Int8.self)
        expectLimits(of: Int16.self)
        expectLimits(of: Int32.self)
        expectLimits(of: Int64.self)
        expectLimits(of: Int.self)
        expectLimits(of: UInt8.self)
        expectLimits(of: UInt16.self)
        expectLimits(of: UInt32.self)
        expectLimits(of: UInt64.self)
        expectLimits(of: UInt.self)
    }

    @Test(arguments: [
        ("1.0", 1), ("1e2", 100), ("1E+2", 100), ("100e-2", 1), ("1.50e1", 15), ("0.0", 0), ("-0", 0), ("-0.0e5", 0),
        ("0e999999999999999999999", 0), ("1000000000000000000000000e-24", 1), ("-12.300e1", -123),
        ("1.000000000000000000000000000000", 1), ("0.0000000000000000000000000000001e31", 1),
        ("9007199254740993", 9_007_199_254_740_993), ("9223372036854775807.0", .max),
    ])
    func `an integer may be spelt in any way`(text: String, value: Int) throws {
        #expect(try JSON.read(text.utf8) { $0.integer() as Int? }.get() == value)
    }

    @Test(arguments: ["1.5", "1e-1", "0.1e0", "123456789012345678901234567890.5", "1e-99999999999999999999"])
    func `a fraction is no integer`(text: String) {
        #expect(keywords(text) { $0.integer() as Int? } == ["type"])
    }

    @Test(arguments: [("1e400", "maximum"), ("-1e400", "minimum"), ("1e99999999999999999999", "maximum")])
    func `what no type holds is beyond the limits`(text: String, keyword: String) {
        #expect(keywords(text) { $0.integer() as Int? } == [keyword])
        #expect(keywords(text) { $0.double() } == [keyword])
        #expect(keywords(text) { $0.float() } == [keyword])
    }

    @Test func `a float is the one that is nearest to its digits`() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<20_000 {
            let digits = UInt64.random(in: 0...1 << Int.random(in: 1...40, using: &random), using: &random)
            let text = "\(Bool.random(using: &random) ? "-" : "")\(digits)e\(Int.random(in: -20...20, using: &random))"
            #expect(try JSON.read(text.utf8) { $0.float() }.get() == Float(text), "\(text)")
        }
    }

    @Test func `a float has limits of its own`() throws {
        #expect(keywords("3.5e38") { $0.float() } == ["maximum"])
        #expect(keywords("-3.5e38") { $0.float() } == ["minimum"])
        #expect(try JSON.read("3.4028235e38".utf8) { $0.float() }.get() == .greatestFiniteMagnitude)
        // The nearest 64-bit number lies halfway between two 32-bit ones, the text a little above it.
        #expect(try JSON.read("1.00000005960464477540".utf8) { $0.float() }.get() == Float("1.00000005960464477540"))
    }

    @Test(arguments: [
        "0.1", "123.456", "1e22", "1e23", "9007199254740993", "1.7976931348623157e308", "4.9e-324",
        "2.2250738585072014e-308",
        "-0.0", "123456789012345678901234567890.123", "8.5e-22", "1e-400",
    ])
    func `a double is the nearest number`(text: String) throws {
        #expect(try JSON.read(text.utf8) { $0.double() }.get().bitPattern == Double(text)?.bitPattern)
    }

    @Test func `integers keep their constraints`() {
        #expect(keywords("5") { $0.integer(minimum: 5, maximum: 5) as Int? } == [])
        #expect(keywords("4") { $0.integer(minimum: 5) as Int? } == ["minimum"])
        #expect(keywords("6") { $0.integer(maximum: 5) as Int? } == ["maximum"])
        #expect(keywords("5") { $0.integer(exclusiveMinimum: 5) as Int? } == ["exclusiveMinimum"])
        #expect(keywords("5") { $0.integer(exclusiveMaximum: 5) as Int? } == ["exclusiveMaximum"])
        #expect(keywords("7") { $0.integer(multipleOf: 5) as Int? } == ["multipleOf"])
        #expect(keywords("-10") { $0.integer(multipleOf: 5) as Int? } == [])
        #expect(keywords("\(Int.min)") { $0.integer(multipleOf: -1) as Int? } == [])
        #expect(keywords("-7") { $0.integer(minimum: 0, multipleOf: 5) as Int? } == ["minimum", "multipleOf"])
    }

    @Test func `doubles keep their constraints`() {
        #expect(keywords("0.5") { $0.double(minimum: 0.5, maximum: 0.5) } == [])
        #expect(keywords("0.4") { $0.double(minimum: 0.5) } == ["minimum"])
        #expect(keywords("0.6") { $0.double(maximum: 0.5) } == ["maximum"])
        #expect(keywords("0.5") { $0.double(exclusiveMinimum: 0.5) } == ["exclusiveMinimum"])
        #expect(keywords("0.5") { $0.double(exclusiveMaximum: 0.5) } == ["exclusiveMaximum"])
        #expect(keywords("0.75") { $0.double(multipleOf: 0.5) } == ["multipleOf"])
        #expect(keywords("1.5") { $0.double(multipleOf: 0.5) } == [])
    }

    @Test func `a number of any size keeps its text and equals its other spellings`() throws {
        let text = "-123456789012345678901234567890.1200"
        let number = try #require(JSONNumber(text))
        #expect(number.text == text)
        #expect(number == JSONNumber("-12345678901234567890123456789012e-2"))
        #expect(number != JSONNumber("-12345678901234567890123456789013e-2"))
        #expect(JSONNumber("1.0") == JSONNumber(1))
        #expect(JSONNumber("-0") == JSONNumber(0))
        #expect(Set([JSONNumber("1e2"), JSONNumber("100"), JSONNumber("100.00")]).count == 1)
        #expect(JSONNumber("01") == nil)
        #expect(JSONNumber("1 ") == nil)
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber("12.0")?.integer() == 12)
        #expect(JSONNumber("300")?.integer(as: UInt8.self) == nil)
    }
}

private func expectLimits<Value: FixedWidthInteger>(of type: Value.Type) {
    func read(_ text: String) -> Result<Value, JSONProblems> { JSON.read(text.utf8) { $0.integer() } }
    #expect((try? read("\(Value.min)").get()) == .min)
    #expect((try? read("\(Value.max)").get()) == .max)
    #expect((try? read("\(Value.max)e0").get()) == .max)
    #expect(keywords(increased("\(Value.max)")) { $0.integer() as Value? } == ["maximum"])
    #expect(keywords(Value.isSigned ? increased("\(Value.min)") : "-1") { $0.integer() as Value? } == ["minimum"])
    #expect(keywords("\(Value.max)0") { $0.integer() as Value? } == ["maximum"])
    #expect(keywords("-1\(Value.max)") { $0.integer() as Value? } == ["minimum"])
}

/// The decimal text of a number whose magnitude is one larger; the last digit is not a nine.
private func increased(_ text: String) -> String {
    text.dropLast() + String((text.last?.wholeNumberValue ?? 0) + 1)
}

/// The keywords of the problems of a text.
func keywords<Value>(_ text: String, _ read: (inout JSONReader) -> Value?) -> [String] {
    switch JSON.read(text.utf8, read) {
    case .success: []
    case .failure(let problems): problems.all.map(\.keyword)
    }
}
