import Foundation
import Pikku

/// Nothing has this id.
struct TodoNotFound: PikkuError, Codable {
    static let status = 404
    var id: UUID
}

/// Somebody else was faster.
struct RevisionConflict: PikkuError, Codable {
    static let status = 409
    var expected: Int32
    var actual: Int32
}
