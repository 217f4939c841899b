extension Linker {
    /// The definitions with what is known only once everything is linked, sorted by name.
    mutating func linkTypes() -> [TypeDefinition] {
        types.checkOwnConstraints()
        let (inputs, outputs) = (used(by: .input), used(by: .output))
        for (index, definition) in types.definitions.enumerated() {
            diagnostics += definition.diagnostics
            if inputs.contains(index) { diagnostics += definition.inputDiagnostics }
        }
        diagnostics += types.diagnostics
        let reached = types.definitions.count
        types.addUnreachedTypes()

        let components = Components(of: types)
        diagnostics += components.endlessValues { $0 < reached }
        let recursive = components.recursive
        let differing = types.users(of: types.definitions.indices.filter { types.definitions[$0].hasDefault })
        let names =
            differing.isEmpty ? [] : Set(types.definitions.lazy.filter { $0.type != nil }.map { $0.name.lowercased() })
        var result: [TypeDefinition] = []
        for (index, definition) in types.definitions.enumerated() {
            guard var type = definition.type, types.indicesByName[definition.name] == index else { continue }
            if inputs.contains(index) { type.usage.insert(.input) }
            if outputs.contains(index) { type.usage.insert(.output) }
            type.isRecursive = recursive.contains(index)
            if type.usage == [.input, .output], differing.contains(index) {
                let usual = type.name + "Input"
                type.inputName = names.contains(usual.lowercased()) ? type.name + "AsInput" : usual
            }
            result.append(type)
        }
        return result.sorted { $0.name < $1.name }
    }

    /// The definitions that travel in a way because a wiring reaches them.
    private func used(by way: TypeUsage) -> Set<Int> {
        var names: Set<String> = []
        for wiring in wirings {
            switch wiring.transport {
            case .http(let route): addNames(of: route.function, way, to: &names)
            case .rpc(let procedure): addNames(of: procedure.function, way, to: &names)
            case .queue(let worker): if way == .input { addNames(of: worker.function, way, to: &names) }
            case .schedule: break
            case .channel(let channel):
                for name in channel.functions { addNames(of: name, way, to: &names) }
                if way == .output { names.formUnion(channel.events.compactMap(\.schema.referencedName)) }
            }
        }
        return types.used(by: names.compactMap { types.indicesByName[$0] })
    }

    private func addNames(of name: String, _ way: TypeUsage, to names: inout Set<String>) {
        guard let function = functions[name]?.function else { return }
        guard way == .output else {
            if let name = function.input?.referencedName { names.insert(name) }
            return
        }
        if let name = function.output.schema?.referencedName { names.insert(name) }
        names.formUnion(function.errors.compactMap { errors[$0]?.body })
    }
}

extension Definition {
    fileprivate var hasDefault: Bool { type?.hasDefault ?? false }
}
