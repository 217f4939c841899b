import Foundation
import PikkuGen
import PikkuModel
import Testing
import TestSupport

@testable import PikkuEmit

/// Generated Swift, generated TypeScript, the emitted JSON Schema under an independent validator, and Codable give one
/// answer.
@Suite(.patient) struct AgreementTests {
    /// What Codable does not look at, so that a value may be refused for it although Codable takes it.
    private static let constraints: Set<String> = [
        "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "contentEncoding",
        "propertyNames",
    ]

    @Test func validatorsAgreeOnTheUserService() throws {
        try compare("user-service", SampleType.userService, documents: 1_000)
    }

    @Test func validatorsAgreeOnTodos() throws {
        try compare("todo", SampleType.todo, documents: 750)
    }

    @Test func aManifestGivesTheSameValidators() throws {
        let output = try Fixture(name: "user-service-manifest").generate()
        let validator = NodeValidator(typescript: output.files.filter { $0.target == .typescript })
        guard let violations = try validator.violations([("CreateUserInput", #"{"email": "ada", "name": 1}"#)]) else {
            return
        }
        #expect(violations == [["/email format", "/password required", "/name type"]])
    }

    /// Makes that many documents of each type and asks all of them.
    private func compare(_ sample: String, _ types: [SampleType], documents count: Int) throws {
        let output = try Fixture(name: sample).generate()
        var corpus = Corpus(project: output.project, seed: 20_240_229)
        var cases: [Candidate] = []
        for type in types {
            let definition = try #require(output.project.type(named: type.name), "\(type.name) is gone")
            let schema = (type.read == nil ? definition.name : definition.inputName ?? definition.name) + ".schema.json"
            let hasRawSchema = output.project.reachable(from: definition).contains { $0.shape.kind == "raw schema" }
            for index in 0..<count {
                let valid = corpus.document(of: definition)
                let document = index % 3 == 0 ? valid : corpus.damaged(valid)
                cases.append(
                    Candidate(
                        type: type, schema: schema, text: JSONText.line(document),
                        complete: JSONText.line(output.project.withDefaults(document, of: definition)),
                        isLargeForDouble: document.isLargeForDouble, hasRawSchema: hasRawSchema
                    )
                )
            }
        }
        let verdicts = try PythonValidator(schemas: output.files.filter { $0.target == .schemas })
            .verdicts(cases.map { ($0.schema, $0.text) })
        guard let verdicts else { return }
        try #require(verdicts.count == cases.count)

        var accepted = 0
        for (candidate, isValid) in zip(cases, verdicts) {
            accepted += isValid ? 1 : 0
            try check(candidate, isValid: isValid)
        }
        try compare(cases, verdicts, with: NodeValidator(typescript: output.files.filter { $0.target == .typescript }))
        #expect(accepted > cases.count / 4 && accepted < cases.count, "\(accepted) of \(cases.count) are valid")
    }

    private struct Candidate {
        var type: SampleType
        var schema: String
        var text: String
        /// With the defaults written out, for Codable.
        var complete: String
        /// Holds integers that `JSON.parse` rounds.
        var isLargeForDouble: Bool
        /// Holds what the TypeScript does not look into.
        var hasRawSchema: Bool
    }

    /// The TypeScript takes what the schema takes, and refuses for the reasons for which the Swift refuses.
    private func compare(_ cases: [Candidate], _ verdicts: [Bool], with validator: NodeValidator) throws {
        let documents = cases.map { ($0.schema.replacing(".schema.json", with: ""), $0.text) }
        guard let violations = try validator.violations(documents) else { return }
        try #require(violations.count == cases.count)
        for (candidate, (isValid, found)) in zip(cases, zip(verdicts, violations)) where !candidate.isLargeForDouble {
            if isValid {
                #expect(found == [], "\(candidate.schema): TypeScript refuses what the schema takes: \(candidate.text)")
                continue
            }
            if candidate.hasRawSchema { continue }
            #expect(found != [], "\(candidate.schema): TypeScript takes what the schema refuses: \(candidate.text)")
            guard case .refused(let problems)? = try candidate.type.read?(Array(candidate.text.utf8)) else { continue }
            #expect(Set(found) == problems, "\(candidate.schema): found in other places: \(candidate.text)")
        }
    }

    private func check(_ candidate: Candidate, isValid: Bool) throws {
        let type = candidate.type
        let text = candidate.text
        let decoded = try type.decode(Array(candidate.complete.utf8))
        switch try type.read?(Array(text.utf8)) {
        case .accepted(let value, let written)?:
            #expect(isValid, "\(type.name): the reader takes what the schema refuses: \(text)")
            #expect(decoded == value, "\(type.name): Codable reads another value, or none: \(text)")
            if let written { #expect(written == value, "\(type.name): written differently: \(text)") }
        case .refused(let problems)?:
            let keywords = Set(problems.compactMap { $0.split(separator: " ").last.map(String.init) })
            #expect(!isValid, "\(type.name): the reader refuses (\(keywords)) what the schema takes: \(text)")
            let isStrict = decoded != nil && keywords.isDisjoint(with: Self.constraints)
            #expect(!isStrict, "\(type.name): Codable takes what the reader refuses (\(keywords)): \(text)")
        case nil:
            guard isValid else { break }
            #expect(decoded != nil, "\(type.name): Codable refuses what the schema takes: \(text)")
            let written = try type.rewrite?(Array(text.utf8))
            #expect(written == decoded, "\(type.name): written differently: \(text)")
        }
    }
}

extension JSONLiteral {
    /// Whether there is a number in it whose neighbours among the integers have no `Double` of their own.
    fileprivate var isLargeForDouble: Bool {
        switch self {
        case .null, .boolean, .string: false
        case .number(let text): Double(text).map { abs($0) >= 0x1p53 } ?? true
        case .array(let elements): elements.contains(where: \.isLargeForDouble)
        case .object(let members): members.contains { $0.value.isLargeForDouble }
        }
    }
}
