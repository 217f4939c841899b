import PikkuGrammar
import Testing

@Suite struct StringFormatTests {
    @Test(arguments: examples)
    func `takes what follows the grammar and nothing else`(_ example: Example) {
        for text in example.valid {
            #expect(example.format.matches(text), "\(example.format.rawValue) should take '\(text)'")
        }
        for text in example.invalid {
            #expect(!example.format.matches(text), "\(example.format.rawValue) should refuse '\(text)'")
        }
    }

    @Test func `has examples of every format`() {
        #expect(Set(examples.map(\.format)) == Set(StringFormat.allCases))
    }

    @Test(arguments: examples)
    func `refuses text around a valid text`(_ example: Example) {
        for text in example.valid where !text.isEmpty {
            for other in [" \(text)", "\(text) ", "\(text)\n", "\(text)\0", "é\(text)", "\(text)é"] {
                #expect(!example.format.matches(other), "\(example.format.rawValue) should refuse '\(other)'")
            }
        }
    }

    @Test func `bounds the parts of a hostname`() {
        let label = String(repeating: "a", count: 63)
        let longest = [label, label, label, String(label.dropLast(2))].joined(separator: ".")
        #expect(longest.utf8.count == 253)
        #expect(StringFormat.hostname.matches(longest))
        #expect(!StringFormat.hostname.matches(longest + "a"))
        #expect(!StringFormat.hostname.matches(label + "a"))
    }

    @Test func `bounds the parts of an email`() {
        let local = String(repeating: "a", count: 64)
        let label = String(repeating: "b", count: 63)
        #expect(StringFormat.email.matches("\(local)@b.c"))
        #expect(!StringFormat.email.matches("\(local)a@b.c"))
        let longest = "\(local)@\(label).\(label).\(label.dropFirst(2))"
        #expect(longest.utf8.count == 254)
        #expect(StringFormat.email.matches(longest))
        #expect(!StringFormat.email.matches(longest + "b"))
    }

    @Test func `takes every day of a leap cycle and no other`() {
        let commonYear = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for (year, isLeap) in [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false)] {
            for month in 1...12 {
                let last = commonYear[month - 1] + (month == 2 && isLeap ? 1 : 0)
                for day in 0...99 {
                    let text = "\(year)-\(twoDigits(month))-\(twoDigits(day))"
                    #expect(StringFormat.date.matches(text) == (1...last ~= day), "\(text)")
                }
            }
        }
    }
}

struct Example: Sendable, CustomTestStringConvertible {
    var format: StringFormat
    var valid: [String]
    var invalid: [String]

