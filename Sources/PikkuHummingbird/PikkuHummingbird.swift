@_exported public import Pikku
