import PikkuModel

/// The values that travel, by what they are behind optionals and aliases.
///
/// What an alias holds is found at the alias, its outermost value apart, which is one with each place that names the
/// alias.
struct TravellingValues: Sendable {
    private(set) var texts: [DataPlace] = []
    private(set) var integers: [DataPlace] = []
    private(set) var numbers: [DataPlace] = []
    private(set) var files: [DataPlace] = []
    private(set) var untyped: [DataPlace] = []
    /// Sets too.
    private(set) var lists: [DataPlace] = []
    private(set) var maps: [DataPlace] = []
    /// Of any kind, in something with keywords.
    private(set) var constrained: [DataPlace] = []

    private let project: Project

    init(of types: [TypeDefinition], in project: Project) {
        self.project = project
        for type in types { add(type) }
        addEnds()
    }

    private mutating func add(_ type: TypeDefinition) {
        switch type.shape {
        case .object(let properties):
            for property in properties { add(Holder(.property, property.name, property, type.usage), property.schema) }
        case .union(let union):
            for unionCase in union.cases {
                for property in unionCase.payload {
                    let isNamed = !property.name.hasPrefix("_")
                    let name = isNamed ? property.name : unionCase.tag
                    let kind = isNamed ? DataPlace.Kind.property : .payload
                    add(Holder(kind, name, property, type.usage, isCase: true), property.schema)
                }
            }
        case .alias(let schema):
            let holder = Holder(
                kind: .alias, name: type.name, usage: type.usage, keywords: type.keywords, location: type.location)
            addElement(of: schema, in: holder, path: "")
        case .enumeration, .raw: break
        }
    }

    /// What functions take and give, as far as clients and queues reach them, and events.
    private mutating func addEnds() {
        let reached = project.reachedFunctions
        for function in project.functions {
            guard let usage = reached[function.name] else { continue }
            if usage.contains(.input), let input = function.input {
                add(Holder(kind: .input, name: function.name, usage: .input, location: function.location), input)
            }
            if usage.contains(.output), let output = function.output.schema {
                add(Holder(kind: .output, name: function.name, usage: .output, location: function.location), output)
            }
        }
        for (wiring, channel) in project.channels {
            for event in channel.events {
                let location = wiring.place(of: "events")
                add(Holder(kind: .event, name: event.name, usage: .output, location: location), event.schema)
            }
        }
    }

    private mutating func add(_ holder: Holder, _ schema: Schema, path: String = "") {
        let underlying = project.underlying(schema)
        // Not made for those that are in no list, which are the most.
        func place() -> DataPlace {
            DataPlace(
                holder.kind, holder.name, schema, underlying: underlying, usage: holder.usage, path: path,
                keywords: holder.keywords, location: holder.location, isOfCase: holder.isCase)
        }
        if !holder.keywords.isEmpty { constrained.append(place()) }
        switch underlying.shape {
        case .primitive(let primitive):
            switch primitive {
            case .string: texts.append(place())
            case .integer: integers.append(place())
            case .number: numbers.append(place())
            case .file: files.append(place())
            case .any: untyped.append(place())
            case .boolean, .dateTime, .uuid, .uri, .bytes: break
            }
        case .array, .set: lists.append(place())
        case .map: maps.append(place())
        case .reference, .optional: break
        }
        addElement(of: schema, in: holder, path: path)
    }

    private mutating func addElement(of schema: Schema, in holder: Holder, path: String) {
        switch schema.unwrapped.shape {
        case .primitive, .reference, .optional: break
        case .array(let element), .set(let element): add(holder, element, path: path + "items.")
        case .map(_, let value): add(holder, value, path: path + "values.")
        }
    }
}

/// What a value and the elements in it stand in.
private struct Holder {
    var kind: DataPlace.Kind
    var name: String
    var usage: TypeUsage
    var keywords: [KeywordDeclaration] = []
    var location: SourceLocation
    var isCase = false
}

extension Holder {
    init(_ kind: DataPlace.Kind, _ name: String, _ property: Property, _ usage: TypeUsage, isCase: Bool = false) {
        self.init(
            kind: kind, name: name, usage: usage, keywords: property.keywords, location: property.location,
            isCase: isCase)
    }
}

extension Project {
    /// Which of a function's values travel, by its name; absent for one that only a schedule calls.
    fileprivate var reachedFunctions: [String: TypeUsage] {
        var reached: [String: TypeUsage] = [:]
        for wiring in wirings {
            switch wiring.transport {
            case .http(let route): reached[route.function] = [.input, .output]
            case .rpc(let procedure): reached[procedure.function] = [.input, .output]
            case .queue(let worker): reached[worker.function, default: []].formUnion(.input)
            case .schedule: break
            case .channel(let channel):
                for name in channel.functions { reached[name] = [.input, .output] }
            }
        }
        return reached
    }
}
