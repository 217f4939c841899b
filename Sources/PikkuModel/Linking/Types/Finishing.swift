extension Linker {
    /// The definitions with what is known only once everything is linked, sorted by name.
    mutating func linkTypes() -> [TypeDefinition] {
        types.checkOwnConstraints()
        let usage = usage()
        for definition in types.definitions {
            diagnostics += definition.diagnostics
            if usage[definition.name, default: []].contains(.input) { diagnostics += definition.inputDiagnostics }
        }
        diagnostics += types.diagnostics
        let components = Components(of: types.definitions.compactMap(\.type))
        diagnostics += components.endlessValues()

        types.addUnreachedTypes()
        let made = types.definitions.compactMap(\.type)
        let names = Set(made.map { $0.name.lowercased() })
        let recursive = Components(of: made).recursiveNames
        let differing = types.users(of: made.filter(\.hasDefault).map(\.name))
        var result: [String: TypeDefinition] = [:]
        for var type in made where result[type.name] == nil {
            type.usage = usage[type.name] ?? []
            type.isRecursive = recursive.contains(type.name)
            if type.usage == [.input, .output], differing.contains(type.name) {
                let usual = type.name + "Input"
                type.inputName = names.contains(usual.lowercased()) ? type.name + "AsInput" : usual
            }
            result[type.name] = type
        }
        return result.values.sorted { $0.name < $1.name }
    }

    /// Which ways the types that wirings reach travel.
    private func usage() -> [String: TypeUsage] {
        var inputs: [Schema] = []
        var outputs: [Schema] = []
        for wiring in wirings {
            switch wiring.transport {
            case .http(let route): addSchemas(of: route.function, &inputs, &outputs)
            case .rpc(let procedure): addSchemas(of: procedure.function, &inputs, &outputs)
            case .queue(let worker): inputs += functions[worker.function]?.function.input.map { [$0] } ?? []
            case .schedule: break
            case .channel(let channel):
                for name in channel.functions { addSchemas(of: name, &inputs, &outputs) }
                outputs += channel.events.map(\.schema)
            }
        }
        let references = Dictionary(
            types.definitions.map { ($0.name, $0.type?.referencedNames ?? []) }
        ) { first, _ in first }
        var usage: [String: TypeUsage] = [:]
        let both = [(inputs, TypeUsage.input), (outputs, TypeUsage.output)]
        for (schemas, direction) in both {
            for name in closure(of: schemas.compactMap(\.referencedName), { references[$0] ?? [] }) {
                usage[name, default: []].formUnion(direction)
            }
        }
        return usage
    }

    private func addSchemas(of name: String, _ inputs: inout [Schema], _ outputs: inout [Schema]) {
        guard let function = functions[name]?.function else { return }
        inputs += function.input.map { [$0] } ?? []
        outputs += [function.output.schema].compactMap(\.self)
        for error in function.errors {
            outputs += errors[error]?.body.map { [Schema(.reference($0))] } ?? []
        }
    }
}
