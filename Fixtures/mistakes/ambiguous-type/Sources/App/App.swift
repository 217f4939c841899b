import Foundation
import Pikku

let find = PikkuSessionlessFunc<Void, Item> { _ in fatalError() }

let wiring = Wirings<Services> {
    wireRPC(func: find)
}
