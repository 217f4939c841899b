import Pikku
import TestSupport
import Testing

/// One table for all transports: the same call comes to the same answer, problem or refusal, whatever carries it.
@Suite(.timely) struct ConformanceTests {
    struct Row: CustomTestStringConvertible, Sendable {
        var function: String
        var caller: Caller
        var input: String
        var outcome: String

        var testDescription: String { "\(function) by \(caller): \(input)" }
    }

    enum Caller: Sendable {
        case nobody, member, admin

        var session: Member? {
            switch self {
            case .nobody: nil
            case .member: Member(name: "ann")
            case .admin: Member(name: "bob", isAdmin: true)
            }
        }
    }

    private static let valid = #"{"count":2,"mode":"ok"}"#
    private static let twoFaults = #"{"count":0,"mode":7}"#
    private static let twoProblems = "422 ValidationError body /count minimum body /mode type"

    static let rows: [Row] = [
        // Wire format: dates with offsets and fractions, null for an optional, members that nobody knows.
        .init(function: "open", caller: .nobody, input: valid, outcome: #"{"total":5}"#),
        .init(
            function: "open", caller: .nobody,
            input: #"{"count":2.0,"mode":"ok","due":"2024-02-29T23:30:00.5+01:00","unknown":[{}]}"#,
            outcome: #"{"total":5,"due":"2024-02-29T22:30:00Z"}"#),
        .init(
            function: "open", caller: .nobody, input: #"{"count":1,"mode":"ok","due":null}"#,
            outcome: #"{"total":2.5}"#),
        .init(
            function: "open", caller: .nobody, input: #"{"count":1,"count":1,"mode":"ok"}"#,
            outcome: "422 ValidationError body /count uniqueKeys"),
        .init(function: "quiet", caller: .nobody, input: valid, outcome: "nothing"),

        // Parse and validate: every problem with its place.
        .init(function: "open", caller: .nobody, input: twoFaults, outcome: twoProblems),
        .init(
            function: "open", caller: .nobody, input: "{ }",
            outcome: "422 ValidationError body /count required body /mode required"),
        .init(
            function: "open", caller: .nobody, input: #"{"count":1,"mode":"ok","due":"2024-02-30T00:00:00Z"}"#,
            outcome: "422 ValidationError body /due format"),
        .init(
            function: "open", caller: .nobody, input: #"{"count":1,"mode":"far too long for a mode"}"#,
            outcome: "422 ValidationError body /mode maxLength"),

        // Authentication: by the function, by the wiring; a wiring cannot loosen.
        .init(function: "member", caller: .nobody, input: valid, outcome: "401 Unauthorized"),
        .init(function: "loosened", caller: .nobody, input: valid, outcome: "401 Unauthorized"),
        .init(function: "tightened", caller: .nobody, input: valid, outcome: "401 Unauthorized"),
        .init(function: "member", caller: .member, input: valid, outcome: #"{"total":5}"#),
        .init(function: "tightened", caller: .member, input: valid, outcome: #"{"total":5}"#),

        // Order: 401 before 422 before 403.
        .init(function: "admin", caller: .nobody, input: twoFaults, outcome: "401 Unauthorized"),
        .init(function: "admin", caller: .member, input: twoFaults, outcome: twoProblems),
        .init(function: "admin", caller: .member, input: valid, outcome: "403 Forbidden"),
        .init(function: "admin", caller: .admin, input: valid, outcome: #"{"total":5}"#),
        .init(function: "small", caller: .member, input: #"{"count":10,"mode":"ok"}"#, outcome: "403 Forbidden"),
        .init(function: "small", caller: .member, input: valid, outcome: #"{"total":5}"#),

        // Errors: declared with its data, undeclared without, standard with what happened, any other with an id.
        .init(
            function: "open", caller: .nobody, input: #"{"count":2,"mode":"out-of-stock"}"#,
            outcome: #"409 OutOfStock {"left":3}"#),
        .init(
            function: "open", caller: .nobody, input: #"{"count":2,"mode":"forgotten"}"#, outcome: "410 Forgotten"),
        .init(
            function: "open", caller: .nobody, input: #"{"count":2,"mode":"too-many"}"#,
            outcome: "409 Conflict there is an order already"),
        .init(
            function: "open", caller: .nobody, input: #"{"count":2,"mode":"invalid"}"#,
            outcome: "422 ValidationError the mode is not for sale"),
        .init(function: "open", caller: .nobody, input: #"{"count":2,"mode":"failure"}"#, outcome: "500 instance"),
        .init(
            function: "quiet", caller: .nobody, input: #"{"count":2,"mode":"out-of-stock"}"#,
            outcome: #"409 OutOfStock {"left":3}"#),

        // Encode: a value that has no JSON.
        .init(function: "open", caller: .nobody, input: #"{"count":2,"mode":"not-finite"}"#, outcome: "500 instance"),
    ]

    @Test(arguments: rows, [ConformanceTransport.http, .rpc, .channel])
    func `a call comes to the same through`(_ row: Row, _ transport: ConformanceTransport) async {
        #expect(await transport.call(row.function, row.caller.session, row.input) == row.outcome)
    }

    /// A job has no caller and no answer; what refuses it is the same.
    @Test(arguments: rows.filter { $0.caller == .nobody && $0.function != "tightened" })
    func `a job comes to the same`(_ row: Row) async {
        let outcome = row.outcome.hasPrefix("{") ? "nothing" : row.outcome
        #expect(await ConformanceTransport.queue.call(row.function, nil, row.input) == outcome)
    }

    /// Text of a form is coerced to what the schema says.
    @Test(arguments: [
        ("count=2&mode=ok", #"{"total":5}"#),
        ("count=2x&mode=ok", "422 ValidationError body /count type"),
        ("count=0", "422 ValidationError body /count minimum body /mode required"),
        ("count=1&count=2&mode=ok", "422 ValidationError body /count conflict"),
    ])
    func `a form comes to the same`(_ form: String, _ outcome: String) async {
        #expect(await ConformanceTransport.form.call("open", nil, form) == outcome)
    }
}
