struct LinkedPermission: Sendable {
    var permission: Permission
    /// The input it is asked about; nil for `Void`, for a manifest's, and for one that was reported.
    var input: Schema?
    var access: AccessLevel
    var path: [String]
}

/// What a permission can be asked about where it is listed.
enum PermissionSubject: Sendable {
    /// A function's input; nil for none.
    case input(Schema?)
    /// A wiring or a group knows who calls, not what with.
    case caller
    /// Something was reported that leaves it open.
    case unknown
}

extension Linker {
    mutating func linkPermissions(_ files: [ParsedFile]) {
        for (function, callee) in zip(symbols.functions, callees) {
            guard case .permission(let input) = callee else { continue }
            let declaration = function.declaration
            if let first = permissions[declaration.name.text] {
                report(duplicatePermission(declaration.name, first: first.permission.location))
                continue
            }
            var permission = Permission(
                name: declaration.name.text, swiftName: function.path.joined(separator: "."),
                documentation: declaration.documentation, location: declaration.name.location)
            permission.isVisibleOutsideModule = declaration.access.isVisibleOutsideModule
            permissions[declaration.name.text] = LinkedPermission(
                permission: permission,
                input: schema(ofPermission: input), access: declaration.access, path: function.path
            )
        }
        var manifestPlaces: [String: SourceLocation] = [:]
        for declaration in files.flatMap(\.permissions) {
            let name = declaration.name
            if let first = manifestPlaces.updateValue(name.location, forKey: name.text) {
                report(duplicatePermission(name, first: first))
            } else if var known = permissions[name.text] {
                if known.permission.documentation.isEmpty { known.permission.documentation = declaration.documentation }
                permissions[name.text] = known
            } else {
                permissions[name.text] = LinkedPermission(
                    permission: Permission(
                        name: name.text, swiftName: nil, documentation: declaration.documentation,
                        location: name.location),
                    input: nil, access: .internal, path: [name.text]
                )
            }
        }
    }

    private mutating func schema(ofPermission input: WrittenType) -> Schema? {
        guard case .data(let schema) = types.resolve(input.reference, in: input.context) else { return nil }
        return schema
    }

    /// The names of the permissions that a function, a wiring or a group lists, in the order written.
    mutating func permissionNames(_ argument: ArgumentDeclaration, at place: Place, of subject: PermissionSubject)
        -> [String]
    {
        var names: [String] = []
        for element in elements(argument, at: place) {
            guard let path = element.path(origin: place.origin) else {
                report(unexpected(element, "permissions", "a list of declared permissions"))
                continue
            }
            guard let permission = permission(path, from: place) else {
                let names = permissions.keys.sorted()
                report(
                    types.unresolved(
                        "unresolved-permission", "permission", path.joined(separator: "."),
                        among: names, at: element.location))
                continue
            }
            if let wanted = permission.input, let remark = subject.remark(onPermissionOf: wanted) {
                report(permissionMismatch(permission, types.swiftName(of: wanted), remark, at: element.location))
            }
            if !permission.access.isVisibleInModule, permission.permission.location.file != element.location.file {
                report(invisiblePermission(permission, at: element.location))
            }
            if !names.contains(permission.permission.name) { names.append(permission.permission.name) }
        }
        return names
    }

    private func permission(_ path: [String], from place: Place) -> LinkedPermission? {
        guard let name = path.last, let permission = permissions[name] else { return nil }
        if place.origin == .manifest || permission.permission.swiftName == nil { return permission }
        let candidates = (0...place.scope.count).map { Array(place.scope[..<$0]) + path }
        return candidates.contains(permission.path) ? permission : nil
    }
}

extension PermissionSubject {
    /// Why a permission that asks about a type does not fit; nil where it does.
    fileprivate func remark(onPermissionOf wanted: Schema) -> String? {
        switch self {
        case .unknown: nil
        case .input(let input): input == wanted ? nil : "which is not the function's input"
        case .caller: "but a wiring or group knows only the caller; list it with the function"
        }
    }
}

private func duplicatePermission(_ name: Name, first: SourceLocation) -> Diagnostic {
    Diagnostic(
        "duplicate-permission", .error, "another permission is named '\(name.text)'", at: name.location,
        notes: [Diagnostic.Note("first declared here", at: first)]
    )
}

private func permissionMismatch(
    _ permission: LinkedPermission, _ input: String, _ remark: String, at location: SourceLocation
) -> Diagnostic {
    Diagnostic(
        "permission-input-mismatch", .error,
        "'\(permission.permission.name)' is asked about '\(input)', \(remark)", at: location,
        notes: [Diagnostic.Note("the permission is declared here", at: permission.permission.location)]
    )
}

private func invisiblePermission(_ permission: LinkedPermission, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        "permission-not-visible", .error, "'\(permission.permission.name)' is private to its file", at: location,
        notes: [Diagnostic.Note("declared here", at: permission.permission.location)]
    )
}
