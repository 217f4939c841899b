/// A value under the equality of JSON Schema (2020-12 core, section 4.2.2): strings are equal when their code points
/// are, where Swift's own equality takes `é` for `e` with an accent behind it.
indirect enum ComparedValue: Hashable {
    case null
    case boolean(Bool)
    case number(JSONNumber)
    case string([UInt8])
    case array([ComparedValue])
    case object([[UInt8]: ComparedValue])

    init(_ value: JSONValue) {
        switch value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .number(let number): self = .number(number)
        case .string(let text): self = .string(Array(text.utf8))
        case .array(let elements): self = .array(elements.map(ComparedValue.init))
        case .object(let members):
            self = .object(Dictionary(members.map { (Array($0.utf8), ComparedValue($1)) }) { first, _ in first })
        }
    }
}
