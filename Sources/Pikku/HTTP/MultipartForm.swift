/// What a multipart form says of parameters; a file is refused at the first byte that shows it is not wanted.
struct MultipartForm {
    private let plan: InputPlan
    private let options: HTTPOptions
    private(set) var fields: InputFields
    /// By the names that stand for them in the fields.
    private(set) var files: [String: File] = [:]
    /// How many bytes the texts that are still to come may have.
    private var textLimit: Int
    private let allText: Int

    /// - Parameter textLimit: In bytes, of all texts together.
    init(_ plan: InputPlan, _ fields: InputFields, textLimit: Int, _ options: HTTPOptions) {
        self.plan = plan
        self.fields = fields
        self.textLimit = textLimit
        allText = textLimit
        self.options = options
    }

    /// A file never stands in for a text, nor a text for a file; what belongs to no parameter is passed over.
    mutating func read(_ reader: MultipartReader) async throws {
        var reader = reader
        var count = 0
        while let head = try await reader.nextPart() {
            count += 1
            guard count <= options.fields else { throw JSONProblems.tooManyFields(options.fields, in: .body) }
            guard let index = plan.index(of: head.name.utf8) else { continue }
            switch (plan.fields[index].parameter.kind, head.fileName) {
            case (.file(let maxSize, let mediaTypes), let name?):
                if !plan.fields[index].parameter.isArray, fields.all.contains(where: { $0.parameter == index }) {
                    throw JSONProblems([plan.fields[index].repeated(in: .body)])
                }
                let rules = FileRules(maxSize: maxSize ?? .max, mediaTypes: mediaTypes)
                try await readFile(index, name, head.mediaType, rules, from: &reader)
            case (.text, nil), (.boolean, nil), (.number, nil), (.json, nil):
                try await readText(index, from: &reader)
            case (.file, nil), (.text, _?), (.boolean, _?), (.number, _?), (.json, _?): continue
            }
        }
    }

    private mutating func readFile(
        _ index: Int, _ name: String, _ mediaType: String?, _ rules: FileRules, from reader: inout MultipartReader
    ) async throws {
        let mediaType = mediaType ?? "application/octet-stream"
        if let broken = rules.broken(byMediaType: mediaType) { throw problem(index, broken) }
        var spool = FileSpool(bytesInMemory: options.fileBytesInMemory)
        while let chunk = try await reader.nextChunk() {
            if let broken = rules.broken(bySize: spool.size + chunk.count) { throw problem(index, broken) }
            try await spool.append(chunk)
        }
        let key = "file-\(files.count)"
        files[key] = try await spool.finish(name: name, mediaType: mediaType)
        fields.append(index, .body, key.utf8)
    }

    private mutating func readText(_ index: Int, from reader: inout MultipartReader) async throws {
        var text: [UInt8] = []
        while let chunk = try await reader.nextChunk() {
            guard chunk.count <= textLimit else {
                throw ContentTooLarge("the texts of a form must not be longer than \(allText) bytes")
            }
            textLimit -= chunk.count
            text += chunk
        }
        guard String(validating: text, as: UTF8.self) != nil else {
            throw problem(index, FileRules.Broken(keyword: "format", detail: "must be UTF-8"))
        }
        fields.append(index, .body, text)
    }

    /// Told alone: what else is wrong would have to be read first.
    private func problem(_ index: Int, _ broken: FileRules.Broken) -> JSONProblems {
        let field = plan.fields[index]
        let element = field.parameter.isArray ? "/\(fields.all.count { $0.parameter == index })" : ""
        return JSONProblems([
            Problem(in: .body, pointer: field.pointer + element, keyword: broken.keyword, detail: broken.detail)
        ])
    }
}
