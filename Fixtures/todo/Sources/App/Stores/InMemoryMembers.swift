import Foundation
import Pikku

/// Two members whose passwords stand in the source; a real service would keep salted hashes.
actor InMemoryMembers: MemberStore {
    private let members: [String: (password: String, member: Member)] = [
        "ann": ("correct horse", Member(id: UUID(), teams: ["home"], isAdmin: true)),
        "bob": ("battery staple", Member(id: UUID(), teams: [])),
    ]
    private var sessions: [String: Member] = [:]

    func member(named name: String, password: String) -> Member? {
        members[name].flatMap { $0.password == password ? $0.member : nil }
    }

    func member(token: String) -> Member? { sessions[token] }

    func startSession(of member: Member) -> String {
        let token = UUID().uuidString
        sessions[token] = member
        return token
    }

    func endSession(token: String) {
        sessions[token] = nil
    }
}
