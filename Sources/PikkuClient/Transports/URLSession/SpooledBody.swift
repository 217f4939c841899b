import Foundation

/// A body in a temporary file, which lasts as long as this.
final class SpooledBody: Sendable {
    let file: URL

    init(_ content: File.Content) async throws {
        file = FileManager.default.temporaryDirectory.appending(path: "pikku-\(UUID().uuidString)")
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        for try await chunk in content {
            try handle.write(contentsOf: chunk)
        }
    }

    deinit { try? FileManager.default.removeItem(at: file) }
}
