import CYAML
import PikkuModel

/// One event of libyaml's parser, places as byte offsets of the file.
struct YAMLEvent {
    enum Kind {
        case scalar(YAMLScalar)
        case sequenceStart(isFlow: Bool)
        case mappingStart(isFlow: Bool)
        case collectionEnd
        case alias(String)
        case documentStart
        case documentEnd
        case streamEnd
    }

    var kind: Kind
    var anchor: String?
    var tag: String?
    /// Where the value begins, behind its tag and anchor.
    var start: Int
    var end: Int
    var hasProperties: Bool { anchor != nil || tag != nil }
}

/// libyaml's parser over one text; its memory lives as long as this value.
///
/// The text's bytes must stay where they are for that long, since libyaml reads them in place.
struct YAMLEventSource: ~Copyable {
    private let text: YAMLText
    /// On the heap, because the parser holds a pointer to itself.
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    init(_ text: YAMLText, bytes: UnsafeBufferPointer<UInt8>) {
        self.text = text
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        // Fails for want of memory alone, and then the first event does too.
        guard yaml_parser_initialize(parser) == 1 else { return }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deinitialize(count: 1)
        parser.deallocate()
    }

    /// The next event; behind the end of the stream, its end again.
    mutating func next() throws(YAMLFault) -> YAMLEvent {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLFault(syntaxError()) }
            defer { yaml_event_delete(&event) }
            if let result = convert(event) { return result }
        }
    }

    private func convert(_ event: yaml_event_t) -> YAMLEvent? {
        let start = text.offset(ofScalar: event.start_mark.index)
        let end = text.offset(ofScalar: event.end_mark.index)
        var result = YAMLEvent(kind: .streamEnd, start: start, end: end)
        switch event.type {
        case YAML_STREAM_START_EVENT: return nil
        case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
        case YAML_ALIAS_EVENT: result.kind = .alias(string(event.data.alias.anchor) ?? "")
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            result.kind = .sequenceStart(isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE)
            describe(&result, anchor: data.anchor, tag: data.tag)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            result.kind = .mappingStart(isFlow: data.style == YAML_FLOW_MAPPING_STYLE)
            describe(&result, anchor: data.anchor, tag: data.tag)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: result.kind = .collectionEnd
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            describe(&result, anchor: data.anchor, tag: data.tag)
            let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
            result.kind = .scalar(scalar(bytes, style: data.style, start: result.start, end: end))
        default: break
        }
        return result
    }

    private func describe(_ event: inout YAMLEvent, anchor: UnsafePointer<UInt8>?, tag: UnsafePointer<UInt8>?) {
        event.anchor = string(anchor)
        event.tag = string(tag)
        if event.hasProperties { event.start = text.offset(behindPropertiesAt: event.start, limit: event.end) }
    }

    private func scalar(
        _ bytes: UnsafeBufferPointer<UInt8>, style: yaml_scalar_style_t, start: Int, end: Int
    ) -> YAMLScalar {
        let style: YAMLScalar.Style =
            switch style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
        var scalar = YAMLScalar(String(decoding: bytes, as: UTF8.self), style: style)
        let quote = style == .quoted ? 1 : 0
        if style != .block, start + quote <= end - quote, text.bytes[start + quote..<end - quote].elementsEqual(bytes) {
            scalar.verbatimStart = start + quote
        }
        return scalar
    }

    private func string(_ pointer: UnsafePointer<UInt8>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    /// libyaml's own words; what it was in the midst of becomes a note.
    private func syntaxError() -> Diagnostic {
        let fault = parser.pointee
        guard let problem = fault.problem else {
            return Diagnostic("yaml-syntax-error", .error, "cannot be read as YAML", at: text.location(at: text.start))
        }
        let offset =
            fault.error == YAML_READER_ERROR
            ? min(text.start + fault.problem_offset, text.bytes.count)
            : text.offset(ofScalar: fault.problem_mark.index)
        var notes: [Diagnostic.Note] = []
        if let context = fault.context {
            let place = text.location(at: text.offset(ofScalar: fault.context_mark.index))
            notes.append(Diagnostic.Note(String(cString: context), at: place))
        }
        return Diagnostic(
            "yaml-syntax-error", .error, String(cString: problem), at: text.location(at: offset), notes: notes)
    }
}
