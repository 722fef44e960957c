internal import Diagnostics
internal import Evaluation
internal import MarkedText

/// Reads values and records into cells, each checked against the form: what reports and tables share.
///
/// Whatever file a value comes from, it is checked here, and its faults get the same words.
struct RecordParser: NodeReading {
    var file: String
    var findings = Findings()
    let shape: ReportShape
    let form: RecordForm
    /// Whether texts are kept as they were written, where otherwise they are composed.
    let keepsTextsAsWritten: Bool

    var record = RecordValues()
    /// The identifiers of the collection that is being read, and the lines on which they stand.
    var identifiers = TextSet()
    var identifierLines: [UInt32] = []
    /// Which field of its record or entry came behind a field of the form when it was last given.
    var following: [Int]
    /// The months in which days have been read.
    var months = MonthDays()
    /// Whether the cells of the table that is read are separated by semicolons, as where decimals have a comma.
    var isBySemicolons = false
    /// The fields of which it was said that a point may divide thousands.
    var doubted: Set<Int> = []
    /// Where records name their centre themselves: what the record that was read last names.
    var named: NamedRecord?

    init(file: String, shape: ReportShape, form: RecordForm) {
        self.file = file
        self.shape = shape
        self.form = form
        following = shape.following
        keepsTextsAsWritten = shape.keepsAllTexts
    }

    /// Begins a collection, in which identifiers are unique.
    mutating func beginCollection() {
        identifiers.removeAll()
        identifierLines.removeAll()
    }
}

/// Sees each record that has no fault, in place of measures: its collection and centre, its values, and
/// where it stands.
typealias RecordObserver = (
    _ collection: Int, _ centre: String, _ record: borrowing RecordValues, _ location: Location
) -> Void

/// By what a record that stands by itself is known: the bytes of its centre and of its identifier.
struct NamedRecord {
    var centre: [UInt8] = []
    var centrePlace: Place?
    var identifier: [UInt8] = []
    var identifierPlace: Place?

    mutating func takeCentre(_ text: ScalarText) { text.append(to: &centre) }

    mutating func takeIdentifier(_ text: ScalarText, at place: Place) {
        text.append(to: &identifier)
        identifierPlace = place
    }

    /// Forgets a record, and keeps the room for the next.
    mutating func removeAll() {
        centre.removeAll(keepingCapacity: true)
        identifier.removeAll(keepingCapacity: true)
        (centrePlace, identifierPlace) = (nil, nil)
    }
}

extension RecordParser {
    mutating func reportUnknown(
        _ name: String, _ place: Place, _ names: [String], _ what: String
    ) {
        let location = location(place)
        findings.report(.unknownKey, in: file) {
            OddKey.finding(name, location, among: names)
                ?? Finding(
                    .unknownKey, at: location, "“\(name)” is not a field of \(what)",
                    suggestion: NearestWord.to(name, among: names).map { "Did you mean “\($0)”?" }
                        ?? "The record form has \(names.inProse("and", most: 20))")
        }
    }

    /// Reports a key that is no field, and passes over its value.
    ///
    /// - Parameter field: The field that was given last. Where that is a number, and the key is nothing but digits
    ///   without a value, a decimal comma has cut the number in two.
    mutating func refuseUnknown<Events: RecordEvents & ~Copyable>(
        _ stream: inout Events, _ names: [String], _ what: String, behind field: Int?
    ) throws(Events.Fault) {
        let (name, place) = (stream.text.string, stream.place)
        let event = try stream.next()
        if let field, shape.fields[field].kind == .number, OddKey.isDigits(name), event.isScalar,
            stream.text.count == 0, !Events.isJSON
        {
            let location = location(place)
            let isEither = name.utf8.count == 3
            findings.report(.notANumber, in: file) { [name = shape.fieldNames[field]] in
                Finding(
                    .notANumber, at: location,
                    "“\(name)”: a \(isEither ? "" : "decimal ")comma divides the number in two here",
                    suggestion: isEither
                        ? "Write it without the comma, such as 1250, or with a decimal point where that is meant, such as 1.250"
                        : "Write a decimal point, such as 12.5")
            }
        } else {
            reportUnknown(name, place, names, what)
        }
        try stream.skip(from: event)
    }

    /// Reports a key that is a list or a mapping, and passes over it and its value.
    mutating func refuseKey<Events: RecordEvents & ~Copyable>(
        _ event: Event.Kind, _ stream: inout Events
    ) throws(Events.Fault) {
        report(
            .wrongType, stream.place, "A key must be a single word or text",
            suggestion: "Put text that begins with [ or { in quotes")
        try stream.skip(from: event)
        try stream.skip()
    }

    @inline(never)
    mutating func reportMissing(_ name: String, _ place: Place, _ what: String) {
        report(
            .requiredField, place, "\(what) lacks “\(name)”, which is required",
            suggestion: "Add “\(name): …”")
    }

    /// Reports a record that ends before it begins.
    ///
    /// - Parameters:
    ///   - place: Where the end stands; asked for only where there is a fault.
    @inline(__always)
    mutating func checkDates(
        _ collection: CollectionShape, _ place: @autoclosure () -> Place
    ) {
        let until = Int(shape.fields[collection.first + collection.datedUntil].slot)
        let (start, end) = (record.singles[collection.fromSlot], record.singles[until])
        if start.isPresent, end.isPresent, end.code < start.code {
            let day = CalendarDay(number: Int(truncatingIfNeeded: start.code))
            report(
                .endBeforeStart, place(), "The end is before the start, \(day)",
                suggestion: "Check both dates")
        }
    }
}
