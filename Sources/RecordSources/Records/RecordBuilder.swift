package import Diagnostics
package import Evaluation
internal import MarkedText
internal import SourceReading

/// Builds records from texts, each checked against the form: what YAML, JSON, JSON Lines and tables share.
///
/// Whatever file a value comes from, it is checked here, and its faults get the same words.
struct RecordBuilder: NodeReading {
    var file: String
    var findings = Findings()
    let shape: ReportShape
    let form: RecordForm
    /// Whether texts are kept as they were written, where otherwise they are composed.
    let keepsTextsAsWritten: Bool

    /// The records that were read and wait to be measured together, and the one that is read.
    var batch = RecordBatch()
    /// The identifiers of the collection that is being read, and the lines on which they stand.
    var identifiers = TextSet()
    var identifierLines: [UInt32] = []
    /// Which field of its record or entry came behind a field of the form when it was last given.
    var following: [Int]
    /// The months in which days have been read.
    var months = MonthDays()
    /// Whether the cells of the table that is read are separated by semicolons, as where decimals have a comma.
    var isBySemicolons = false
    /// The texts that rules tell apart, where there are such.
    var near: NearTexts?
    /// The number of the centre whose texts are read.
    var centre = 0
    /// Where records name their centre themselves: the texts of the record that is read, until its centre is known.
    private var waiting: [(group: Int, bytes: [UInt8], place: Place)] = []
    /// Whether a table is read, and not YAML or JSON.
    var isTable = false
    /// What is no text in the file, where it may be.
    var cleaner: TextCleaner?
    /// The fields of which it was said that a point may divide thousands.
    var doubted: Set<Int> = []
    /// Where records name their centre themselves: what the record that was read last names.
    var named: NamedRecord?
    /// The first keys of the record, entry or header that is read which are no fields.
    var unknownKeys: [String] = []

    init(file: String, shape: ReportShape, form: RecordForm) {
        self.file = file
        self.shape = shape
        self.form = form
        following = shape.following
        keepsTextsAsWritten = shape.keepsAllTexts
        if shape.comparesTexts { near = NearTexts() }
    }

    /// Takes note of a text that rules tell from others.
    ///
    /// - Returns: Whether it is new, so that ``placeMet(_:)`` must follow.
    @inline(never)
    mutating func meets(_ text: ScalarText, _ field: Int) -> Bool {
        guard centre >= 0 else { return false }
        let group = Int(shape.fields[field].compared)
        let isNew =
            text.isASCII
            ? text.withSpan { near?.meet($0, group: group, centre: centre) }
            : near?.meet(CanonicalText.bytes(text.string).span, group: group, centre: centre)
        return isNew ?? false
    }

    /// Says where the text stands that was just met.
    mutating func placeMet(_ place: Place) { near?.place(place, file: file, &findings) }

    /// Takes note of a text of YAML or JSON.
    @inline(never)
    mutating func compare(_ text: ScalarText, _ field: Int, _ place: () -> Place) {
        if named != nil {
            let bytes = CanonicalText.bytes(text.string)
            waiting.append((Int(shape.fields[field].compared), bytes, place()))
        } else if meets(text, field) {
            placeMet(place())
        }
    }

    /// Compares the texts of the record that was read last with others of its centre.
    ///
    /// - Parameters:
    ///   - centre: The number of its centre; `nil` where that is not known.
    ///   - lines: What is to be added to the lines on which they stand.
    mutating func compareWaiting(of centre: Int?, lines: Int) {
        if waiting.isEmpty { return }
        for text in waiting {
            guard let centre else { break }
            if near?.meet(text.bytes.span, group: text.group, centre: centre) == true {
                let place = Place(line: text.place.line + lines, column: text.place.column, length: text.place.length)
                near?.place(place, file: file, &findings)
            }
        }
        waiting.removeAll(keepingCapacity: true)
    }

    /// Says where texts were not compared because there were too many different ones.
    mutating func reportUncompared() {
        guard near?.isFull == true else { return }
        findings.leaveUnchecked(
            "in \(file), whether texts hardly differ, beyond the first \(NearTexts.most) different ones")
    }

    /// The required fields of the record that is built which were not given, by their indices.
    ///
    /// - Parameter faulty: Those whose value has a fault, which are not missing as well.
    @inline(__always)
    func missing(_ collection: CollectionShape, but faulty: SeenFields) -> [Int] {
        var missing: [Int] = []
        for index in collection.required where !isGiven(shape.fields[collection.first + index]) {
            if !faulty.contains(index) { missing.append(index) }
        }
        return missing
    }

    @inline(__always)
    private func isGiven(_ field: FieldShape) -> Bool {
        field.holding == .single
            ? batch[Int(field.slot)].isPresent : batch.hasElements(Int(field.list))
    }

    /// The required fields of the entry that was appended last which were not given, by their indices.
    ///
    /// - Parameter field: The field whose entry it is.
    @inline(__always)
    func missingInEntry(of field: FieldShape, but faulty: SeenFields) -> [Int] {
        var missing: [Int] = []
        for index in shape.entryRequired[Int(field.entryNames)]
        where !batch[lastEntryOf: Int(field.list), index].isPresent && !faulty.contains(index) {
            missing.append(index)
        }
        return missing
    }

    /// Begins a collection, in which identifiers are unique.
    mutating func begin(_ collection: Int) {
        batch = RecordBatch(shape.collections[collection].layout)
        identifiers.removeAll()
        identifierLines.removeAll()
    }
}

/// Sees each record that has no fault, in place of measures: its collection and centre, the batch that builds it, and
/// where it stands.
package typealias RecordObserver = (
    _ collection: Int, _ centre: String, _ batch: borrowing RecordBatch, _ location: Location
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

extension RecordBuilder {
    mutating func reportUnknown(
        _ name: String, _ place: Place, _ names: [String], _ what: String
    ) {
        let location = location(place)
        if unknownKeys.count < 8 { unknownKeys.append(name) }
        if isSpoilt(name) { return }
        findings.report(.unknownKey, in: file, kind: "\(what) \(name.prefix(200))", at: place) {
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

    /// Reports a required field that is not given, unless a key that is no field's seems to mean it.
    @inline(never)
    mutating func reportMissing(_ name: String, _ names: Int, _ place: Place, _ what: String) {
        let location = location(place)
        if MeantKey.isOne(of: unknownKeys, name, among: shape.names[names].names) { return }
        findings.report(.requiredField, in: file, kind: "\(what) \(name)", at: place) {
            Finding(
                .requiredField, at: location, "\(what) lacks “\(name)”, which is required",
                suggestion: "Add “\(name): …”")
        }
    }

    /// Whether a text has something that is no text, or its mark, of which the file's reader has told.
    func isSpoilt(_ text: String) -> Bool {
        guard let cleaner, !cleaner.odd.isEmpty else { return false }
        return text.unicodeScalars.contains { $0 == "\u{FFFD}" || NoText.holds($0.value) }
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
        let (start, end) = (batch[collection.fromSlot], batch[until])
        if start.isPresent, end.isPresent, end.code < start.code {
            let day = CalendarDay(number: Int(truncatingIfNeeded: start.code))
            let location = location(place())
            findings.report(.endBeforeStart, in: file, kind: "\(collection.first)", at: location.place) {
                Finding(
                    .endBeforeStart, at: location, "The end is before the start, \(day)",
                    suggestion: "Check both dates")
            }
        }
    }
}
