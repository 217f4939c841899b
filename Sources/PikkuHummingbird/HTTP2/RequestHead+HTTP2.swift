import HTTPTypes
import NIOHPACK
import Pikku

extension RequestHead {
    /// Of HTTP/2 (RFC 9113, section 8.3.1), whose rules for pseudo-headers the connection has checked.
    ///
    /// - Parameter limit: As many fields as there may be, counted as the same request in HTTP/1 would have them.
    init(_ block: HPACKHeaders, limit: Int) throws(RequestFault) {
        target = ""
        headers = HTTPFields()
        headers.reserveCapacity(block.count)
        keepsAlive = false
        var authority: String?
        var cookies: [String] = []
        for (name, value, _) in block {
            switch name {
            case ":method": method = PikkuRequest.Method.allCases.first { $0.token == value }
            case ":path": target = value
            case ":authority": authority = value
            case ":scheme", ":protocol": break
            // May come in pieces (section 8.2.3).
            case "cookie": cookies.append(value)
            default:
                guard let name = HTTPField.Name(parsed: name) else { throw .badRequest }
                headers.append(HTTPField(name: name, value: value))
            }
        }
        if !cookies.isEmpty { headers[.cookie] = cookies.joined(separator: "; ") }
        if let authority, !headers.contains(.host) { headers[.host] = authority }
        guard headers.count <= limit else { throw .headersTooLarge }
        guard !target.isEmpty, isHost(authority ?? ""), isHost(headers[.host] ?? "") else { throw .badRequest }
        contentLength = headers[.contentLength].flatMap { Int($0) }
        expectsContinue = headers[.expect]?.lowercased() == "100-continue"
    }
}
