import Pikku

private let isAdmin = PikkuPermission<Void> { call in call.session.isAdmin }
