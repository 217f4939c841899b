/// All that outputs can show, as bytes that are other ones for anything else: of where it stands only the file,
/// and nothing of how it was written, at which only rules look.
extension TypeDefinition {
    package var contents: [UInt8] { bytes(of: self) }

    /// What the outputs of other definitions show of this one.
    package var namesInOutputs: [String] { [name, inputName ?? "", String(usage.rawValue)] }
}

extension Project {
    /// Of everything but types.
    package var contentsBesideTypes: [UInt8] {
        var writer = BinaryWriter(path: "", keepsOffsets: false)
        functions.write(to: &writer)
        permissions.write(to: &writer)
        errors.write(to: &writer)
        wirings.write(to: &writer)
        (services?.swiftName).write(to: &writer)
        return writer.contents
    }
}

private func bytes(of value: some BinaryWritable) -> [UInt8] {
    var writer = BinaryWriter(path: "", keepsOffsets: false)
    value.write(to: &writer)
    return writer.contents
}
