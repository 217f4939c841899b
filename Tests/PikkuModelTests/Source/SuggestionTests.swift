import PikkuModel
import Testing

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("getUser", ["getUsers", "deleteUser"], "getUsers"),
        ("emial", ["email", "mail"], "email"),
        ("MAXLENGTH", ["minLength", "maxLength"], "maxLength"),
        ("colour", ["color"], "color"),
    ])
    func aSlipIsRecognized(_ name: String, _ candidates: [String], _ expected: String) {
        #expect(suggestion(for: name, among: candidates) == expected)
    }

    @Test(arguments: [("id", ["name", "email"]), ("user", ["order"]), ("", ["a"]), ("users", [])])
    func whatIsFarAwayIsNotSuggested(_ name: String, _ candidates: [String]) {
        #expect(suggestion(for: name, among: candidates) == nil)
    }

    @Test func equallyCloseOnesGoByTheAlphabet() {
        #expect(suggestion(for: "cat", among: ["hat", "bat", "rat"]) == "bat")
        #expect(suggestion(for: "cat", among: ["rat", "hat", "bat"]) == "bat")
    }

    @Test func theNameItselfIsNoSuggestion() {
        #expect(suggestion(for: "cat", among: ["cat"]) == nil)
    }
}
