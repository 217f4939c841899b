/// What the initializer of a declared value makes.
enum Callee: Sendable {
    case function(requiresSession: Bool, services: WrittenType, input: WrittenType, output: WrittenType)
    case permission(input: WrittenType)
    /// One of the two without the types it works on.
    case incomplete
    /// A value that is none of our business.
    case other
}

/// A spelling and what its names mean.
struct WrittenType: Sendable {
    var reference: TypeReference
    var context: TypeContext

    /// What was written in place of a generic parameter, where that is all the spelling is.
    var argument: WrittenType {
        var type = self
        for _ in 0..<32 {
            guard case .named(let path, _) = type.reference.kind, path.count == 1,
                case .written(let argument, let outer) = type.context.bindings[path[0]]
            else { break }
            type = WrittenType(reference: argument, context: outer)
        }
        return type
    }
}

extension SymbolTable {
    /// Nil where a manifest says outright that it is a function.
    func callee(of function: DeclaredFunction) -> Callee? {
        guard case .type(let reference) = function.declaration.callee else { return nil }
        return callee(reference, in: TypeContext(place: function.place))
    }

    /// Follows type aliases to one of the runtime's types, with generic arguments filled in.
    private func callee(_ reference: TypeReference, in context: TypeContext) -> Callee {
        var type = WrittenType(reference: reference, context: context)
        var isIncomplete = false
        for _ in 0..<32 {
            type = type.argument
            guard case .named(let path, let arguments) = type.reference.kind else { return .other }
            guard case .found(let index) = self.type(path, from: type.context.place) else {
                return callee(BuiltinType(path), arguments, in: type.context, isIncomplete: isIncomplete)
            }
            let declared = types[index]
            guard case .alias(let target) = declared.declaration.kind else { return .other }
            let parameters = declared.declaration.genericParameters
            if parameters.count != arguments.count { isIncomplete = true }
            let bindings = zip(parameters, arguments).map { ($0, TypeContext.Binding.written($1, type.context)) }
            type = WrittenType(
                reference: target,
                context: TypeContext(
                    place: declared.outerPlace, bindings: Dictionary(bindings) { first, _ in first })
            )
        }
        return .other
    }

    private func callee(
        _ type: BuiltinType?, _ arguments: [TypeReference], in context: TypeContext, isIncomplete: Bool
    ) -> Callee {
        let written = arguments.map { WrittenType(reference: $0, context: context).argument }
        switch type {
        case .function(let requiresSession):
            guard written.count == 3, !isIncomplete else { return .incomplete }
            return .function(
                requiresSession: requiresSession, services: written[0], input: written[1], output: written[2])
        case .permission:
            guard written.count == 2, !isIncomplete else { return .incomplete }
            return .permission(input: written[1])
        case .primitive, .array, .set, .dictionary, .optional, .void, .stream, .wirings, .errorProtocol,
            .servicesProtocol, nil:
            return .other
        }
    }
}
