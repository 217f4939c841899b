import Pikku

struct Services: PikkuServices {
    typealias Session = String
}

struct OtherServices: PikkuServices {
    typealias Session = String
}
