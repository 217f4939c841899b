extension OwnershipRecord {
    /// What two branches have recorded, as one: a file may be as either of them wrote it.
    ///
    /// What changed since is told from the first, since files were made from the declarations of neither.
    init(merging first: OwnershipRecord, _ second: OwnershipRecord) {
        let others = Dictionary(second.files.map { ($0.path, $0) }) { first, _ in first }
        let paths = Set(first.files.map(\.path))
        let files = first.files.map { file in others[file.path].map { File(merging: file, $0) } ?? file }
        self.init(
            files: files + second.files.filter { !paths.contains($0.path) }, declarations: first.declarations)
        isMerged = true
    }
}

extension OwnershipRecord.File {
    /// Knows two contents, as while a build is at work; a further one, of a build that was killed, counts as edited.
    fileprivate init(merging first: Self, _ second: Self) {
        let hash = first.hash ?? second.hash
        let others = [second.hash, first.pending, second.pending].compactMap { $0 }
        self.init(path: first.path, target: first.target, hash: hash, pending: others.first { $0 != hash })
    }
}
