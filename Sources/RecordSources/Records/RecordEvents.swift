package import Diagnostics
package import MarkedTables
package import MarkedText
package import MarkedYAML
package import SourceReading

/// The events of one document of records, whether YAML or JSON: what readers of records rest on.
package protocol RecordEvents: ~Copyable {
    associatedtype Fault: Error
    /// Whether the document is JSON, in which nothing depends on lines and indents.
    static var isJSON: Bool { get }

    /// Begins to read an open file.
    init(opening reader: InputFileReader) throws(Fault)

    /// Goes on to the next event of the document. After the last, it is `end` each time.
    mutating func next() throws(Fault) -> Event.Kind

    /// A scalar's text, valid until the next event.
    var text: ScalarText { get }
    /// Whether a scalar stands without quotes.
    var isPlain: Bool { get }
    /// Whether a scalar says that there is nothing.
    var isNull: Bool { get }
    /// The line on which the event stands, from 1.
    var line: Int { get }
    /// Where the event stands.
    var place: Place { get }

    /// A fault as a finding in a file.
    static func finding(_ fault: Fault, _ file: String, in workspace: Workspace) -> Finding
}

extension EventStream: RecordEvents {
    package static var isJSON: Bool { false }

    package static func finding(_ fault: YAMLFault, _ file: String, in workspace: Workspace) -> Finding {
        fault.finding(file, in: workspace)
    }
}

extension JSONStream: RecordEvents {
    package static var isJSON: Bool { true }

    package init(opening reader: InputFileReader) throws(JSONFault) {
        let cleaner = TextCleaner(.feeds)
        reader.cleaner = cleaner
        unsafe self.init(noting: { cleaner.note(.escape($0), at: $1) }, reading: { unsafe reader.readText($0) })
    }
}

extension RecordEvents where Self: ~Copyable {
    /// What a value that begins is, in an evaluator's words.
    package func kindInWords(_ kind: Event.Kind) -> String {
        switch kind {
        case .sequenceStart: "a list"
        case .mappingStart: "a mapping of keys"
        default: isNull ? "nothing" : "a single value"
        }
    }

    /// Passes over the next value.
    package mutating func skip() throws(Fault) { try skip(from: try next()) }

    /// Passes over the rest of a value that has begun.
    package mutating func skip(from event: Event.Kind) throws(Fault) {
        var depth = 0
        var event = event
        while true {
            switch event {
            case .mappingStart, .sequenceStart: depth += 1
            case .mappingEnd, .sequenceEnd: depth -= 1
            case .end: return
            default: break
            }
            if depth <= 0 { return }
            event = try next()
        }
    }
}
