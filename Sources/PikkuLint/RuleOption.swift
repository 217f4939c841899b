/// Something that a configuration may set for a rule: `[warning, { names: [limit, cursor] }]`.
package struct RuleOption: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case boolean(Bool)
        /// 0 or more.
        case integer(Int)
        case texts([String])
    }

    package let name: String
    /// What holds where a configuration says nothing; its kind is the option's.
    package let defaultValue: Value
    /// A sentence for manuals and editors.
    package let summary: String

    package init(_ name: String, _ defaultValue: Value, _ summary: String) {
        self.name = name
        self.defaultValue = defaultValue
        self.summary = summary
    }
}

/// What a configuration sets for one rule, by the option's name.
package struct RuleOptions: Hashable, Sendable {
    /// What is set, by the name of the option.
    package let values: [String: RuleOption.Value]

    package init(_ values: [String: RuleOption.Value] = [:]) { self.values = values }

    /// The option's default where nothing, or a value of another kind, is set.
    package subscript(option: RuleOption) -> RuleOption.Value {
        switch (values[option.name], option.defaultValue) {
        case (.boolean(let value), .boolean): .boolean(value)
        case (.integer(let value), .integer): .integer(value)
        case (.texts(let value), .texts): .texts(value)
        case (.boolean, _), (.integer, _), (.texts, _), (nil, _): option.defaultValue
        }
    }
}

extension RuleOption.Value {
    package var boolean: Bool { if case .boolean(let value) = self { value } else { false } }
    package var integer: Int { if case .integer(let value) = self { value } else { 0 } }
    package var texts: [String] { if case .texts(let value) = self { value } else { [] } }
}
