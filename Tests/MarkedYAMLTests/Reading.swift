import Diagnostics
import MarkedText
import MarkedYAML

/// An event as it was seen, with a text of its own.
struct Seen: Equatable, CustomStringConvertible {
    var kind: Event.Kind
    var text = ""
    var isPlain = false
    var isNull = false
    var place: Place

    var description: String {
        let start = "\(place.line):\(place.column)+\(place.length)"
        switch kind {
        case .scalar: return (isPlain ? "" : "quoted ") + "“\(text)” \(start)"
        default: return "\(kind) \(start)"
        }
    }
}

/// A stream of events; the one place of these tests that knows how a stream gives them.
struct Reader: ~Copyable {
    private var stream: EventStream

    init(reading: @escaping EventStream.Reading) throws(YAMLFault) {
        stream = try EventStream(reading: reading)
    }

    /// Reads bytes, so many at a time.
    init(_ bytes: [UInt8], atOnce: Int = .max) throws(YAMLFault) {
        var offset = 0
        try self.init { room in
            let count = min(room.count, atOnce, bytes.count - offset)
            room.copyBytes(from: bytes[offset..<offset + count])
            offset += count
            return count
        }
    }

    mutating func next() throws(YAMLFault) -> Seen {
        let kind = try stream.next()
        guard kind == .scalar else { return Seen(kind: kind, place: stream.place) }
        return Seen(
            kind: kind, text: stream.text.string, isPlain: stream.isPlain, isNull: stream.isNull,
            place: stream.place)
    }

    /// The whole document as nodes, and the places of keys that are no single values.
    mutating func document() throws(YAMLFault) -> (root: Node?, complexKeys: [Place]) {
        var keys: [Place] = []
        let root = try Node.document(&stream) { keys.append($0) }
        return (root, keys)
    }
}

/// Reads bytes into events, so many bytes at a time.
func events(_ bytes: [UInt8], atOnce: Int = .max) throws(YAMLFault) -> [Seen] {
    var reader = try Reader(bytes, atOnce: atOnce)
    var seen: [Seen] = []
    while true {
        let event = try reader.next()
        if event.kind == .end { return seen }
        seen.append(event)
    }
}

func events(_ text: String, atOnce: Int = .max) throws(YAMLFault) -> [Seen] {
    try events(Array(text.utf8), atOnce: atOnce)
}

/// The fault that a text gives, or `nil` where it gives none.
func fault(_ bytes: [UInt8], atOnce: Int = .max) -> YAMLFault? {
    do throws(YAMLFault) {
        _ = try events(bytes, atOnce: atOnce)
        return nil
    } catch {
        return error
    }
}

func fault(_ text: String, atOnce: Int = .max) -> YAMLFault? {
    fault(Array(text.utf8), atOnce: atOnce)
}

/// The texts of all scalars, in order.
func scalars(_ text: String) throws(YAMLFault) -> [String] {
    try events(text).filter { $0.kind == .scalar }.map(\.text)
}

/// Reads a text into nodes, and gives the places of keys that are no single values.
func document(_ text: String) throws(YAMLFault) -> (root: Node?, complexKeys: [Place]) {
    var reader = try Reader(Array(text.utf8))
    return try reader.document()
}

extension Node {
    /// The node in one line: `{a: [1, ~]}`.
    var sketch: String {
        switch content {
        case .scalar(let text, let isPlain): isNull ? "~" : isPlain ? text : "'\(text)'"
        case .sequence(let elements): "[" + elements.map(\.sketch).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.key): \($0.value.sketch)" }.joined(separator: ", ") + "}"
        }
    }
}
