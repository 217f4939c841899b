import Foundation
import Pikku

/// - schema: Date
struct Opaque: Sendable {
    init(from decoder: any Decoder) throws {}
}

enum Shape: Sendable {
    case circle(radius: Int = 1)
}

struct Picture: Sendable {
    /// - maxLength: [1
    var title: String
    /// - maxLength: 10
    /// - maxLength: 20
    var caption: String
    var note: String
    var opaque: Opaque
    var shape: Shape

    enum CodingKeys: String, CodingKey {
        case title = "the \(1)"
        case caption, opaque, shape
        case note = "caption"
    }
}

let draw = PikkuSessionlessFunc<Picture, Void> { _, _ in }

let wiring = Wirings<Services> {
    wireRPC(func: draw)
}
