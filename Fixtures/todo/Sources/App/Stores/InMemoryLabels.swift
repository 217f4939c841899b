import Pikku

/// Labels that are gone when the program ends.
actor InMemoryLabels: LabelStore {
    private var labels: [String: Label] = [:]

    func all() -> [Label] {
        labels.values.sorted { $0.name < $1.name }
    }

    func save(_ label: Label) {
        labels[label.name] = label
    }
}
