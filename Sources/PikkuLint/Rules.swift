/// Every rule there is, by id.
package let rules: [any Rule.Type] = [
    MutatingGet.self,
    UnusedType.self,
]
