import PikkuModel

/// A place of a value that travels: a property, a payload, an input, an output, an event, or an element in one of these.
struct DataPlace {
    enum Kind {
        case property, payload, alias, input, output, event
    }

    let kind: Kind
    /// Of what holds the value, such as the property.
    let name: String
    /// As it stands here; what an alias says is not in it.
    var schema: Schema
    let usage: TypeUsage
    /// Leads from what holds the value to an element in it: `items.`, `values.items.`.
    var path = ""
    /// Those of what holds the value.
    let keywords: [KeywordDeclaration]
    let location: SourceLocation
    /// Whether it is a value of a union's case, which has no documentation that could say more of it.
    var isOfCase = false

    var isElement: Bool { !path.isEmpty }

    /// For messages.
    var title: String {
        let holder =
            switch kind {
            case .property, .alias: "'\(name)'"
            case .payload: "the payload of '\(name)'"
            case .input: "the input of '\(name)'"
            case .output: "the output of '\(name)'"
            case .event: "the event '\(name)'"
            }
        return isElement ? "an element of \(holder)" : holder
    }

    /// The keywords that are written for this very value, less what leads to it.
    var ownKeywords: [(keyword: SchemaKeyword, declaration: KeywordDeclaration)] {
        keywords.compactMap { declaration in
            guard declaration.keyword.hasPrefix(path) else { return nil }
            return SchemaKeyword(rawValue: String(declaration.keyword.dropFirst(path.count))).map { ($0, declaration) }
        }
    }
}

extension Project {
    /// Visits every value that travels in one of some ways. What an alias holds is visited at the alias, its outermost
    /// value apart, which is one with each place that names the alias.
    func visitData(_ ways: TypeUsage = [.input, .output], _ visit: (DataPlace) -> Void) {
        for type in types where !type.usage.isDisjoint(with: ways) {
            switch type.shape {
            case .object(let properties):
                for property in properties { visitAll(property.place(.property, property.name, type.usage), visit) }
            case .union(let union):
                for unionCase in union.cases {
                    for property in unionCase.payload {
                        let isNamed = !property.name.hasPrefix("_")
                        let name = isNamed ? property.name : unionCase.tag
                        var place = property.place(isNamed ? .property : .payload, name, type.usage)
                        place.isOfCase = true
                        visitAll(place, visit)
                    }
                }
            case .alias(let schema):
                let place = DataPlace(
                    kind: .alias, name: type.name, schema: schema, usage: type.usage, keywords: type.keywords,
                    location: type.location)
                visitElements(of: place, visit)
            case .enumeration, .raw: break
            }
        }
        visitEnds(ways, visit)
    }

    /// What functions take and give, as far as clients and queues reach them, and events.
    private func visitEnds(_ ways: TypeUsage, _ visit: (DataPlace) -> Void) {
        let reached = reachedFunctions
        for function in functions {
            guard let usage = reached[function.name] else { continue }
            if let input = function.input, usage.contains(.input), ways.contains(.input) {
                visitAll(end(.input, function.name, input, .input, at: function.location), visit)
            }
            if let output = function.output.schema, usage.contains(.output), ways.contains(.output) {
                visitAll(end(.output, function.name, output, .output, at: function.location), visit)
            }
        }
        guard ways.contains(.output) else { return }
        for (wiring, channel) in channels {
            for event in channel.events {
                visitAll(end(.event, event.name, event.schema, .output, at: wiring.place(of: "events")), visit)
            }
        }
    }

    private func end(
        _ kind: DataPlace.Kind, _ name: String, _ schema: Schema, _ usage: TypeUsage, at location: SourceLocation
    ) -> DataPlace {
        DataPlace(kind: kind, name: name, schema: schema, usage: usage, keywords: [], location: location)
    }

    private func visitAll(_ place: DataPlace, _ visit: (DataPlace) -> Void) {
        visit(place)
        visitElements(of: place, visit)
    }

    private func visitElements(of place: DataPlace, _ visit: (DataPlace) -> Void) {
        var place = place
        switch place.schema.unwrapped.shape {
        case .primitive, .reference, .optional: return
        case .array(let element), .set(let element):
            place.path += "items."
            place.schema = element
        case .map(_, let value):
            place.path += "values."
            place.schema = value
        }
        visitAll(place, visit)
    }
}

extension Project {
    /// Which of a function's values travel, by its name; absent for one that only a schedule calls.
    var reachedFunctions: [String: TypeUsage] {
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

extension Property {
    fileprivate func place(_ kind: DataPlace.Kind, _ name: String, _ usage: TypeUsage) -> DataPlace {
        DataPlace(kind: kind, name: name, schema: schema, usage: usage, keywords: keywords, location: location)
    }
}
