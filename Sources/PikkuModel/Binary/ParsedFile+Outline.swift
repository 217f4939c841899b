extension ParsedFile {
    /// What the file declares, as bytes in which a place counts only for what comes before and behind it.
    ///
    /// Files with the same outline make the same outputs, whatever they are linked with: those show no offset, and
    /// linking compares places without measuring them. What only rules look at is left out.
    package var outline: [UInt8] {
        var declarations = self
        declarations.suppressions = []
        declarations.mentions = Mentions()
        var writer = BinaryWriter(path: path, keepsOffsets: false)
        declarations.write(to: &writer)
        return writer.contents
    }
}
