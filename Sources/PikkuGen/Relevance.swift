import PikkuModel
import PikkuParse

/// Which sources of a run can matter for what is generated, found without parsing any.
///
/// A source matters when it uses a name that makes something a function, a wiring, an error or a permission; or when it
/// declares, or extends, what a source that matters names. Sources are taken as heaps of words: too many may match,
/// never too few, since nothing can be used without its name. The one way to mean a name that is not written, a type of
/// Swift under its flattened name in a manifest, fails to resolve, and what fails is linked with all sources.
struct Relevance {
    private var matters: [Bool]
    private let scans: [SourceScan]
    private var declaring: [UInt64: [Int]] = [:]
    private var pending: [Int] = []

    /// In the order of the scans.
    static func of(_ scans: [SourceScan]) -> [Bool] {
        var relevance = Relevance(scans)
        relevance.find()
        return relevance.matters
    }

    private init(_ scans: [SourceScan]) {
        self.scans = scans
        matters = [Bool](repeating: false, count: scans.count)
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
        for (index, scan) in scans.enumerated() where scan.alwaysMatters { add(index) }
        for name in BuiltinType.impliedNames + runtimeNames { addDeclarations(of: Mentions.hash(of: name)) }
        addUsers(of: (BuiltinType.declaringNames + WiringSurface.names).map(Mentions.hash))
        while let index = pending.popLast() {
            for word in scans[index].mentions.hashes { addDeclarations(of: word) }
            for word in scans[index].remarks.hashes { addDeclarations(of: word) }
        }
    }

    private mutating func add(_ index: Int) {
        guard !matters[index] else { return }
        matters[index] = true
        pending.append(index)
    }

    private mutating func addDeclarations(of name: UInt64) {
        // Once is enough.
        guard let indices = declaring.removeValue(forKey: name) else { return }
        for index in indices { add(index) }
    }

    /// An alias of a name that declares does the same under its own.
    private mutating func addUsers(of names: [UInt64]) {
        var known = Set(names)
        var names = names
        while let name = names.popLast() {
            for (index, scan) in scans.enumerated() where scan.mentions.count(ofHash: name) > 0 {
                add(index)
                for alias in scan.aliases where alias.targets.contains(name) && known.insert(alias.name).inserted {
                    names.append(alias.name)
                }
            }
        }
    }
}
