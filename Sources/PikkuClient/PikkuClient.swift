@_exported public import PikkuJSON
