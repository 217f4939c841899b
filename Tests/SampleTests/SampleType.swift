import Foundation
import Pikku
import PikkuJSON

/// One type of a sample, as generated code and as Codable see it.
struct SampleType {
    /// What generated code made of a document: the value as JSON (by Codable and by the generated writer), or the
    /// pointer and keyword of each of its problems.
    enum Verdict {
        case accepted(codable: NSObject, written: NSObject?)
        case refused(problems: Set<String>)
    }

    let name: String
    /// Nil for a type that no input holds.
    let read: (([UInt8]) throws -> Verdict)?
    /// What Codable makes of the same document, encoded again; nil where it refuses.
    let decode: ([UInt8]) throws -> NSObject?
    /// Decodes with Codable, then writes with the generated writer; nil for a type that no output holds.
    let rewrite: (([UInt8]) throws -> NSObject?)?

    init<Value: Codable>(
        _ name: String, _: Value.Type, read: ((inout JSONReader) -> Value?)? = nil,
        write: ((inout JSONWriter, Value) -> Void)? = nil
    ) {
        self.name = name
        self.read = read.map { read in
            { bytes in
                switch JSON.read(bytes, read) {
                case .success(let value):
                    .accepted(
                        codable: try canonical(Self.encoder.encode(value)),
                        written: try write.map { write in try written(value, write) }
                    )
                case .failure(let problems): .refused(problems: Set(problems.all.map { "\($0.pointer) \($0.keyword)" }))
                }
            }
        }
        decode = { bytes in
            guard let value = try? Self.decoder.decode(Value.self, from: Data(bytes)) else { return nil }
            return try canonical(Self.encoder.encode(value))
        }
        rewrite = write.map { write in
            { bytes in
                guard let value = try? Self.decoder.decode(Value.self, from: Data(bytes)) else { return nil }
                return try written(value, write)
            }
        }
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}

private func written<Value>(_ value: Value, _ write: (inout JSONWriter, Value) -> Void) throws -> NSObject {
    try canonical(Data(JSON.write { write(&$0, value) }.get()))
}

/// JSON without what does not matter: the order of members, and of the elements of the samples' one set.
func canonical(_ data: Data) throws -> NSObject {
    let value = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
    guard let object = canonical(value) as? NSObject else { throw CocoaError(.coderInvalidValue) }
    return object
}

private func canonical(_ value: Any) -> Any {
    switch value {
    case let object as [String: Any]:
        let members = object.map { name, value in
            (name, name == "labels" ? sorted(canonical(value)) : canonical(value))
        }
        return NSDictionary(dictionary: Dictionary(members) { first, _ in first })
    case let array as [Any]: return NSArray(array: array.map(canonical))
    case let text as String: return NSString(string: text)
    default: return value
    }
}

private func sorted(_ value: Any) -> Any {
    guard let texts = value as? [String] else { return value }
    return NSArray(array: texts.sorted())
}
