import Pikku

let ping = SessionlessFunction<Services, Void, Void> { _ in }
let pong = SessionlessFunction<OtherServices, Void, Void> { _ in }

let wiring = Wirings<Services> {
    wireRPC(func: ping)
}
