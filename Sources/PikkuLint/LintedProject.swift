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

    /// Two threads have enough to do, more do not help.
    package init(_ project: Project, threads: Int = 1) {
        types = project.types
        functions = project.functions
        permissions = project.permissions
        errors = project.errors
        wirings = project.wirings
        routes = project.routes
        channels = project.channels
        schedules = project.schedules
        queues = project.queues
        self.project = project

        let travelling = project.types.filter { !$0.usage.isEmpty }
        travellingTypes = travelling
        let members: Members
        let exposed: [(function: Function, exposures: [Exposure])]
        (values, (members, exposed)) = concurrently(threads: threads) {
            TravellingValues(of: travelling, in: project)
        } _: {
            (Members(of: travelling, in: project), project.exposed)
        }
        objects = members.objects
        enumerations = members.enumerations
        unions = members.unions
        properties = members.properties
        patterns = members.patterns
        documented = members.documented
        self.exposed = exposed
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

/// What is in the types that travel, and what is written of that.
private struct Members {
    var objects: [(type: TypeDefinition, properties: [Property])] = []
    var enumerations: [(type: TypeDefinition, cases: [EnumerationCase])] = []
    var unions: [(type: TypeDefinition, union: Union)] = []
    var properties: [TravellingProperty] = []
    var patterns: [PatternPlace] = []
    var documented: [Documented] = []

    /// Once over all types, since what they hold lies scattered in memory.
    init(of types: [TypeDefinition], in project: Project) {
        for type in types {
            switch type.shape {
            case .object(let properties): objects.append((type, properties))
            case .enumeration(let cases): enumerations.append((type, cases))
            case .union(let union): unions.append((type, union))
            case .alias, .raw: break
            }
            for property in type.properties { properties.append(TravellingProperty(property, of: type)) }
            patterns.add(type)
            documented.add(type)
        }
        documented.addOthers(of: project)
    }
}
