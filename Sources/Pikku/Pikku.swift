@_exported public import HTTPTypes
@_exported public import Logging
@_exported public import PikkuJSON
