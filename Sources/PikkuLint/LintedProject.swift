package import PikkuModel

/// A project as rules look at it: with what several of them ask of it found out once.
///
/// A class, so that handing it from rule to rule costs nothing.
package final class LintedProject: Sendable {
    let types: [TypeDefinition]
    let functions: [Function]
    let permissions: [Permission]
    let errors: [DeclaredError]
    let wirings: [Wiring]

    let routes: [(wiring: Wiring, route: HTTPRoute)]
    let channels: [(wiring: Wiring, channel: Channel)]
    let schedules: [(wiring: Wiring, schedule: Schedule)]
    let queues: [(wiring: Wiring, worker: QueueWorker)]

    /// The types that wirings reach: what the outside gets to see.
    let travellingTypes: [TypeDefinition]
    /// Those of them that are objects, enumerations and unions.
    let objects: [(type: TypeDefinition, properties: [Property])]
    let enumerations: [(type: TypeDefinition, cases: [EnumerationCase])]
    let unions: [(type: TypeDefinition, union: Union)]
    /// The properties of all of them, also those of the payloads of unions.
    let properties: [TravellingProperty]
    let values: TravellingValues
    /// The patterns of all values that travel.
    let patterns: [PatternPlace]
    /// All of which something is said that the outside gets to read.
    let documented: [Documented]
    /// The functions that clients can call, by name, each with the ways to do so.
    let exposed: [(function: Function, exposures: [Exposure])]

    private let project: Project

    package init(_ project: Project) {
        types = project.types
        functions = project.functions
        permissions = project.permissions
        errors = project.errors
        wirings = project.wirings
        routes = project.routes
        channels = project.channels
        schedules = project.schedules
        queues = project.queues
        exposed = project.exposed
        self.project = project

        travellingTypes = project.types.filter { !$0.usage.isEmpty }
        var objects: [(type: TypeDefinition, properties: [Property])] = []
        var enumerations: [(type: TypeDefinition, cases: [EnumerationCase])] = []
        var unions: [(type: TypeDefinition, union: Union)] = []
        var properties: [TravellingProperty] = []
        var values = TravellingValues(in: project)
        var patterns: [PatternPlace] = []
        var documented: [Documented] = []
        // Once over all of them, since what they hold lies scattered in memory.
        for type in travellingTypes {
            switch type.shape {
            case .object(let properties): objects.append((type, properties))
            case .enumeration(let cases): enumerations.append((type, cases))
            case .union(let union): unions.append((type, union))
            case .alias, .raw: break
            }
            for property in type.properties { properties.append(TravellingProperty(property, of: type)) }
            values.add(type)
            patterns.add(type)
            documented.add(type)
        }
        values.addEnds()
        documented.addOthers(of: project)
        self.objects = objects
        self.enumerations = enumerations
        self.unions = unions
        self.properties = properties
        self.values = values
        self.patterns = patterns
        self.documented = documented
    }

    /// O(1).
    func type(named name: String) -> TypeDefinition? { project.type(named: name) }
    /// O(1).
    func function(named name: String) -> Function? { project.function(named: name) }
    func underlying(_ schema: Schema) -> Schema { project.underlying(schema) }
    func mentions(of identifier: String) -> Int { project.mentions(of: identifier) }
}

/// A property of a type that travels.
struct TravellingProperty {
    let name: String
    let property: Property
    let type: TypeDefinition

    init(_ property: Property, of type: TypeDefinition) {
        name = property.name
        self.property = property
        self.type = type
    }
}
