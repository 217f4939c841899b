package import PikkuModel

/// What a generated file, the one on disk and the record of what was written have to do with each other.
package struct FileState: Hashable, Sendable {
    /// One word for it, the same in every report.
    package enum Word: String, Hashable, Sendable, CaseIterable {
        /// As it was written, and something else would be written now.
        case changed
        /// Neither what was written nor what would be: someone has edited it.
        case edited
        /// Not written by pikku-gen, and something else would be.
        case foreign
        /// Written once, and gone from the disk.
        case missing
        /// Neither written yet nor on the disk.
        case new
        /// As it was written, and no longer generated.
        case orphaned
        /// As it would be written, whoever wrote it.
        case unchanged
    }

    package var path: String
    package var target: GeneratedFile.Target
    package var word: Word
    /// Nil where nothing generates the file any more.
    package let generated: String?
    /// Of ``generated``.
    let hash: ContentHash?
    /// Nil where the disk has no such file.
    package var present: [UInt8]?

    init(
        path: String, target: GeneratedFile.Target, word: Word, generated: String? = nil, present: [UInt8]? = nil
    ) {
        self.path = path
        self.target = target
        self.word = word
        self.generated = generated
        hash = generated.map { ContentHash(of: $0.utf8) }
        self.present = present
    }
}

extension FileState {
    /// Whether a carriage return before each line feed is all that makes the file another one, as version control
    /// leaves it on some systems.
    package var hasOtherLineEnds: Bool {
        guard word == .edited || word == .foreign, let generated, let present else { return false }
        let carriageReturn = UInt8(ascii: "\r")
        return present.contains(carriageReturn)
            && present.lazy.filter { $0 != carriageReturn }.elementsEqual(generated.utf8)
    }
}

/// What is at a path on the disk.
package enum Presence: Hashable, Sendable {
    case absent
    case file([UInt8])
    /// A directory or a device.
    case other
    /// A link on the way leads out of the project, or nowhere.
    case outside(link: String)
    /// A file stands where the path has a directory.
    case blocked(by: String)
}
