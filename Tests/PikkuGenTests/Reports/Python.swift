import Foundation
import PikkuGen
import Testing
import TestSupport

/// What a Python script prints of a text; nil without Python, or without a module that it needs, on a machine that may
/// lack them.
func python(_ arguments: [String], input: String, for purpose: String) throws -> Data? {
    guard let python = Program.find("python3", for: purpose) else { return nil }
    let result = try withTemporaryDirectory { try python.run(arguments, in: $0, input: input) }
    guard result.status == 0 else {
        if result.error.contains("ModuleNotFoundError") {
            Program.reportMissing("a module of Python", for: "\(purpose): \(result.error)")
        } else {
            Issue.record("\(result.error)")
        }
        return nil
    }
    return Data(result.output.utf8)
}
