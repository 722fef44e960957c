public import CLibYAML
package import Diagnostics
public import MarkedText

/// libyaml's events of one YAML document, one at a time, with their places.
///
/// This is the one file that touches libyaml. It refuses what the product's files may not hold:
/// nesting deeper than ``deepest``, tags other than the core ones, and a second document. Anchors and
/// aliases are followed: an anchored part is remembered and given again where an alias names it, up
/// to ``mostRemembered`` events and bytes.
@safe
public struct EventStream: ~Copyable {
    /// How deep lists and mappings may stand in one another. libyaml's time is quadratic in depth.
    public static var deepest: Int { @inlinable get { 100 } }
    /// How many events may be remembered for aliases, and how many may be given again.
    package static let mostRemembered = 100_000
    /// How many bytes may pass without an entry's end: longer texts would fill the memory.
    package static let longestEntry = 8 << 20

    /// Fills a buffer with the file's next bytes and returns how many; 0 at its end, less on failure.
    package typealias Reading = (UnsafeMutableRawBufferPointer) -> Int

    @usableFromInline let parser: UnsafeMutablePointer<yaml_parser_t>
    @usableFromInline let event: UnsafeMutablePointer<yaml_event_t>
    private let input: Unmanaged<Input>
    /// How many bytes libyaml has taken since the last event.
    @usableFromInline let sinceEntry: UnsafeMutablePointer<Int>
    @usableFromInline var mustDelete = false
    /// The text of a scalar without anchor and tag: all that was allocated for it.
    @usableFromInline var scalarText: UnsafeMutablePointer<yaml_char_t>?
    @usableFromInline var depth = 0
    private var documents = 0
    @usableFromInline var hasAnchors = false
    private var aliases = AliasMemory()
    @usableFromInline var isReplayed = false
    @usableFromInline var replayed = Event(
        kind: .end, place: Place(line: 1, column: 1), isPlain: false, text: .empty)

    /// What is told of an escape that stands for no text, and where, so that reading goes on behind it.
    private let noting: ((UInt32, Place) -> Void)?

