import Pikku

private let isAdmin = PikkuPermission<Void> { _ in true }
