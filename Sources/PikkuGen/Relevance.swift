import PikkuModel
import PikkuParse

/// Which sources of a run can matter for what is generated, found without parsing any.
///
/// A source matters when it uses a name that makes something a function, a wiring, an error or a permission; or when it
/// declares, or extends, what a source that matters names. Sources are taken as heaps of words: too many may match,
/// never too few, since nothing can be used without its name. The one way to mean a name that is not written, a type of
/// Swift under its flattened name in a manifest, fails to resolve, and what fails is linked with all sources.
struct Relevance {
    /// Why a source matters.
    enum Reason: Hashable, Sendable {
        /// Only a parser can tell what it declares, as of any manifest.
        case unclear
        case uses(String)
        /// Of a name that is meant without being written.
        case declares(String)
        /// Of what another source names, by its index.
        case isNamed(by: Int)
    }

    private var reasons: [Reason?]
    private let scans: [SourceScan]
    private var declaring: [UInt64: [Int]] = [:]
    private var used: Set<UInt64> = []
    private var pending: [Int] = []

    /// In the order of the scans; nil for those that do not matter.
    static func of(_ scans: [SourceScan]) -> [Reason?] {
        var relevance = Relevance(scans)
        relevance.find()
        return relevance.reasons
    }

    private init(_ scans: [SourceScan]) {
        self.scans = scans
        reasons = [Reason?](repeating: nil, count: scans.count)
        for (index, scan) in scans.enumerated() {
            for name in scan.declared { declaring[name, default: []].append(index) }
        }
        // Types that no source declares, such as 'String', are extended all over the place. A manifest's names may be
        // others in Swift.
        let hasManifest = scans.contains(where: \.isManifest)
        for (index, scan) in scans.enumerated() {
            for name in scan.extended where hasManifest || declaring[name] != nil {
                declaring[name, default: []].append(index)
            }
        }
    }

    private mutating func find() {
        for (index, scan) in scans.enumerated() where scan.alwaysMatters { add(index, .unclear) }
        for name in BuiltinType.impliedNames + runtimeNames.sorted() {
            addDeclarations(of: Mentions.hash(of: name), .declares(name))
        }
        for name in (BuiltinType.declaringNames + WiringSurface.names).sorted() {
            addUsers(of: Mentions.hash(of: name), .uses(name))
        }
        while let index = pending.popLast() {
            for word in scans[index].mentions.hashes { addDeclarations(of: word, .isNamed(by: index)) }
            for word in scans[index].remarks.hashes { addDeclarations(of: word, .isNamed(by: index)) }
        }
    }

    private mutating func add(_ index: Int, _ reason: Reason) {
        guard reasons[index] == nil else { return }
        reasons[index] = reason
        pending.append(index)
    }

    private mutating func addDeclarations(of name: UInt64, _ reason: Reason) {
        // Once is enough.
        guard let indices = declaring.removeValue(forKey: name) else { return }
        for index in indices { add(index, reason) }
    }

    /// An alias of a name that declares does the same under its own.
    private mutating func addUsers(of name: UInt64, _ reason: Reason) {
        guard used.insert(name).inserted else { return }
        for (index, scan) in scans.enumerated() where scan.mentions.count(ofHash: name) > 0 {
            add(index, reason)
            for alias in scan.aliases where alias.targets.contains(name) { addUsers(of: alias.name, reason) }
        }
    }
}
