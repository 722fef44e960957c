internal import CLibYAML
internal import Diagnostics

/// libyaml's events of one YAML document, one at a time, with their places.
///
/// This is the one file that touches libyaml. It refuses what the product's files may not hold:
/// nesting deeper than ``deepest``, tags other than the core ones, and a second document. Anchors and
/// aliases are followed: an anchored part is remembered and given again where an alias names it, up
/// to ``mostRemembered`` events and bytes.
@safe
package struct EventStream: ~Copyable {
    /// How deep lists and mappings may stand in one another. libyaml's time is quadratic in depth.
    package static let deepest = 100
    /// How many events may be remembered for aliases, and how many may be given again.
    package static let mostRemembered = 100_000
    /// How many bytes may pass without an entry's end: longer texts would fill the memory.
    package static let longestEntry = 8 << 20

    /// Fills a buffer with the file's next bytes and returns how many; 0 at its end, less on failure.
    package typealias Reading = (UnsafeMutableRawBufferPointer) -> Int

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private let input: Unmanaged<Input>
    private var mustDelete = false
    private var depth = 0
    private var documents = 0
    private var hasAnchors = false
    private var aliases = AliasMemory()
    private var aliasName = ""

    /// Begins to read a stream.
    ///
    /// - Parameters:
    ///   - encoding: Whether the bytes are known to be UTF-8; otherwise libyaml looks for a mark.
    ///   - reading: Gives the bytes.
    /// - Throws: ``YAMLFault`` when libyaml has no memory for a parser.
    package init(reading: @escaping Reading) throws(YAMLFault) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            throw YAMLFault(kind: .outOfMemory, place: nil)
        }
        let input = unsafe Unmanaged.passRetained(Input(reading))
        unsafe yaml_parser_set_input(
            parser,
            { data, buffer, size, count in
                guard let data = unsafe data, let buffer = unsafe buffer, let count = unsafe count
                else { return 0 }
                let input = unsafe Unmanaged<Input>.fromOpaque(data).takeUnretainedValue()
                let room = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: size)
                let read = unsafe input.read(room)
                guard read >= 0 else { return 0 }
                unsafe count.pointee = read
                return 1
            }, unsafe input.toOpaque())
        unsafe self.parser = parser
        unsafe self.event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
        unsafe self.input = input
    }

    deinit {
        if mustDelete { unsafe yaml_event_delete(event) }
        unsafe event.deallocate()
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.release()
    }

    /// The next event of the document. After the last, it is `end` each time.
    ///
    /// - Returns: The event; its text is valid until the next call.
    /// - Throws: ``YAMLFault`` for anything that is not one plain document. After that, the stream is
    ///   at its end.
    package mutating func next() throws(YAMLFault) -> Event {
        while true {
            if aliases.isReplaying, let event = aliases.next() {
                return try entered(event)
            }
            let event = try parse()
            switch event.kind {
            case .scalar:
                return event
            case .mappingStart, .sequenceStart:
                return try entered(event)
            case .mappingEnd, .sequenceEnd:
                depth -= 1
                return event
            case .alias:
                try aliases.replay(name: aliasName, at: event.place)
            case .documentStart:
                documents += 1
                if documents > 1 { throw YAMLFault(kind: .severalDocuments, place: event.place) }
            case .end:
                return event
            case .other:
                continue
            }
        }
    }

    @inline(__always)
    private mutating func entered(_ event: Event) throws(YAMLFault) -> Event {
        switch event.kind {
        case .mappingStart, .sequenceStart:
            depth += 1
            if depth > Self.deepest { throw YAMLFault(kind: .tooDeep, place: event.place) }
        case .mappingEnd, .sequenceEnd:
            depth -= 1
        default: break
        }
        return event
    }

    /// One event from libyaml, checked and, where an anchor is open, remembered.
    @inline(__always)
    private mutating func parse() throws(YAMLFault) -> Event {
        if mustDelete {
            unsafe yaml_event_delete(event)
            mustDelete = false
        }
        guard unsafe yaml_parser_parse(parser, event) == 1 else { throw fault() }
        let type = unsafe event.pointee.type
        let mark = unsafe event.pointee.start_mark
        var result = Event(kind: .other, line: mark.line, column: mark.column)
        var anchor: UnsafeMutablePointer<yaml_char_t>?
        switch type {
        case YAML_SCALAR_EVENT:
            mustDelete = true
            let scalar = unsafe event.pointee.data.scalar
            result.kind = .scalar
            result.isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
            unsafe result.text = ScalarText(start: scalar.value, count: scalar.length)
            let end = unsafe event.pointee.end_mark
            result.endColumn = end.line == mark.line ? end.column : -1
            unsafe anchor = scalar.anchor
            if let tag = unsafe scalar.tag { try unsafe allow(tag, "str", result.place) }
        case YAML_MAPPING_START_EVENT:
            let mapping = unsafe event.pointee.data.mapping_start
            result.kind = .mappingStart
            if unsafe mapping.anchor != nil || mapping.tag != nil {
                mustDelete = true
                unsafe anchor = mapping.anchor
                if let tag = unsafe mapping.tag { try unsafe allow(tag, "map", result.place) }
            }
        case YAML_SEQUENCE_START_EVENT:
            let sequence = unsafe event.pointee.data.sequence_start
            result.kind = .sequenceStart
            if unsafe sequence.anchor != nil || sequence.tag != nil {
                mustDelete = true
                unsafe anchor = sequence.anchor
                if let tag = unsafe sequence.tag { try unsafe allow(tag, "seq", result.place) }
            }
        case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
        case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
        case YAML_ALIAS_EVENT:
            mustDelete = true
            result.kind = .alias
            unsafe aliasName = Self.text(event.pointee.data.alias.anchor)
        case YAML_DOCUMENT_START_EVENT:
            mustDelete = true
            result.kind = .documentStart
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
            result.kind = .end
        default:
            mustDelete = true
        }
        unsafe input._withUnsafeGuaranteedRef { $0.sinceEntry = 0 }
        if let anchor = unsafe anchor {
            hasAnchors = true
            unsafe aliases.open(name: Self.text(anchor))
        }
        if hasAnchors { try aliases.remember(result) }
        return result
    }

    private func allow(
        _ tag: UnsafeMutablePointer<yaml_char_t>, _ core: String, _ place: Place
    ) throws(YAMLFault) {
        let name = unsafe Self.text(tag)
        let allowed = [
            "!", "tag:yaml.org,2002:\(core)", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float",
            "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null", "tag:yaml.org,2002:timestamp",
        ]
        if !allowed.contains(name) || (core != "str" && !name.hasSuffix(core) && name != "!") {
            throw YAMLFault(kind: .tag(name), place: place)
        }
    }

    private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String {
        guard let bytes = unsafe bytes else { return "" }
        return unsafe String(cString: bytes)
    }

    /// What libyaml says is wrong, at the place it means.
    private func fault() -> YAMLFault {
        if unsafe input._withUnsafeGuaranteedRef({ $0.sinceEntry }) > Self.longestEntry {
            let mark = unsafe parser.pointee.mark
            return YAMLFault(
                kind: .entryTooLong, place: Place(line: mark.line + 1, column: mark.column + 1))
        }
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
        let mark = unsafe parser.pointee.problem_mark
        let context = unsafe parser.pointee.context_mark
        switch unsafe parser.pointee.error {
        case YAML_MEMORY_ERROR:
            return YAMLFault(kind: .outOfMemory, place: nil)
        case YAML_READER_ERROR:
            if problem == "input error" { return YAMLFault(kind: .unreadable, place: nil) }
            let offset = unsafe parser.pointee.problem_offset
            return YAMLFault(kind: .notText(problem, offset: offset), place: nil)
        default:
            let place = Place(line: mark.line + 1, column: mark.column + 1)
            var opened: Place?
            if unsafe parser.pointee.context != nil, context.line != mark.line {
                opened = Place(line: context.line + 1, column: context.column + 1)
            }
            return YAMLFault(kind: .syntax(problem, opened: opened), place: place)
        }
    }

    /// What libyaml's read handler holds on to.
    @safe
    private final class Input {
        let reading: Reading
        var sinceEntry = 0

        init(_ reading: @escaping Reading) { unsafe self.reading = reading }

        func read(_ room: UnsafeMutableRawBufferPointer) -> Int {
            let read = unsafe reading(room)
            sinceEntry += read
            return sinceEntry > EventStream.longestEntry ? -1 : read
        }
    }
}
