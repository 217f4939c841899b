import PikkuModel

/// Tells by their names which properties hold what others must not see.
struct SensitiveNames {
    private let names: NameList
    private let exceptions: NameList

    init(_ names: [String], exceptions: [String] = []) {
        self.names = NameList(names)
        self.exceptions = NameList(exceptions)
    }

    /// Whether a property of a scalar type has such a name.
    func match(_ name: String, _ schema: @autoclosure () -> Schema, in project: LintedProject) -> Bool {
        match(name) && project.isText(schema())
    }

    /// Those of the properties of a project.
    func matches(in project: LintedProject) -> [TravellingProperty] {
        let properties = project.properties
        // By their indices, which copies none but the few that match.
        return properties.indices
            .filter { match(properties[$0].name, properties[$0].property.schema, in: project) }
            .map { properties[$0] }
    }

    /// What says only that a value is given once more (`passwordConfirmation`, `password2`) is looked through.
    private func match(_ name: String) -> Bool {
        guard names.mayEnd(name) || repetitions.mayEnd(name) else { return false }
        var words = words(of: name)
        if let last = words.popLast() {
            let withoutDigits = last.reversed().drop(while: \.isNumber).reversed()
            if !withoutDigits.isEmpty { words.append(String(withoutDigits)) }
        }
        if let last = words.last, words.count > 1, repetitions.endsName(of: [last]) { words.removeLast() }
        guard let first = words.first, !questions.contains(first) else { return false }
        let length = names.lengthAtEnd(of: words)
        return length > 0 && length > exceptions.lengthAtEnd(of: words)
    }
}

private let repetitions = NameList(["again", "confirm", "confirmation", "repeat", "repeated"])
/// First words of names that ask something, whose answer gives little away.
private let questions: Set = ["can", "has", "is", "needs", "require", "requires", "should", "show", "use", "uses"]

extension LintedProject {
    /// Whether values are strings, bytes or whole numbers, which is what secrets are made of.
    func isText(_ schema: Schema) -> Bool {
        switch underlying(schema).shape {
        case .primitive(let primitive):
            switch primitive {
            case .string, .integer, .bytes, .uuid, .uri, .any: true
            case .boolean, .number, .dateTime, .file: false
            }
        case .reference, .array, .set, .map, .optional: false
        }
    }
}

extension RuleOption {
    /// What names end with whose values a caller must keep to itself.
    static func secretNames(besides more: [String] = []) -> RuleOption {
        RuleOption("names", .texts(PikkuLint.secretNames + more), "What the names of secrets end with, word by word.")
    }
}

private let secretNames = [
    "accessToken", "apiKey", "apiSecret", "apiToken", "authToken", "bearerToken", "cardNumber", "clientSecret",
    "creditCard", "creditCardNumber", "cvc", "cvv", "idToken", "jwt", "passcode", "passphrase", "password", "pin",
    "privateKey", "pwd", "refreshToken", "secret", "secretKey", "sessionToken", "socialSecurityNumber", "ssn",
]

/// Where a list of values goes on, which is no secret.
let pageTokens = ["continuationToken", "cursorToken", "nextToken", "pageToken", "resumeToken", "syncToken"]
