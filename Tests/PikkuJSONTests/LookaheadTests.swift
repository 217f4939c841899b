import Testing

@testable import PikkuJSON

/// What readers see before they read it.
@Suite struct LookaheadTests {
    private static let keys = JSONKeys(["circle", "square"])

    @Test(arguments: [
        (#"{"circle":{}}"#, true), (#"{"a":[{"circle":1}],"square":2}"#, true), (#"{"c\u0069rcle":1}"#, true),
        (#"{"triangle":{"circle":1}}"#, false), ("{}", false), (#""circle""#, false), ("[]", false),
    ])
    func `whether an object has one of some members moves nothing`(text: String, isThere: Bool) {
        let result = JSON.read(text.utf8) { reader in
            let found = reader.hasMember(of: Self.keys)
            return reader.json().map { (found, $0) }
        }
        #expect((try? result.get())?.0 == isThere)
    }

    @Test(arguments: [
        (#"{"kind":"square","size":1}"#, 1), (#"{"size":1,"kind":"circle"}"#, 0), (#"{"kind":"triangle"}"#, nil),
        (#"{"kind":7}"#, nil), ("{}", nil), ("7", nil),
    ])
    func `an unknown case is no problem`(text: String, index: Int?) throws {
        let result = JSON.read(text.utf8) { reader in
            let found = reader.knownDiscriminator("kind", Self.keys)
            return reader.json().map { (found, $0) }
        }
        #expect(try result.get().0 == index)
    }

    @Test(arguments: [#"{"a":1,"a":2,"circle":3}"#, #"{"a":1,"#, #"{"circle""#, #"{"a":tru}"#])
    func `what is wrong is told once`(text: String) {
        let result = JSON.read(text.utf8) { reader in
            _ = reader.hasMember(of: Self.keys)
            return reader.json()
        }
        guard case .failure(let problems) = result else { Issue.record("was read"); return }
        #expect(problems.all.count == 1)
    }
}
