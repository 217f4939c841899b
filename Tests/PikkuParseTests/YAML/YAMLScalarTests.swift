import PikkuParse
import Testing

@Suite struct YAMLScalarTests {
    @Test(
        arguments: [
            ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("nULL", .text),
            ("true", .boolean(true)), ("FALSE", .boolean(false)), ("tRUE", .text), ("yes", .text), ("no", .text),
            ("0", .number("0")), ("12", .number("12")), ("-12", .number("-12")), ("+12", .number("12")),
            ("012", .number("12")), ("0o17", .number("15")), ("0xfF", .number("255")), ("0x", .text), ("0o8", .text),
            ("0x-1", .text), ("0xFFFFFFFFFFFFFFFFF", .unwritableNumber),
            ("1.10", .number("1.10")), (".5", .number("0.5")), ("1.", .number("1")), ("-.5e-3", .number("-0.5e-3")),
            ("1E+05", .number("1e+05")), ("1e", .text), (".", .text), ("-", .text), ("1.2.3", .text), ("1_000", .text),
            (".inf", .unwritableNumber), ("-.INF", .unwritableNumber), (".NaN", .unwritableNumber), ("-.nan", .text),
            ("2024-01-01", .text), ("0 3 * * *", .text), ("１", .text),
        ] as [(String, YAMLScalar.Value)])
    func coreSchema(text: String, value: YAMLScalar.Value) {
        #expect(YAMLScalar(text, style: .plain).value == value)
        #expect(YAMLScalar(text, style: .quoted).value == .text)
        #expect(YAMLScalar(text, style: .block).value == .text)
    }

    @Test(arguments: [
        "no", "Yes", "ON", "off", "~", "null", "true", "1.10", "012", "0x1F", ".inf", "1_000", "12:30:45", "2024-01-01",
        "2024-01-01T00:00:00Z", "2024-1-1 10:00", "0b101", "-1",
    ])
    func textThatSomeReadersTakeForSomethingElse(text: String) {
        #expect(YAMLScalar(text, style: .plain).implicitType != nil)
        #expect(YAMLScalar(text, style: .quoted).implicitType == nil)
    }

    @Test(arguments: [
        "y", "n", "none", "nope", "v1.10", "1.2.3", "0 3 * * *", "image/png", "/users/{id}", "2024-01", "10:", "-",
        "+x",
        "1:2:345", "*/5 * * * *", "Only administrators.", "2024-01-01x",
    ])
    func textForAllReaders(text: String) {
        #expect(YAMLScalar(text, style: .plain).implicitType == nil)
    }
}
