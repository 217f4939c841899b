/// One page of a longer list.
struct Page<Item: Codable & Sendable>: Codable, Sendable {
    var items: [Item]
    /// Absent on the last page.
    var next: Cursor?
}

/// Where the next page begins; opaque to clients.
/// - pattern: ^[A-Za-z0-9_-]+$
/// - maxLength: 64
typealias Cursor = String