    /// Begins to read a stream.
    ///
    /// - Parameters:
    ///   - reading: Gives the bytes.
    ///   - noting: Is told of an escape that stands for no text; without it, such an escape is a fault.
    /// - Throws: ``YAMLFault`` when libyaml has no memory for a parser.
    package init(reading: @escaping Reading, noting: ((UInt32, Place) -> Void)? = nil) throws(YAMLFault) {
        self.noting = noting
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            throw YAMLFault(kind: .outOfMemory, place: nil)
        }
        let sinceEntry = UnsafeMutablePointer<Int>.allocate(capacity: 1)
        unsafe sinceEntry.initialize(to: 0)
        let input = unsafe Unmanaged.passRetained(Input(reading, sinceEntry))
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
        unsafe self.sinceEntry = sinceEntry
        unsafe scalarText = nil
    }

    deinit {
        unsafe free(scalarText)
        if mustDelete { unsafe yaml_event_delete(event) }
        unsafe event.deallocate()
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.release()
        unsafe sinceEntry.deallocate()
    }

    /// Goes on to the next event of the document. After the last, it is `end` each time.
    ///
    /// - Returns: What the event is; ``text``, ``place`` and the others tell more, until the next call.
    /// - Throws: ``YAMLFault`` for anything that is not one plain document. After that, the stream is
    ///   at its end.
    @inlinable @inline(__always)
    public mutating func next() throws(YAMLFault) -> Event.Kind {
        var isParsed = false
        if !hasAnchors {
            // This is what `yaml_event_delete` does for most events; calling it takes ten times as long.
            if let text = unsafe scalarText {
                unsafe free(text)
                unsafe scalarText = nil
            } else if mustDelete {
                unsafe yaml_event_delete(event)
                mustDelete = false
            }
            isParsed = unsafe yaml_parser_parse(parser, event) == 1
            if let plain = plainKind(isParsed) { return plain }
        }
        return try nextUnplain(isParsed)
    }

    /// What the event is, where it has no anchor and no tag and is not nested too deep.
    @inlinable @inline(__always)
    mutating func plainKind(_ isParsed: Bool) -> Event.Kind? {
        guard isParsed else { return nil }
        unsafe sinceEntry.pointee = 0
        let type = unsafe event.pointee.type
        if type == YAML_SCALAR_EVENT {
            let scalar = unsafe event.pointee.data.scalar
            guard unsafe scalar.anchor == nil && scalar.tag == nil else { return nil }
            if unsafe scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE, !admitsEscapes() { return nil }
            unsafe scalarText = scalar.value
            return .scalar
        }
        if type == YAML_SEQUENCE_END_EVENT || type == YAML_MAPPING_END_EVENT {
            depth &-= 1
            return type == YAML_MAPPING_END_EVENT ? .mappingEnd : .sequenceEnd
        }
        guard depth < Self.deepest else { return nil }
        if type == YAML_SEQUENCE_START_EVENT {
            let sequence = unsafe event.pointee.data.sequence_start
            guard unsafe sequence.anchor == nil && sequence.tag == nil else { return nil }
            depth &+= 1
            return .sequenceStart
        }
        if type == YAML_MAPPING_START_EVENT {
            let mapping = unsafe event.pointee.data.mapping_start
            guard unsafe mapping.anchor == nil && mapping.tag == nil else { return nil }
            depth &+= 1
            return .mappingStart
        }
        return nil
    }

    /// Whether a scalar in double quotes holds only text, or has been noted.
    @usableFromInline @inline(never)
    func admitsEscapes() -> Bool {
        guard let control = escapedControl else { return true }
        noting?(control, place)
        return noting != nil
    }

    /// What a scalar in double quotes holds that is no text; only an escape can have put it there.
    private var escapedControl: UInt32? {
        let scalar = unsafe event.pointee.data.scalar
        return unsafe NoText.first(in: ScalarText(start: scalar.value, count: scalar.length))
    }

    /// The next event where it is not a plain one.
    @usableFromInline @inline(never)
    mutating func nextUnplain(_ isParsed: Bool) throws(YAMLFault) -> Event.Kind {
        do throws(YAMLFault) {
            if hasAnchors { return try nextWithAnchors() }
            guard isParsed else { throw fault() }
            return try nextOfOthers()
        } catch {
            // Nothing behind a fault is given: libyaml is told that it has given everything.
            unsafe parser.pointee.stream_end_produced = 1
            hasAnchors = false
            isReplayed = false
            throw error
        }
    }

    private mutating func entered(_ kind: Event.Kind) throws(YAMLFault) -> Event.Kind {
        depth &+= 1
        if depth > Self.deepest { throw YAMLFault(kind: .tooDeep, place: place) }
        return kind
    }

    private mutating func delete() {
        unsafe yaml_event_delete(event)
        mustDelete = false
    }

    /// An event with an anchor or a tag, an alias, or the beginning or end of something larger.
    private mutating func nextOfOthers() throws(YAMLFault) -> Event.Kind {
        mustDelete = true
        switch unsafe event.pointee.type {
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.pointee.data.scalar
            if unsafe scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE, !admitsEscapes(), let control = escapedControl {
                throw YAMLFault(kind: .escapedControl(control), place: place)
            }
            return unsafe try opened(.scalar, scalar.anchor, scalar.tag, "str")
        case YAML_MAPPING_START_EVENT:
            let mapping = unsafe event.pointee.data.mapping_start
            return unsafe try opened(.mappingStart, mapping.anchor, mapping.tag, "map")
        case YAML_SEQUENCE_START_EVENT:
            let sequence = unsafe event.pointee.data.sequence_start
            return unsafe try opened(.sequenceStart, sequence.anchor, sequence.tag, "seq")
        case YAML_ALIAS_EVENT:
            let name = unsafe Self.text(event.pointee.data.alias.anchor)
            throw YAMLFault(kind: .unknownAlias(name), place: place)
        case YAML_DOCUMENT_START_EVENT:
            documents += 1
            if documents > 1 { throw YAMLFault(kind: .severalDocuments, place: place) }
            return try next()
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
            mustDelete = false
            return .end
        default:
            return try next()
        }
    }

    private mutating func opened(
        _ kind: Event.Kind, _ anchor: UnsafeMutablePointer<yaml_char_t>?,
        _ tag: UnsafeMutablePointer<yaml_char_t>?, _ core: String
    ) throws(YAMLFault) -> Event.Kind {
        if let tag = unsafe tag { try unsafe allow(tag, core, place) }
        if let anchor = unsafe anchor {
            hasAnchors = true
            unsafe aliases.open(name: Self.text(anchor))
            try aliases.remember(current(kind))
        }
        return kind.isScalar ? kind : try entered(kind)
    }

    /// The next event of a document that has anchors: remembered where one is open, and given again
    /// where an alias names it.
    private mutating func nextWithAnchors() throws(YAMLFault) -> Event.Kind {
        if let event = aliases.next() {
            replayed = event
            isReplayed = true
            switch event.kind {
            case .mappingStart, .sequenceStart: return try entered(event.kind)
            case .mappingEnd, .sequenceEnd: depth &-= 1
            default: break
            }
            return event.kind
        }
        isReplayed = false
        if mustDelete { delete() }
        guard unsafe yaml_parser_parse(parser, event) == 1 else { throw fault() }
        unsafe sinceEntry.pointee = 0
        if unsafe event.pointee.type == YAML_ALIAS_EVENT {
            mustDelete = true
            let name = unsafe Self.text(event.pointee.data.alias.anchor)
            try aliases.replay(name: name, at: place)
            return try nextWithAnchors()
        }
        let isAnchored: Bool
        let kind: Event.Kind
        switch unsafe event.pointee.type {
        case YAML_SCALAR_EVENT:
            (kind, isAnchored) = unsafe (.scalar, event.pointee.data.scalar.anchor != nil)
        case YAML_MAPPING_START_EVENT:
            (kind, isAnchored) = unsafe (
                .mappingStart, event.pointee.data.mapping_start.anchor != nil
            )
        case YAML_SEQUENCE_START_EVENT:
            (kind, isAnchored) = unsafe (
                .sequenceStart, event.pointee.data.sequence_start.anchor != nil
            )
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
            kind = unsafe event.pointee.type == YAML_MAPPING_END_EVENT ? .mappingEnd : .sequenceEnd
            depth &-= 1
            try aliases.remember(current(kind))
            return kind
        default: return try nextOfOthers()
        }
        if !isAnchored { try aliases.remember(current(kind)) }
        return try nextOfOthers()
    }

    /// A scalar's text, as it was written after YAML's own quoting; valid until the next event.
    public var text: ScalarText {
        @inlinable @inline(__always) get {
            if isReplayed { return replayed.text }
            return unsafe ScalarText(
                start: event.pointee.data.scalar.value, count: event.pointee.data.scalar.length)
        }
    }

    /// Whether a scalar stands without quotes.
    public var isPlain: Bool {
        @inlinable @inline(__always) get {
            if isReplayed { return replayed.isPlain }
            return unsafe event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
        }
    }

    /// Whether a scalar says that there is nothing: nothing, `~` or `null`, without quotes.
    public var isNull: Bool {
        @inlinable @inline(__always) get { isPlain && text.saysNothing }
    }

    /// The line on which the event stands, from 1.
    package var line: Int {
        isReplayed ? replayed.place.line : unsafe event.pointee.start_mark.line + 1
    }

    /// Where the event stands.
    package var place: Place {
        if isReplayed { return replayed.place }
        let (start, end) = unsafe (event.pointee.start_mark, event.pointee.end_mark)
        let isScalar = unsafe event.pointee.type == YAML_SCALAR_EVENT
        let length = isScalar && end.line == start.line ? end.column - start.column : 1
        return Place(line: start.line + 1, column: start.column + 1, length: max(1, length))
    }

    /// The event that was reached last, for keeping.
    package func current(_ kind: Event.Kind) -> Event {
        Event(
            kind: kind, place: place, isPlain: kind.isScalar && isPlain,
            text: kind.isScalar ? text : .empty)
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
        if unsafe sinceEntry.pointee > Self.longestEntry {
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
        let sinceEntry: UnsafeMutablePointer<Int>

        init(_ reading: @escaping Reading, _ sinceEntry: UnsafeMutablePointer<Int>) {
            unsafe self.reading = reading
            unsafe self.sinceEntry = sinceEntry
        }

        func read(_ room: UnsafeMutableRawBufferPointer) -> Int {
            let read = unsafe reading(room)
            unsafe sinceEntry.pointee += read
            return unsafe sinceEntry.pointee > EventStream.longestEntry ? -1 : read
        }
    }
}
