import Foundation
import PikkuJSON

/// Types with readers and writers as they are emitted, and with the `Codable` conformances that they must agree with.
struct Sample: Codable, Equatable {
    var id: UUID
    var name: String
    var nickname: String?
    var roles: [Role]
    var createdAt: Date
    var age: Int32
    var score: Double
    var ratio: Float
    var isAdmin: Bool
    var homepage: URL
    var photo: Data
    var scores: [String: Int]
    var levels: [Int: Bool]
    var shape: Shape?
    var friends: [Sample]
}

enum Role: String, Codable, CaseIterable { case admin, member }

indirect enum Shape: Codable, Equatable {
    case circle(radius: Double)
    case pair(Shape, label: String?)
    case none
}

extension JSONKeys {
    fileprivate static let sample = JSONKeys(
        [
            "id", "name", "nickname", "roles", "createdAt", "age", "score", "ratio", "isAdmin", "homepage", "photo",
            "scores", "levels", "shape", "friends",
        ],
        optional: ["nickname", "shape"]
    )
    fileprivate static let role = JSONKeys(["admin", "member"])
    fileprivate static let shape = JSONKeys(["circle", "pair", "none"])
    fileprivate static let circle = JSONKeys(["radius"])
    fileprivate static let pair = JSONKeys(["_0", "label"], optional: ["label"])
}

extension JSONReader {
    mutating func readSample() -> Sample? {
        var id: UUID?
        var name: String?
        var nickname: String?
        var roles: [Role]?
        var createdAt: Date?
        var age: Int32?
        var score: Double?
        var ratio: Float?
        var isAdmin: Bool?
        var homepage: URL?
        var photo: Data?
        var scores: [String: Int]?
        var levels: [Int: Bool]?
        var shape: Shape?
        var friends: [Sample]?
        guard beginObject(.sample) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: id = uuid()
            case 1: name = string()
            case 2: nickname = null() ? nil : string()
            case 3: roles = array { $0.readRole() }
            case 4: createdAt = date()
            case 5: age = integer()
            case 6: score = double()
            case 7: ratio = float()
            case 8: isAdmin = boolean()
            case 9: homepage = url()
            case 10: photo = data()
            case 11: scores = map { $0.integer() }
            case 12: levels = integerMap { $0.boolean() }
            case 13: shape = null() ? nil : readShape()
            default: friends = array { $0.readSample() }
            }
        }
        guard
            endObject(), let id, let name, let roles, let createdAt, let age, let score, let ratio, let isAdmin,
            let homepage, let photo, let scores, let levels, let friends
        else { return nil }
        return Sample(
            id: id, name: name, nickname: nickname, roles: roles, createdAt: createdAt, age: age, score: score,
            ratio: ratio, isAdmin: isAdmin, homepage: homepage, photo: photo, scores: scores, levels: levels,
            shape: shape, friends: friends
        )
    }

    mutating func readRole() -> Role? {
        switch enumeration(.role) {
        case 0: .admin
        case 1: .member
        default: nil
        }
    }

    mutating func readShape() -> Shape? {
        var value: Shape?
        guard beginObject(.shape) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: value = circleOfShape()
            case 1: value = pairOfShape()
            default: value = emptyObject() ? Shape.none : nil
            }
        }
        return endUnion() ? value : nil
    }

    private mutating func circleOfShape() -> Shape? {
        var radius: Double?
        guard beginObject(.circle) else { return nil }
        while nextKey() != nil {
            radius = double()
        }
        guard endObject(), let radius else { return nil }
        return .circle(radius: radius)
    }

    private mutating func pairOfShape() -> Shape? {
        var _0: Shape?
        var label: String?
        guard beginObject(.pair) else { return nil }
        while let key = nextKey() {
            switch key {
            case 0: _0 = readShape()
            default: label = null() ? nil : string()
            }
        }
        guard endObject(), let _0 else { return nil }
        return .pair(_0, label: label)
    }
}

extension JSONWriter {
    mutating func writeSample(_ value: Sample) {
        beginObject()
        member("id")
        uuid(value.id)
        member("name")
        string(value.name)
        if let nickname = value.nickname {
            member("nickname")
            string(nickname)
        }
        member("roles")
        array(value.roles) { $0.string($1.rawValue) }
        member("createdAt")
        date(value.createdAt)
        member("age")
        integer(value.age)
        member("score")
        double(value.score)
        member("ratio")
        float(value.ratio)
        member("isAdmin")
        boolean(value.isAdmin)
        member("homepage")
        url(value.homepage)
        member("photo")
        data(value.photo)
        member("scores")
        map(value.scores) { $0.integer($1) }
        member("levels")
        integerMap(value.levels) { $0.boolean($1) }
        if let shape = value.shape {
            member("shape")
            writeShape(shape)
        }
        member("friends")
        array(value.friends) { $0.writeSample($1) }
        endObject()
    }

    mutating func writeShape(_ value: Shape) {
        beginObject()
        switch value {
        case .circle(let radius):
            member("circle")
            beginObject()
            member("radius")
            double(radius)
            endObject()
        case .pair(let _0, let label):
            member("pair")
            beginObject()
            member("_0")
            writeShape(_0)
            if let label {
                member("label")
                string(label)
            }
            endObject()
        case .none:
            member("none")
            beginObject()
            endObject()
        }
        endObject()
    }
}
