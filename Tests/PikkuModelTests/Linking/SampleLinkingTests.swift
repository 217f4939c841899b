import Foundation
import PikkuModel
import PikkuParse
import Testing

/// The two spellings of one sample, from the files that the tool itself is tried on.
@Suite struct SampleLinkingTests {
    @Test(arguments: ["user-service", "user-service-manifest", "todo"])
    func samplesHaveNoDiagnostics(name: String) throws {
        #expect(try linked(name).diagnostics == [])
    }

    @Test func bothSpellingsAreOneModel() throws {
        let swift = try linked("user-service").project
        let manifest = try linked("user-service-manifest").project
        #expect(swift.travelling == manifest.travelling)
        #expect(swift.functions.map(\.comparable) == manifest.functions.map(\.comparable))
        #expect(swift.wirings.map(\.transport) == manifest.wirings.map(\.transport))
        #expect(swift.wirings.map(\.tags) == manifest.wirings.map(\.tags))
        #expect(swift.permissions.map(\.name) == manifest.permissions.map(\.name))
        #expect(swift.errors.map(\.comparable) == manifest.errors.map(\.comparable))
    }

    @Test func everyShapeOfTheLargerSampleIsLinked() throws {
        let project = try linked("todo").project
        #expect(project.type(named: "PageOfTodo")?.swiftName == "Page<Todo>")
        #expect(project.type(named: "Todo")?.inputName == "TodoInput")
        #expect(project.type(named: "Comment")?.isRecursive == true)
        #expect(project.function(named: "countTodos")?.version == 2)
        #expect(project.function(named: "countTodos@v1")?.deprecation == "use countTodosV2")
        #expect(project.wirings.count == 22)
        #expect(project.services?.swiftName == "TodoServices")
    }

    @Test func servicesAreTheTypeThatConforms() throws {
        #expect(try linked("user-service").project.services?.swiftName == "AppServices")
        #expect(try linked("user-service-manifest").project.services == nil)
    }

    @Test func theOrderOfFilesDoesNotMatter() throws {
        let files = try parsed("user-service")
        let expected = Project.link(files)
        for offset in files.indices {
            let rotated = Array(files[offset...] + files[..<offset])
            #expect(Project.link(rotated) == expected)
            #expect(Project.link(rotated.reversed()) == expected)
        }
    }

    private func linked(_ name: String) throws -> Linked {
        Project.link(try parsed(name))
    }

    private func parsed(_ name: String) throws -> [ParsedFile] {
        let root = URL(filePath: #filePath).appending(path: "../../../../Fixtures/\(name)").standardizedFileURL
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        return try paths.sorted().compactMap { path in
            let file = SourceFile(path: path, bytes: [])
            let isSwift = SwiftFrontend().accepts(path: path)
            guard isSwift || ManifestFrontend().accepts(path: path) else { return nil }
            let source = SourceFile(path: file.path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
            return isSwift ? SwiftFrontend(conditions: ["ADMIN": true]).parse(source) : ManifestFrontend().parse(source)
        }
    }
}

private let nowhere = PikkuModel.SourceLocation(file: "", start: 0, end: 0)

extension Project {
    /// The types that wirings reach, without what only one language knows.
    fileprivate var travelling: [TypeDefinition] {
        types.filter { !$0.usage.isEmpty }.map { type in
            var type = type
            type.origin = .manifest
            type.location = nowhere
            type.caseLocations = []
            type.keywords = []
            if case .object(let properties) = type.shape {
                type.shape = .object(
                    properties.map { property in
                        var property = property
                        property.keywords = []
                        property.writtenDefault = nil
                        property.defaultExtent = nil
                        property.location = nowhere
                        property.nameLocation = nowhere
                        return property
                    })
            }
            return type
        }
    }
}

extension Function {
    fileprivate var comparable: Function {
        var function = self
        function.arguments = WrittenArguments()
        function.origin = .manifest
        function.location = nowhere
        return function
    }
}

extension DeclaredError {
    fileprivate var comparable: DeclaredError {
        var error = self
        error.origin = .manifest
        error.location = nowhere
        error.statusLocation = nil
        return error
    }
}
