import PikkuModel

/// The names that `Client.gen.swift` declares, each unlike every other in its scope.
struct SwiftClientNames {
    let procedures: String
    private var types: [String: String] = [:]
    private var errors: [String: String] = [:]
    private var channels: [String: String] = [:]
    private var operations: [String: String] = [:]
    private var routes: [String: String] = [:]
    private var calls: [String: String] = [:]
    private var connections: [String: String] = [:]

    init(_ project: Project, _ style: SwiftClientStyle) {
        var names = UniqueNames(besides: namesInClients.union([style.name]))
        for type in project.types where !type.usage.isEmpty {
            types[type.name] = names.unique(namesInClients.contains(type.name) ? type.name + "Value" : type.name)
        }
        procedures = names.unique(style.name + "Procedures")
        for function in project.clientCalls where !function.errors.isEmpty {
            errors[function.name] = names.unique(swiftIdentifier(function.identifier, capitalized: true) + "Error")
        }
        var operationNames = UniqueNames()
        var methods = UniqueNames(besides: ["init", "rpc", "service", "with"])
        for (_, route) in project.routes {
            routes[route.operationID] = methods.unique(methodName(route.operationID))
            operations[route.operationID] = operationNames.unique(methodName(route.operationID))
        }
        var procedureNames = UniqueNames(besides: ["init", "service"])
        for (_, procedure) in project.remoteProcedures {
            calls[procedure.name] = procedureNames.unique(swiftIdentifier(procedure.name))
            let name = "rpc" + swiftIdentifier(procedure.name, capitalized: true)
            operations["rpc." + procedure.name] = operationNames.unique(name)
        }
        for (_, channel) in project.channels {
            let name = swiftIdentifier(channel.name, capitalized: true)
            channels[channel.name] = names.unique(name + "Channel")
            connections[channel.name] = methods.unique("connectTo" + name)
            operations["channels." + channel.name] = operationNames.unique(swiftIdentifier(channel.name) + "Channel")
        }
    }

    func type(_ type: TypeDefinition) -> String { types[type.name] ?? type.name }
    /// What calls of a function throw.
    func error(_ function: Function?) -> String { function.flatMap { errors[$0.name] } ?? "ClientError" }
    func route(_ route: HTTPRoute) -> String { routes[route.operationID] ?? "" }
    func procedure(_ procedure: RemoteProcedure) -> String { calls[procedure.name] ?? "" }
    func channel(_ channel: Channel) -> String { channels[channel.name] ?? "" }
    func connection(_ channel: Channel) -> String { connections[channel.name] ?? "" }
    func operation(_ id: String) -> String { operations[id] ?? "" }
}

/// An operation's name without what makes it an identifier in other languages.
private func methodName(_ operationID: String) -> String {
    operationID.count > 1 && operationID.hasSuffix("_") ? String(operationID.dropLast()) : operationID
}

/// The types that the file mentions without declaring them.
private let namesInClients: Set<String> = [
    "APIClient", "Any", "Array", "Bool", "CaseIterable", "ChannelConnection", "ClientError", "Data", "Date", "Double",
    "ElementStream", "Error", "File", "FileField", "Float", "Hashable", "Indirect", "Int", "Int16", "Int32", "Int64",
    "Int8", "JSON", "JSONKeys", "JSONReader", "JSONValue", "JSONWriter", "OperationError", "Optional",
    "RawRepresentable", "RequestInput", "Self", "Sendable", "ServiceClient", "ServiceOperation", "ServiceProblem",
    "Set", "String", "UInt", "UInt16", "UInt32", "UInt64", "UInt8", "URL", "UUID",
]
