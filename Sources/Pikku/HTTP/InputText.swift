/// One JSON object made of the fields of a request.
///
/// A JSON body stays as it is, so that what is told of a byte in it is true; what comes from elsewhere is put behind
/// its members.
struct InputText {
    private(set) var bytes: [UInt8] = []
    /// Fields that came from two places with different values.
    private(set) var conflicts: [Problem] = []
    private var isEmpty = true

    init(_ plan: InputPlan, _ fields: InputFields, json: [UInt8]) {
        if json.isEmpty {
            bytes.append(UInt8(ascii: "{"))
            for index in plan.fields.indices { append(index, plan, fields) }
            bytes.append(UInt8(ascii: "}"))
        } else if !plan.isBodyAlone, !fields.all.isEmpty, let body = JSONMembers(json, plan) {
            isEmpty = body.isEmpty
            for index in plan.fields.indices {
                append(index, plan, fields, inBody: body.values[index].map { json[$0] })
            }
            bytes = json[..<body.end] + bytes + json[body.end...]
        } else {
            // What is not an object its reader explains better than a merged text could.
            bytes = json
        }
    }

    /// Appends the value of a parameter: that of the path, the query or the form, in this order. Others must be the
    /// same, and the one that the body has already is not repeated.
    private mutating func append(
        _ index: Int, _ plan: InputPlan, _ fields: InputFields, inBody: ArraySlice<UInt8>? = nil
    ) {
        let field = plan.fields[index]
        let start = bytes.count
        var chosen: (source: Parameter.Source, value: Range<Int>)?
        for source in Parameter.Source.allCases {
            var given = fields.all[...]
            while let first = given.firstIndex(where: { $0.parameter == index && $0.source == source }) {
                given = given[first...]
                let candidate = bytes.count
                if chosen == nil { appendName(field) }
                let value = bytes.count
                field.parameter.appendJSON(&given, of: fields, to: &bytes)
                guard let earlier = chosen else {
                    chosen = (source, value..<bytes.count)
                    continue
                }
                let isSame = isSameJSON(bytes[earlier.value], bytes[value...])
                bytes.removeSubrange(candidate...)
                if !isSame { return conflict(field, earlier.source, source) }
            }
        }
        guard let chosen, let inBody else { return }
        if !isSameJSON(bytes[chosen.value], inBody) { conflict(field, chosen.source, .body) }
        bytes.removeSubrange(start...)
    }

    private mutating func appendName(_ field: InputPlan.Field) {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        bytes += field.member
    }

    private mutating func conflict(_ field: InputPlan.Field, _ chosen: Parameter.Source, _ other: Parameter.Source) {
        if chosen == other { return conflicts.append(field.repeated(in: other)) }
        let detail = "must have the value that it has in the \(chosen.problemSource.rawValue)"
        conflicts.append(
            Problem(in: other.problemSource, pointer: field.pointer, keyword: "conflict", detail: detail))
    }
}

extension Parameter {
    /// Appends the first of some fields, or all of this parameter and source for an array, and takes what it appended
    /// off the list.
    fileprivate func appendJSON(
        _ given: inout ArraySlice<InputFields.Field>, of fields: InputFields, to bytes: inout [UInt8]
    ) {
        guard let first = given.popFirst() else { return }
        guard isArray else { return kind.appendJSON(fields.text[first.range], to: &bytes) }
        bytes.append(UInt8(ascii: "["))
        kind.appendJSON(fields.text[first.range], to: &bytes)
        while let next = given.popFirst() {
            guard next.parameter == first.parameter, next.source == first.source else { continue }
            bytes.append(UInt8(ascii: ","))
            kind.appendJSON(fields.text[next.range], to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}
