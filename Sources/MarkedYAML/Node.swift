package import Diagnostics
internal import MarkedText

/// A part of a small YAML file, with its place.
package struct Node: Sendable {
    package enum Content: Sendable {
        case scalar(text: String, isPlain: Bool)
        case sequence([Node])
        case mapping([Entry])
    }

    /// A key of a mapping and its value.
    package struct Entry: Sendable {
        package var key: String
        package var keyPlace: Place
        package var value: Node
        /// Whether the key stands without quotes.
        package var keyIsPlain: Bool

        package init(key: String, keyPlace: Place, value: Node, keyIsPlain: Bool) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
            self.keyIsPlain = keyIsPlain
        }
    }

    package var content: Content
    package var place: Place

    package init(content: Content, place: Place) {
        self.content = content
        self.place = place
    }

    /// Whether there is nothing: nothing, `~` or `null`, without quotes.
    package var isNull: Bool {
        guard case .scalar(let text, true) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// Whether there is nothing, or a text of nothing but white space.
    package var isEmpty: Bool {
        guard case .scalar(let text, _) = content else { return false }
        return isNull || text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }

    /// The text of a scalar that is something.
    package var text: String? {
        guard case .scalar(let text, _) = content, !isNull else { return nil }
        return text
    }

    /// What the part is, in an evaluator's words.
    package var kindInWords: String {
        switch content {
        case .scalar: isNull ? "nothing" : "a single value"
        case .sequence: "a list"
        case .mapping: "a mapping of keys"
        }
    }
}

extension Node {
    /// Reads a whole document into nodes. Keys given twice are kept; readers report them.
    ///
    /// - Parameters:
    ///   - stream: The document's events.
    ///   - complexKey: Called with the place of each key that is not a single value; it is left out.
    /// - Returns: The document's one node, or `nil` when it is empty.
    /// - Throws: ``YAMLFault`` for anything that is not one plain document.
    /// - Complexity: O(n) for n entries.
    package static func document(
        _ stream: inout EventStream,
        complexKey: (_ place: Place) -> Void
    ) throws(YAMLFault) -> Node? {
        let kind = try stream.next()
        if case .end = kind { return nil }
        let node = try build(kind, &stream, complexKey)
        while true {
            if case .end = try stream.next() { return node }
        }
    }

    private static func build(
        _ kind: Event.Kind, _ stream: inout EventStream, _ complexKey: (Place) -> Void
    ) throws(YAMLFault) -> Node {
        let start = stream.place
        switch kind {
        case .sequenceStart:
            var elements: [Node] = []
            while true {
                let next = try stream.next()
                if next.endsSequence { break }
                elements.append(try build(next, &stream, complexKey))
            }
            return Node(content: .sequence(elements), place: start)
        case .mappingStart:
            var entries: [Entry] = []
            while true {
                let next = try stream.next()
                if next.endsMapping { break }
                guard next.isScalar else {
                    complexKey(stream.place)
                    _ = try build(next, &stream, complexKey)
                    _ = try build(try stream.next(), &stream, complexKey)
                    continue
                }
                let (key, place, isPlain) = (stream.text.string, stream.place, stream.isPlain)
                let value = try build(try stream.next(), &stream, complexKey)
                entries.append(Entry(key: key, keyPlace: place, value: value, keyIsPlain: isPlain))
            }
            return Node(content: .mapping(entries), place: start)
        default:
            return Node(
                content: .scalar(text: stream.text.string, isPlain: stream.isPlain), place: start)
        }
    }
}
