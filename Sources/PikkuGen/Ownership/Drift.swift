package import PikkuModel

/// The disk beside what is generated.
package struct Drift: Sendable {
    /// Sorted by path.
    package var states: [FileState]
    /// Why some files could never be written, whoever owns what is there; sorted.
    package var obstacles: [Diagnostic]
    /// What looks generated beside the files, and is not; sorted by path.
    package var strays: [StrayFile] = []
    /// What has become of the record itself; nil where a build would leave it as it is.
    package var record: FileState.Word?

    package init(states: [FileState] = [], obstacles: [Diagnostic] = []) {
        self.states = states
        self.obstacles = obstacles
    }

    /// Of the files that are generated, and of those that the record has for the same targets.
    ///
    /// A recorded file that is neither generated nor on the disk is nothing to speak of.
    package static func of(
        _ generated: [GeneratedFile], targets: Set<GeneratedFile.Target>, record: OwnershipRecord,
        disk: [String: Presence]
    ) -> Drift {
        let owned = Dictionary(record.files.map { ($0.path, $0) }) { first, _ in first }
        let paths = Set(generated.map(\.path))
        let leftovers = record.files.filter { targets.contains($0.target) && !paths.contains($0.path) }
        let removed = leftovers.compactMap { file -> FileState? in
            guard case .file(let bytes) = disk[file.path] ?? .absent else { return nil }
            return FileState(
                path: file.path, target: file.target, word: file.wrote(bytes) ? .orphaned : .edited, present: bytes)
        }
        var drift = Drift(states: removed)
        let vacated = Set(removed.map(\.path))
        var obstacles = Obstacles()
        for file in generated {
            switch disk[file.path] ?? .absent {
            case .absent: drift.states.append(state(of: file, owned[file.path]))
            case .file(let bytes): drift.states.append(state(of: file, owned[file.path], present: bytes))
            case .blocked(let path) where vacated.contains(path): drift.states.append(state(of: file, owned[file.path]))
            case .blocked(let path): obstacles.append(Obstacle(path: path, kind: .file), file)
            case .other: obstacles.append(Obstacle(path: file.path, kind: .directory), file)
            case .outside(let link): obstacles.append(Obstacle(path: link, kind: .link), file)
            }
        }
        drift.states.sort { $0.path < $1.path }
        drift.obstacles = obstacles.diagnostics
        return drift
    }

    /// All paths that ``of(_:targets:record:disk:)`` asks the disk for.
    package static func paths(
        _ generated: [GeneratedFile], targets: Set<GeneratedFile.Target>, record: OwnershipRecord
    ) -> Set<String> {
        Set(generated.map(\.path)).union(record.files.filter { targets.contains($0.target) }.map(\.path))
    }

    package func files(_ words: FileState.Word...) -> [FileState] { states.filter { words.contains($0.word) } }

    /// Whether the disk has what is generated and the record of it, and nothing that once was or looks so.
    package var isNone: Bool { obstacles.isEmpty && strays.isEmpty && record == nil && isSettled }

    /// Whether no file is to be written or removed.
    package var isSettled: Bool { states.allSatisfy { $0.word == .unchanged } }

    /// What to say of the record, given what a build would make of it.
    ///
    /// One that changes together with files needs no word of its own.
    package mutating func compare(_ record: OwnershipRecord?, with next: OwnershipRecord) {
        guard let record else {
            self.record = states.contains { $0.present != nil } ? .missing : .new
            return
        }
        self.record = isSettled && obstacles.isEmpty && record != next ? .changed : nil
    }
}

private func state(of file: GeneratedFile, _ owned: OwnershipRecord.File?) -> FileState {
    // One that a build only set out to write has never been there.
    let word = owned?.hash == nil ? FileState.Word.new : .missing
    return FileState(path: file.path, target: file.target, word: word, generated: file.contents)
}

private func state(of file: GeneratedFile, _ owned: OwnershipRecord.File?, present: [UInt8]) -> FileState {
    let word: FileState.Word =
        if present.holds(file.contents) {
            .unchanged
        } else if let owned {
            owned.wrote(present) ? .changed : .edited
        } else {
            .foreign
        }
    return FileState(
        path: file.path, target: file.target, word: word, generated: file.contents, present: present)
}

extension [UInt8] {
    fileprivate func holds(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { $0.count == count && elementsEqual($0) }
    }
}

extension OwnershipRecord.File {
    fileprivate func wrote(_ bytes: [UInt8]) -> Bool {
        let present = ContentHash(of: bytes)
        return present == hash || present == pending
    }
}

extension OwnershipRecord {
    /// What a build records when it has written everything.
    ///
    /// Files of other targets stay as they are; where there are any, so do the declarations, since those files have not
    /// been made from newer ones.
    package func after(
        _ drift: Drift, targets: Set<GeneratedFile.Target>, declarations current: [DeclarationDigest]
    ) -> OwnershipRecord {
        let written = drift.states.compactMap { state in
            state.hash.map { File(path: state.path, target: state.target, hash: $0) }
        }
        let paths = Set(written.map(\.path))
        let others = files.filter { !targets.contains($0.target) && !paths.contains($0.path) }
        return OwnershipRecord(files: written + others, declarations: others.isEmpty ? current : declarations)
    }

    /// What it records before: of each file what is there, as far as it is pikku-gen's, and what is to be there.
    package func before(_ drift: Drift) -> OwnershipRecord {
        let owned = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        let expected = drift.states.map { state in
            var file = File(path: state.path, target: state.target, hash: owned[state.path]?.hash)
            switch state.word {
            case .unchanged: file.hash = state.hash
            case .changed, .orphaned: file.hash = state.present.map { ContentHash(of: $0) }
            case .edited, .foreign, .missing, .new: break
            }
            if state.hash != file.hash { file.pending = state.hash }
            return file
        }
        let paths = Set(expected.map(\.path))
        return OwnershipRecord(
            files: expected + files.filter { !paths.contains($0.path) }, declarations: declarations)
    }
}
