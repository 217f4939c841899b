package import PikkuModel

/// Which files pikku-gen has written, and from which declarations: what `.pikku/manifest.json` holds.
package struct OwnershipRecord: Hashable, Sendable {
    package static let path = "\(stateDirectory)/manifest.json"

    /// A file that pikku-gen has written, or is about to.
    package struct File: Hashable, Sendable {
        package var path: String
        package var target: GeneratedFile.Target
        /// Of what was written; nil for a file that was not there when a build set out to write it.
        package var hash: ContentHash?
        /// Of what a build that has not ended is about to put there. A build that is killed leaves the file with one
        /// of the two, so the next one knows it for its own.
        package var pending: ContentHash?

        package init(
            path: String, target: GeneratedFile.Target, hash: ContentHash?, pending: ContentHash? = nil
        ) {
            self.path = path
            self.target = target
            self.hash = hash
            self.pending = pending
        }
    }

    /// Sorted by path, without repetition.
    package var files: [File]
    /// What the files were last made from, all of them at once; sorted.
    package var declarations: [DeclarationDigest]
    /// Whether the file holds both sides of a merge conflict, so that it has to be written anew.
    package var isMerged = false

    package init(files: [File] = [], declarations: [DeclarationDigest] = []) {
        self.files = files.sorted { $0.path < $1.path }
        self.declarations = declarations
    }
}

/// Where pikku-gen keeps what it knows of a project; no output lies there.
package let stateDirectory = ".pikku"

/// What keeps version control away from all but the record, and what else the project decides on.
package let stateIgnoreList = """
    # manifest.json belongs in version control: it tells generated files from others. These do not.
    /cache/
    /lock
    /replaced/
    /tmp/

    """
