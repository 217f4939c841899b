import Foundation
import Pikku

/// Something to be done.
struct Todo: Codable, Sendable {
    typealias ID = UUID

    enum Status: String, Codable, Sendable {
        case open
        case inProgress = "in-progress"
        /// Nothing is left to do.
        case done
    }

    /// The lower, the sooner.
    enum Priority: Int, Codable, Sendable, CaseIterable {
        case urgent = 1
        case normal, low
    }

    var id: ID
    /// - minLength: 1
    /// - maxLength: 200
    var title: String
    var status: Status = .open
    var priority = Priority.normal
    /// When it must be done, if ever.
    var due: Due?
    var labels: Set<String> = []
    /// Further attributes by name.
    /// - maxProperties: 20
    var attributes: [String: String] = [:]
    /// Hours of work by week of the year.
    var effort: [Int: Double] = [:]
    var comments: [Comment] = []
    var reminder: Reminder?
    var source: URL?
    var thumbnail: Data?
    var createdAt: Date
    /// - minimum: 0
    /// - maximum: 1
    var progress: Float = 0
    var revision: Int32 = 1
    /// Kept for old clients.
    @available(*, deprecated, message: "use status")
    var isDone: Bool?
    var `extension`: JSONValue?
}

/// A remark, and the remarks on it.
struct Comment: Codable, Sendable {
    var author: String
    var text: String
    var replies: [Comment] = []
}

/// A day, or a moment.
enum Due: Codable, Sendable {
    /// - format: date
    typealias Day = String

    case day(Day)
    case moment(at: Date, isStrict: Bool)
    case someday
}

/// How to remind; none of them carries anything.
enum Reminder: Codable, Sendable {
    case mail, push
}

/// A color such as `#ff8800`.
/// - schema: {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}
struct Color: Codable, Sendable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"), let value = UInt32(text.dropFirst(), radix: 16)
        else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a color"))
        }
        red = UInt8(value >> 16 & 0xFF)
        green = UInt8(value >> 8 & 0xFF)
        blue = UInt8(value & 0xFF)
    }

    func encode(to encoder: any Encoder) throws {
        let digits = [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        var container = encoder.singleValueContainer()
        try container.encode("#" + digits.joined())
    }
}
