/// The words that an identifier is made of, in lower case: `getHTTPUsers2`, `get_http-users2` → get, http, users2.
package func words(of identifier: String) -> [String] {
    let characters = Array(identifier)
    var words: [String] = []
    var word = ""
    for (index, character) in characters.enumerated() {
        guard character.isLetter || character.isNumber else {
            words.append(word)
            word = ""
            continue
        }
        let followsLower = index > 0 && !characters[index - 1].isUppercase
        let beginsLower = index + 1 < characters.count && characters[index + 1].isLowercase
        if character.isUppercase, followsLower || beginsLower {
            words.append(word)
            word = ""
        }
        word += character.lowercased()
    }
    words.append(word)
    return words.filter { !$0.isEmpty }
}
