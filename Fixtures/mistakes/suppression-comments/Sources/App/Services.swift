import Foundation
import Pikku

struct Caller: Sendable {
    var isAdmin: Bool
}

struct Services: PikkuServices {
    typealias Session = Caller
}

typealias PikkuFunc<Input: Sendable, Output: Sendable> = Function<Services, Input, Output>
typealias PikkuSessionlessFunc<Input: Sendable, Output: Sendable> = SessionlessFunction<Services, Input, Output>
typealias PikkuPermission<Input: Sendable> = Permission<Services, Input>
