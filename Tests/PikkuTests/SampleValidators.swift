import Foundation
import PikkuJSON

// What the validators' emitter would print for the sample.

private let renameInputKeys = JSONKeys(["id", "name", "isLoud"])
private let searchInputKeys = JSONKeys(
    ["tags", "limit", "exact", "since", "ratio"], optional: ["tags", "limit", "exact", "since", "ratio"])
private let recordKeys = JSONKeys(["note", "entry"], optional: ["entry"])
private let recordEntryKeys = JSONKeys(["text"])
private let noteKeys = JSONKeys(["id", "name"])

extension JSONReader {
    mutating func readRenameInput() -> RenameInput? {
        var id: UUID?
        var name: String?
        var isLoud: Bool?
        guard beginObject(renameInputKeys) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: id = uuid()
            case 1: name = string(minLength: 2)
            default: isLoud = boolean()
            }
        }
        guard endObject(), let id, let name, let isLoud else { return nil }
        return RenameInput(id: id, name: name, isLoud: isLoud)
    }

    mutating func readSearchInput() -> SearchInput? {
        var tags: [String]?
        var limit: Int?
        var exact: Bool?
        var since: Date?
        var ratio: Double?
        guard beginObject(searchInputKeys) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: tags = array { $0.string() }
            case 1: limit = integer(minimum: 1)
            case 2: exact = boolean()
            case 3: since = date()
            default: ratio = double()
            }
        }
        guard endObject() else { return nil }
        return SearchInput(tags: tags ?? [], limit: limit, exact: exact ?? false, since: since, ratio: ratio)
    }

    mutating func readRecord() -> Record? {
        var note: Note?
        var entry: RecordEntry?
        guard beginObject(recordKeys) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: note = readNote()
            default: entry = readRecordEntry()
            }
        }
        guard endObject(), let note else { return nil }
        return Record(note: note, entry: entry)
    }

    mutating func readRecordEntry() -> RecordEntry? {
        var text: String?
        guard beginObject(recordEntryKeys) else { return nil }
        while nextKey() != nil { text = string() }
        guard endObject(), let text else { return nil }
        return RecordEntry(text: text)
    }

    mutating func readNote() -> Note? {
        var id: UUID?
        var name: String?
        guard beginObject(noteKeys) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: id = uuid()
            default: name = string()
            }
        }
        guard endObject(), let id, let name else { return nil }
        return Note(id: id, name: name)
    }
}

extension JSONWriter {
    mutating func writeNote(_ value: Note) {
        beginObject()
        member("id")
        uuid(value.id)
        member("name")
        string(value.name)
        endObject()
    }

    mutating func writeNameTaken(_ value: NameTaken) {
        beginObject()
        member("name")
        string(value.name)
        endObject()
    }
}
