import PikkuEmit
import PikkuModel
import TestSupport
import Testing

@testable import PikkuGen

@Suite struct ParseCacheTests {
    @Test func aRunWithACacheMakesTheSameAsOneWithout() throws {
        for fixture in try Fixture.all() {
            let cold = try run(fixture, ParseCache())
            let warm = try run(fixture, try #require(cold.cache).reread)
            #expect(warm.isSame(as: try run(fixture, nil)), "\(fixture.name)")
            #expect(warm.cache?.isChanged == false, "\(fixture.name)")
        }
    }

    @Test func onlyTheToolThatWroteItReadsIt() throws {
        let cache = try #require(try run(todo, ParseCache()).cache)
        let pack = cache.encoded(by: ["1", "2"])
        #expect(ParseCache(decoding: pack, of: ["1", "2"]).entries.count == cache.entries.count)
        #expect(ParseCache(decoding: pack, of: ["1", "3"]).entries.isEmpty)
        #expect(ParseCache(decoding: pack, of: ["12"]).entries.isEmpty)
    }

    @Test(arguments: 0..<10) func damageIsParsedAnew(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let cold = try run(todo, ParseCache())
        var pack = try #require(cold.cache).encoded(by: [])
        for _ in 0..<5 {
            pack[generator.pick(Array(pack.indices))] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        }
        if seed.isMultiple(of: 2) { pack.removeLast(Int.random(in: 0..<pack.count, using: &generator)) }
        let warm = try run(todo, ParseCache(decoding: pack, of: []))
        #expect(warm.isSame(as: cold))
        #expect(warm.cache?.isChanged == true)
        #expect(try run(todo, try #require(warm.cache).reread).cache?.isChanged == false)
    }

    @Test func pathsConditionsAndBytesTellFilesApart() throws {
        let source = SourceFile(path: "a.swift", text: "struct A { var a: Int }")
        let cache = try #require(read([source], Configuration(), ParseCache()))
        func isKnown(_ source: SourceFile, _ conditions: [String: Bool] = [:]) -> Bool {
            var configuration = Configuration()
            configuration.conditions = conditions
            return read([source], configuration, cache.reread)?.isChanged == false
        }
        #expect(isKnown(source))
        #expect(!isKnown(SourceFile(path: "b.swift", bytes: source.bytes)))
        #expect(!isKnown(SourceFile(path: "a.swift", bytes: source.bytes + [0x20])))
        #expect(!isKnown(source, ["DEBUG": true]))
    }

    @Test func whatIsNoLongerUsedGoesFirst() throws {
        var cache = ParseCache()
        for round in 0..<10 {
            let sources = (0..<3).map { SourceFile(path: "\($0).swift", text: "struct A\(round) {}") }
            cache = try #require(read(sources, Configuration(), cache.reread))
            #expect(cache.entries.count == (round == 0 ? 3 : 6))
        }
        let last = (0..<3).map { SourceFile(path: "\($0).swift", text: "struct A8 {}") }
        #expect(read(last, Configuration(), cache.reread)?.isChanged == false)
    }

    @Test func verificationFindsWhatIsNotSo() throws {
        let (sources, configuration) = (try todo.sources(), try todo.configuration())
        let cache = try #require(try run(todo, ParseCache()).cache)
        let verification = CacheVerification(of: cache.reread, sources, configuration, templates: try Templates())
        #expect(verification.isPassed)
        #expect(verification.known == verification.sources)

        var wrong = cache.entries
        let index = try #require(wrong.firstIndex { $0.file?.wirings.isEmpty == false })
        wrong[index].file?.wirings.removeLast()
        let found = CacheVerification(of: ParseCache(wrong), sources, configuration, templates: try Templates())
        #expect(found.differences.first == wrong[index].file?.path)
        #expect(found.differences.contains { $0.hasSuffix(".gen.swift") })
    }

    private let todo = Fixture(name: "todo")

    private func read(_ sources: [SourceFile], _ configuration: Configuration, _ cache: ParseCache) -> ParseCache? {
        var parsing = Parsing(sources, configuration, cache: cache, threads: 1)
        parsing.readAll()
        return parsing.cache
    }

    private func run(_ fixture: Fixture, _ cache: ParseCache?) throws -> Output {
        try generate(fixture.sources(), fixture.configuration(), templates: Templates(), cache: cache)
    }
}

extension ParseCache {
    /// After it has been on a disk.
    fileprivate var reread: ParseCache { ParseCache(decoding: encoded(by: ["tool"]), of: ["tool"]) }
}

extension Output {
    fileprivate func isSame(as other: Output) -> Bool {
        files == other.files && diagnostics == other.diagnostics && project == other.project
    }
}
