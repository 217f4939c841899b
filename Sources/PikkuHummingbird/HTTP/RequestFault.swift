import Pikku

/// Why a request is answered without a call.
struct RequestFault: Error, Equatable {
    var status: Int
    var detail: String

    static let badRequest = RequestFault(status: 400, detail: "the request does not follow the grammar of HTTP")
    static let headersTooLarge = RequestFault(status: 431, detail: "the headers are too long")

    /// What a function gets that is reading the body.
    var error: any Error {
        status == RequestTimeout.status ? RequestTimeout(detail) : BadRequest(detail)
    }
}
