import Foundation
import PikkuGen

extension TemporaryProject {
    func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    func write(_ path: String, _ text: String, ageInDays days: Int) throws {
        try write(path, text)
        let date = Date(timeIntervalSinceNow: -86_400 * Double(days))
        try FileManager.default.setAttributes(
            [.modificationDate: date], ofItemAtPath: root.appending(path: path).path)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    func edit(_ path: String, _ change: (String) -> String) throws {
        try write(path, change(try text(of: path)))
    }

    /// The number of the first line that begins so, whatever stands before the text.
    func line(of text: String, in path: String) throws -> Int {
        let before = try self.text(of: path).split(separator: text, maxSplits: 1, omittingEmptySubsequences: false)[0]
        return before.count { $0.isNewline } + 1
    }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: root.appending(path: path).path, withDestinationPath: target)
    }
}

func sha256(_ text: String) -> String { ContentHash(of: text.utf8).text }
