/// The fields of a message's head, in their order; names are compared without case (RFC 9110, section 5.1).
public struct HeaderFields: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    public struct Field: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public var all: [Field]

    public init(_ all: [Field] = []) { self.all = all }

    public init(dictionaryLiteral fields: (String, String)...) { self.init(fields.map(Field.init)) }

    /// The first value of a field; setting it replaces all of them.
    public subscript(name: String) -> String? {
        get { all.first { isSame($0.name, name) }?.value }
        set {
            all.removeAll { isSame($0.name, name) }
            if let newValue { all.append(Field(name, newValue)) }
        }
    }

    /// Every value of a field that may come more than once.
    public func values(of name: String) -> [String] { all.filter { isSame($0.name, name) }.map(\.value) }
}

extension HeaderFields {
    /// These fields in place of those with the same names.
    mutating func override(with others: HeaderFields) {
        for field in others.all { self[field.name] = field.value }
    }

    /// All cookies of a request share one field (RFC 6265, section 5.4).
    mutating func addCookie(_ name: String, _ value: String) {
        let others = self["Cookie"].map { $0 + "; " } ?? ""
        self["Cookie"] = "\(others)\(name)=\(value)"
    }
}

private func isSame(_ name: String, _ other: String) -> Bool {
    name == other || name.lowercased() == other.lowercased()
}
