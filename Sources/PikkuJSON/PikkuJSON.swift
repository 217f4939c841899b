@_exported public import PikkuGrammar
