import Foundation
import PikkuGrammar

/// What somebody would write for two types alone: one pass and the same checks, but the first fault ends it unnamed.
struct ReaderByHand {
    private var cursor: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>

    static func read<Value>(_ bytes: [UInt8], _ value: (inout ReaderByHand) -> Value?) -> Value? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return nil }
            var reader = ReaderByHand(cursor: start, end: start + buffer.count)
            guard let result = value(&reader), reader.peek() == nil else { return nil }
            return result
        }
    }

    mutating func createUserInput() -> CreateUserInput? {
        var email: String?
        var password: String?
        var name: String?
        guard take("{") else { return nil }
        if !take("}") {
            repeat {
                guard let key = text(), take(":") else { return nil }
                if key.equals("email"), email == nil {
                    guard let text = text(), StringFormat.email.matches(text.bytes) else { return nil }
                    email = text.string
                } else if key.equals("password"), password == nil {
                    guard let text = text()?.string, text.unicodeScalars.count >= 8 else { return nil }
                    password = text
                } else if key.equals("name"), name == nil {
                    guard let text = text()?.string else { return nil }
                    name = text
                } else if !skip() {
                    return nil
                }
            } while take(",")
            guard take("}") else { return nil }
        }
        guard let email, let password, let name else { return nil }
        return CreateUserInput(email: email, password: password, name: name)
    }

    mutating func patchTodoInput() -> PatchTodoInput? {
        var id: UUID?
        var title: String?
        var status: Todo.Status?
        var revision: Int32?
        guard take("{") else { return nil }
        if !take("}") {
            repeat {
                guard let key = text(), take(":") else { return nil }
                if key.equals("id"), id == nil {
                    guard let value = uuid() else { return nil }
                    id = value
                } else if key.equals("title"), title == nil {
                    guard let text = text()?.string else { return nil }
                    title = text
                } else if key.equals("status"), status == nil {
                    guard let text = text() else { return nil }
                    if text.equals("open") {
                        status = .open
                    } else if text.equals("in-progress") {
                        status = .inProgress
                    } else if text.equals("done") {
                        status = .done
                    } else {
                        return nil
                    }
                } else if key.equals("revision"), revision == nil {
                    guard let number = integer() else { return nil }
                    revision = number
                } else if !skip() {
                    return nil
                }
            } while take(",")
            guard take("}") else { return nil }
        }
        guard let id, let revision else { return nil }
        return PatchTodoInput(id: id, title: title, status: status, revision: revision)
    }
}

extension ReaderByHand {
    /// The bytes between two quotes.
    private struct Text {
        var bytes: UnsafeBufferPointer<UInt8>
        var isEscaped: Bool

        var string: String? {
            guard isEscaped else { return String(validating: bytes, as: UTF8.self) }
            return try? JSONDecoder().decode(String.self, from: Data("\"".utf8) + Data(bytes) + Data("\"".utf8))
        }

        @inline(__always)
        func equals(_ other: StaticString) -> Bool {
            guard bytes.count == other.utf8CodeUnitCount, let start = bytes.baseAddress else { return false }
            return memcmp(start, other.utf8Start, bytes.count) == 0
        }
    }

    /// The byte behind white space.
    @inline(__always)
    private mutating func peek() -> UInt8? {
        while cursor < end {
            switch cursor.pointee {
            case 0x20, 0x09, 0x0A, 0x0D: cursor += 1
            default: return cursor.pointee
            }
        }
        return nil
    }

    @inline(__always)
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        cursor += 1
        return true
    }

    private mutating func text() -> Text? {
        guard take("\"") else { return nil }
        let start = cursor
        var isEscaped = false
        while cursor < end {
            switch cursor.pointee {
            case UInt8(ascii: "\""):
                defer { cursor += 1 }
                return Text(bytes: UnsafeBufferPointer(start: start, count: cursor - start), isEscaped: isEscaped)
            case UInt8(ascii: "\\"):
                isEscaped = true
                cursor += 2
            case 0..<0x20:
                return nil
            default:
                cursor += 1
            }
        }
        return nil
    }

    private mutating func uuid() -> UUID? {
        guard let text = text(), text.bytes.count == 36 else { return nil }
        var value: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        let isValid = withUnsafeMutableBytes(of: &value) { value in
            var digits = 0
            for (index, byte) in text.bytes.enumerated() {
                if index == 8 || index == 13 || index == 18 || index == 23 {
                    guard byte == UInt8(ascii: "-") else { return false }
                    continue
                }
                let digit: UInt8
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
                case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
                case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
                default: return false
                }
                value[digits / 2] = value[digits / 2] << 4 | digit
                digits += 1
            }
            return true
        }
        return isValid ? UUID(uuid: value) : nil
    }

    /// Only as JSON's grammar has integers: no fraction, no exponent, no needless zero.
    private mutating func integer() -> Int32? {
        let isNegative = take("-")
        let start = cursor
        var value: Int32 = 0
        while cursor < end, case let digit = cursor.pointee &- UInt8(ascii: "0"), digit < 10 {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) =
                isNegative
                ? product.subtractingReportingOverflow(Int32(digit)) : product.addingReportingOverflow(Int32(digit))
            guard !overflow, !carry else { return nil }
            value = sum
            cursor += 1
        }
        guard cursor > start, cursor == start + 1 || start.pointee != UInt8(ascii: "0") else { return nil }
        return value
    }

    /// Members of no interest are rare: Foundation may judge them.
    private mutating func skip() -> Bool {
        let start = cursor
        var depth = 0
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "\""):
                guard text() != nil else { return false }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                cursor += 1
            case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 {
                    let bytes = Data(UnsafeBufferPointer(start: start, count: cursor - start))
                    return (try? JSONSerialization.jsonObject(with: bytes, options: .fragmentsAllowed)) != nil
                }
                if byte != UInt8(ascii: ",") { depth -= 1 }
                cursor += 1
            default:
                cursor += 1
            }
        }
        return false
    }
}
