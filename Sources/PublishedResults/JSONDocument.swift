internal import Diagnostics
internal import MarkedTables
internal import MarkedText
internal import MarkedYAML

/// A whole JSON document as nodes with their places: a published result, which may name millions of rows.
///
/// Numbers, `true`, `false` and `null` are scalars without quotes, as they are in YAML.
struct JSONDocument {
    /// A key that stands a second time in its object.
    struct Repeat {
        var key: String
        var place: Place
        var first: Place
    }

    private(set) var root: Node
    /// In the order of the document.
    private(set) var repeats: [Repeat]

    /// Reads a document to its end.
    ///
    /// - Throws: ``JSONFault`` for anything that is not one JSON document.
    /// - Returns: `nil` where there is nothing.
    /// - Complexity: O(n) for n bytes.
    static func read(_ stream: consuming JSONStream) throws(JSONFault) -> JSONDocument? {
        var builder = Builder()
        let kind = try stream.next()
        if case .end = kind { return nil }
        let root = try builder.node(kind, &stream)
        while true {
            if case .end = try stream.next() { break }
        }
        return JSONDocument(root: root, repeats: builder.repeats)
    }

    /// A document in memory; `nil` where it is none.
    static func of(_ text: String) -> Node? {
        let bytes = Array(text.utf8)
        var offset = 0
        let stream = unsafe JSONStream(reading: { room in
            let count = min(room.count, bytes.count - offset)
            unsafe room.copyBytes(from: bytes[offset..<offset + count])
            offset += count
            return count
        })
        return (try? read(stream))?.root
    }

    private struct Builder {
        var repeats: [Repeat] = []
        /// Long texts that were met, each kept once: reasons stand at thousands of rows.
        private var texts: Set<String> = []
        private static let mostTexts = 4096

        mutating func node(_ kind: Event.Kind, _ stream: inout JSONStream) throws(JSONFault) -> Node {
            let start = stream.place
            switch kind {
            case .sequenceStart:
                var elements: [Node] = []
                while true {
                    let next = try stream.next()
                    if next.endsSequence { break }
                    elements.append(try node(next, &stream))
                }
                return Node(content: .sequence(elements), place: start)
            case .mappingStart: return Node(content: .mapping(try entries(&stream)), place: start)
            default:
                return Node(content: .scalar(text: text(&stream), isPlain: stream.isPlain), place: start)
            }
        }

        private mutating func entries(_ stream: inout JSONStream) throws(JSONFault) -> [Node.Entry] {
            var entries: [Node.Entry] = []
            // Few keys are looked through; of many, each is looked up.
            var places: [String: Place] = [:]
            while true {
                let next = try stream.next()
                if next.endsMapping { return entries }
                let (key, place) = (text(&stream), stream.place)
                let value = try node(try stream.next(), &stream)
                if entries.count == 16 {
                    for entry in entries where places[entry.key] == nil { places[entry.key] = entry.keyPlace }
                }
                let first = entries.count < 16 ? entries.first { $0.key == key }?.keyPlace : places[key]
                if let first {
                    repeats.append(Repeat(key: key, place: place, first: first))
                } else if entries.count >= 16 {
                    places[key] = place
                }
                entries.append(Node.Entry(key: key, keyPlace: place, value: value, keyIsPlain: false))
            }
        }

        /// A scalar's text. Swift keeps short ones in place; long ones are shared.
        private mutating func text(_ stream: inout JSONStream) -> String {
            let text = stream.text.string
            guard text.utf8.count > 15 else { return text }
            if texts.count < Self.mostTexts { return texts.insert(text).memberAfterInsert }
            return texts.firstIndex(of: text).map { texts[$0] } ?? text
        }
    }
}
