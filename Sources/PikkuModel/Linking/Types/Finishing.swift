extension Linker {
    /// The definitions with what is known only once everything is linked, sorted by name.
    mutating func linkTypes() -> [TypeDefinition] {
        types.checkOwnConstraints()
        let (inputs, outputs) = (used(by: .input), used(by: .output))
        for (index, definition) in types.definitions.enumerated() {
            diagnostics += definition.diagnostics
            if inputs[index] { diagnostics += definition.inputDiagnostics }
        }
        diagnostics += types.diagnostics
        let reached = types.definitions.count
        types.addUnreachedTypes()

        let components = Components(of: types)
        diagnostics += components.endlessValues { $0 < reached }
        let recursive = components.recursive
        let differing = types.users(of: types.definitions.indices.filter { types.definitions[$0].hasDefault })
        let names =
            differing.contains(true)
            ? Set(types.definitions.lazy.filter { $0.type != nil }.map { $0.name.lowercased() }) : []
        var result: [TypeDefinition] = []
        for (index, definition) in types.definitions.enumerated() {
            guard types.indicesByName[definition.name] == index, var type = definition.takeType() else { continue }
            if index < reached {
                if inputs[index] { type.usage.insert(.input) }
                if outputs[index] { type.usage.insert(.output) }
            }
            type.isRecursive = recursive.contains(index)
            if type.usage == [.input, .output], differing[index] {
                let usual = type.name + "Input"
                type.inputName = names.contains(usual.lowercased()) ? type.name + "AsInput" : usual
            }
            result.append(type)
        }
        return result.sorted { $0.name < $1.name }
    }

    /// Of each definition, whether it travels in a way because a wiring reaches it.
    private func used(by way: TypeUsage) -> [Bool] {
        var names: [String] = []
        for wiring in wirings {
            switch wiring.transport {
            case .http(let route): addNames(of: route.function, way, to: &names)
            case .rpc(let procedure): addNames(of: procedure.function, way, to: &names)
            case .queue(let worker): if way == .input { addNames(of: worker.function, way, to: &names) }
            case .schedule: break
            case .channel(let channel):
                for name in channel.functions { addNames(of: name, way, to: &names) }
                if way == .output { names += channel.events.compactMap(\.schema.referencedName) }
            }
        }
        return types.used(by: names.compactMap { types.indicesByName[$0] })
    }

    private func addNames(of name: String, _ way: TypeUsage, to names: inout [String]) {
        guard let function = functions[name]?.function else { return }
        guard way == .output else {
            if let name = function.input?.referencedName { names.append(name) }
            return
        }
        if let name = function.output.schema?.referencedName { names.append(name) }
        names += function.errors.compactMap { errors[$0]?.body }
    }
}

extension Definition {
    /// Leaves none behind, so that changing it copies nothing.
    fileprivate func takeType() -> TypeDefinition? {
        defer { type = nil }
        return type
    }

    fileprivate var hasDefault: Bool { type?.hasDefault ?? false }
}
