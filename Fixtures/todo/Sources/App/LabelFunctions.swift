import Pikku

let listLabels = PikkuSessionlessFunc<Void, [Label]> { services in
    try await services.labels.all()
}

let createLabel = PikkuFunc<Label, Label> { services, label in
    try await services.labels.save(label)
    return label
}