    var testDescription: String { format.rawValue }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private let examples = [
    Example(
        format: .date,
        valid: ["2024-02-29", "0001-01-01", "9999-12-31"],
        invalid: ["", "0000-01-01", "2023-02-29", "2024-2-29", "2024-13-01", "2024-00-01", "24-01-01", "20240101"]
    ),
    Example(
        format: .dateTime,
        valid: [
            "2024-01-01T00:00:00Z", "2024-01-01t00:00:00z", "2024-01-01T23:59:59.123456789+23:59",
            "2024-01-01T00:00:00-00:00", "1998-12-31T23:59:60Z", "1998-12-31T15:59:60.5-08:00",
            "1999-01-01T05:29:60+05:30",
        ],
        invalid: [
            "2024-01-01", "2024-01-01 00:00:00Z", "2024-01-01T00:00:00", "2024-01-01T24:00:00Z",
            "2024-01-01T00:60:00Z", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00,5Z", "2024-01-01T00:00Z",
            "2024-01-01T00:00:00+24:00", "2024-01-01T00:00:00+01", "2024-01-01T00:00:00+0100",
            "2023-02-29T00:00:00Z", "1998-12-31T22:59:60Z", "1998-12-31T23:58:60Z", "1998-12-31T23:59:60-01:00",
            "1998-12-31T23:59:61Z", "2024-01-01TT00:00:00Z",
        ]
    ),
    Example(
        format: .time,
        valid: ["00:00:00Z", "12:30:15.5-03:30", "23:59:60z", "00:29:60+00:30"],
        invalid: ["00:00:00", "24:00:00Z", "1:00:00Z", "12:00Z", "23:59:60+01:00", "12:00:00 Z"]
    ),
    Example(
        format: .duration,
        valid: ["P1Y", "P1Y2M3DT4H5M6S", "P2M", "P10D", "P3DT1H", "PT36H", "PT1M30S", "PT0S", "P4W", "P1YT1S"],
        invalid: [
            "", "P", "PT", "P1", "1D", "P1D2H", "PT1D", "P2D1Y", "P1Y3D", "PT1H5S", "P1W2D", "P1Y2W", "P1DT", "P1S",
            "PT0.5S", "-P1D", "+P1D", "P-1D", "p1d", "P1D1D",
        ]
    ),
    Example(
        format: .email,
        valid: ["a@b.c", "joe.bloggs+tag@mail.example.com", "user@localhost", "!#$%&'*+/=?^_`{|}~-@b.c", "a@1.2"],
        invalid: [
            "", "@", "a", "a@", "@b.c", ".a@b.c", "a.@b.c", "a..b@b.c", "a@b@c", "a b@c.d", "a@b.c.", "a@-b.c",
            "a@b-.c", "a@b_c.d", "\"a b\"@c.d", "a@[127.0.0.1]", "ä@b.c", "a@bücher.de", "a(b)@c.d",
        ]
    ),
    Example(
        format: .hostname,
        valid: ["a", "localhost", "example.com", "3com.example", "a--b.c-d", "xn--bcher-kva.example", "1.2.3.4"],
        invalid: ["", ".", "a.", ".a", "a..b", "-a", "a-", "a.-b", "a.b-", "a_b", "bücher.example", "a b", "a:80"]
    ),
    Example(
        format: .ipv4,
        valid: ["0.0.0.0", "127.0.0.1", "255.255.255.255"],
        invalid: ["", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.00", "1.2.3.", ".1.2.3", "0x1.2.3.4"]
    ),
    Example(
        format: .ipv6,
        valid: [
            "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::8", "ABCD:ef01::",
            "::ffff:192.0.2.1", "1:2:3:4:5:6:1.2.3.4", "64:ff9b::1.2.3.4",
        ],
        invalid: [
            "", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "1::2::3", "12345::",
            ":1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:", "1:", "g::", "::1.2.3", "::1.2.3.256", "1.2.3.4::", "::1.2.3.4:5",
            "1:2:3:4:5:6:7:1.2.3.4", "fe80::1%eth0", "[::1]", "::1/64",
        ]
    ),
    Example(
        format: .uri,
        valid: [
            "https://user:secret@example.com:8080/a/b;c=d?e=f&g#h", "mailto:a@b.c", "urn:isbn:0451450523", "a:",
            "file:///etc/hosts", "http://[2001:db8::1]:80/", "http://[v1.fe:80]/", "http://", "http://a:",
            "http://a?b", "http://a#b", "x+y-z.1:/a//b", "tel:+1-816-555-1212", "http://a/%C3%A9", "data:,a",
        ],
        invalid: [
            "", "a", "/a", "//a/b", ":a", "1a:b", "http://a b", "http://a/ä", "http://a/%", "http://a/%4", "a:%zz",
            "http://a:b", "http://a@b@c", "http://[::1", "http://[::1]a", "http://[1.2.3.4]", "http://[fe80::1%25a]",
            "http://a/[b]", "a:b#c#d", "a:<b>", "a:b\\c", "a:\"", "a:^", "http://[v.a]", "http://[v1.]",
        ]
    ),
    Example(
        format: .uriReference,
        valid: ["", "a", "/", "/a/b", "//a/b", "../a", "./a:b", "a/b:c", "?a", "#a", "a@b", "http://a", "%41", "//"],
        invalid: [":", ":a", "1a:b", "%41:b", "a b", "%", "%zz", "a\\b", "#a#b", "//a:b", "[a]", "ä", "//[::g]"]
    ),
    Example(
        format: .uuid,
        valid: [
            "123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000",
            "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
        ],
        invalid: [
            "", "123e4567e89b12d3a456426614174000", "123e4567-e89b-12d3-a456-42661417400",
            "{123e4567-e89b-12d3-a456-426614174000}", "123e4567-e89b-12d3-a456-42661417400g",
            "123e4567-e89b-12d3-a4564-26614174000", "urn:uuid:123e4567-e89b-12d3-a456-426614174000",
        ]
    ),
]
