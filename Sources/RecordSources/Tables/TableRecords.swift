internal import Diagnostics
internal import Evaluation
internal import MarkedText

/// Takes the records that tables hold, and gives each to the measurer of its centre.
struct TableRecords {
    /// What a centre has in the tables.
    struct OfCentre {
        var id: String
        /// Its place on the roster; -1 where there is no roster, or no such centre on it.
        var roster: Int
        var header: HeaderValues
        var measurer: ReportMeasurer?
        /// Where it stands in a table first, or its report.
        var location: Location
        /// How many records each collection has that came from its report.
        var reported: [Int]
        /// The identifiers of its report, collection by collection, and the lines on which they stand.
        var identifiers: [(texts: TextSet, lines: [UInt32])] = []
        var report: String?
        /// How many records of the present collection it has so far.
        var count = 0
        /// How many records of the present table.
        var countInTable = 0
    }

    let plan: MeasurementPlan
    let roster: Roster?
    let period: EvaluationPeriod
    let keepsLedger: Bool
    /// Whether a table of header fields has rows that could not be read, or of which it is not known whose they are.
    var hasLostHeaders = false
    /// The texts that rules tell apart, where there are such.
    var near: NearTexts?
    /// Sees each record in place of measures.
    var observer: RecordObserver?

    /// The centres that have something, in the order in which they were met.
    private(set) var centres: [OfCentre] = []
    private var names = TextSet()
    /// The number of the centre whose row was the last, and its name; -1 where that is not on the roster.
    private var last = -1
    private var lastName: [UInt8] = []
    /// What may be a repeat: fingerprints of identifiers that were met again.
    private(set) var suspects: Set<UInt64> = []
    private var seen = FingerprintSet()
    /// Fingerprints that wait: where they are looked up lies all over the memory, so that it is quicker to do it for
    /// many at a time.
    private var waiting: [UInt64] = []
    /// How many wait at the most.
    private static let mostWaiting = 512
    /// Where a table is read in parts at a time, the identifiers of all parts.
    private let shared: SharedIdentifiers?

    init(
        plan: MeasurementPlan, roster: Roster?, period: EvaluationPeriod, keepsLedger: Bool,
        shared: SharedIdentifiers? = nil
    ) {
        self.shared = shared
        self.plan = plan
        self.roster = roster
        self.period = period
        self.keepsLedger = keepsLedger
    }

    /// The number of a centre by its id; a centre that is met first gets one.
    ///
    /// Where it is not on the roster, that is reported, and the number is -1.
    ///
    /// - Parameters:
    ///   - location: Where it stands; asked for only where the centre is new.
    @inline(__always)
    mutating func centre(
        _ name: ScalarText, _ findings: inout Findings, _ location: () -> Location
    ) -> Int {
        // One that is not on the roster is told of each row.
        if last >= 0, name.matches(lastName) { return last }
        return otherCentre(name, &findings, location)
    }

    @inline(never)
    private mutating func otherCentre(
        _ name: ScalarText, _ findings: inout Findings, _ location: () -> Location
    ) -> Int {
        var bytes: [UInt8] = []
        name.append(to: &bytes)
        lastName = bytes
        if let known = names.index(of: bytes.span) {
            last = known
            return known
        }
        let id = name.string
        let place = roster?.place(of: id)
        if let roster, place == nil {
            last = -1
            let location = location()
            findings.report(.unknownCentre, in: location.file, kind: id, at: location.place) {
                .unknownCentre(id, at: location, roster)
            }
            return -1
        }
        last = names.insert(bytes.span).index
        add(id, location(), place ?? -1)
        return last
    }

    private mutating func add(_ id: String, _ location: Location, _ place: Int) {
        centres.append(
            OfCentre(
                id: id, roster: place,
                header: HeaderValues(count: plan.criteria.form.header.count), measurer: nil,
                location: location,
                reported: [Int](repeating: 0, count: plan.criteria.form.collections.count)))
    }

    /// Takes over a centre's report, whose records come before those of the tables.
    ///
    /// - Parameter findings: Gets a warning for each of its texts that hardly differs from one in a table of header fields.
    mutating func take(_ report: ReadReport, _ findings: inout Findings) {
        var ignored = Findings()
        var index = -1
        ScalarText.withText(Array(report.centre.utf8)) { name in
            index = centre(name, &ignored) { report.location }
        }
        guard index >= 0 else { return }
        hasReports = true
        centres[index].location = report.location
        centres[index].header = report.header
        centres[index].measurer = report.measurer
        centres[index].reported = report.counts
        centres[index].identifiers = report.identifiers
        centres[index].report = report.location.file
        let group = textGroup(of: index)
        if let texts = report.near { near?.add(texts, centre: group, &findings) }
    }

    /// The number under which texts of a centre are compared: parts of a table number the centres as they come.
    func textGroup(of centre: Int) -> Int { roster == nil ? centre : centres[centre].roster }

    /// Sets a field of a centre's header.
    mutating func setHeader(_ centre: Int, _ field: Int, _ entry: HeaderValues.Entry) {
        centres[centre].header.entries[field] = entry
    }

    /// Begins a collection: the numbers of its records, and its identifiers, are its own.
    mutating func begin(_ collection: Int) {
        seen = FingerprintSet()
        waiting.removeAll()
        suspects = []
        for index in centres.indices { centres[index].count = centres[index].reported[collection] }
        beginTable()
    }

    /// Says how many records a table seems to have, so that room for their identifiers is made at once.
    mutating func expect(_ count: Int) { seen.expect(count) }

    mutating func beginTable() {
        for index in centres.indices { centres[index].countInTable = 0 }
    }

    /// The number that the centre's next record has in its table.
    @inline(__always)
    mutating func nextInTable(_ centre: Int) -> Int {
        centres[centre].countInTable += 1
        return centres[centre].countInTable
    }

    /// Whether any centre has a report file.
    private(set) var hasReports = false

    /// Takes note of an identifier; ``lookUp()`` says whether it may be a repeat.
    @inline(__always)
    mutating func note(_ centre: Int, _ identifier: ScalarText) { note(identifier, in: group(of: centre)) }

    /// The number under which identifiers of a centre are unique.
    ///
    /// Parts of a table number the centres as they come; the roster's places are the same for all.
    func group(of centre: Int) -> Int { shared == nil ? centre : centres[centre].roster }

    /// Takes note of an identifier of a ``group(of:)``.
    @inline(__always)
    mutating func note(_ identifier: ScalarText, in group: Int) {
        waiting.append(Self.fingerprint(group, identifier))
        if waiting.count >= Self.mostWaiting { lookUp() }
    }

    /// Looks up the identifiers that wait, after which ``suspects`` are all that may be repeats.
    mutating func lookUp() {
        suspects.formUnion(shared?.insert(waiting) ?? seen.insert(waiting))
        waiting.removeAll(keepingCapacity: true)
    }

    /// The line of a centre's report on which an identifier stands already.
    func reportedLine(_ centre: Int, _ collection: Int, _ identifier: ScalarText) -> Int? {
        guard !centres[centre].identifiers.isEmpty else { return nil }
        let identifiers = centres[centre].identifiers[collection]
        let composed = CanonicalText.bytes(identifier.string)
        guard let found = identifiers.texts.index(of: composed.span), found < identifiers.lines.count
        else { return nil }
        return Int(identifiers.lines[found])
    }

    static func fingerprint(_ centre: Int, _ identifier: ScalarText) -> UInt64 {
        if identifier.isASCII { return identifier.withSpan { FingerprintSet.fingerprint($0, centre) } }
        return FingerprintSet.fingerprint(CanonicalText.bytes(identifier.string).span, centre)
    }

    /// Takes a record into the batch that has built it, and measures all that wait there once it is full.
    ///
    /// - Parameters:
    ///   - batch: Records of one collection and file.
    ///   - centre: The number of the centre whose record it is.
    /// - Returns: The records that can't be measured.
    @inline(__always)
    mutating func commit(
        _ batch: inout RecordBatch, _ collection: Int, _ centre: Int, _ file: String, _ place: Place
    ) -> [ReportMeasurer.NumberTooLarge] {
        let number = centres[centre].count + 1
        centres[centre].count = number
        if let observer {
            observer(collection, centres[centre].id, batch, Location(file: file, place: place))
            return []
        }
        batch.commit(number: number, at: place, owner: centre)
        return batch.isFull ? measure(&batch, collection, file) : []
    }

    /// Measures the records that wait in a batch.
    ///
    /// - Returns: Those that can't be measured, in their order.
    @inline(never)
    mutating func measure(
        _ batch: inout RecordBatch, _ collection: Int, _ file: String
    ) -> [ReportMeasurer.NumberTooLarge] {
        if batch.count == 0 { return [] }
        defer { batch.removeAll() }
        var lists: [Int: OwnLists] = [:]
        for centre in batch.owners where lists[centre] == nil {
            if centres[centre].measurer == nil { beginMeasuring(centre) }
            lists[centre] = centres[centre].measurer?.lists
        }
        let masks = BatchMasks(plan, collection, batch, lists)
        var tooLarge: [ReportMeasurer.NumberTooLarge] = []
        for centre in lists.keys {
            if keepsLedger { centres[centre].measurer?.file = file }
            tooLarge += centres[centre].measurer?.add(masks, owner: centre) ?? []
        }
        return tooLarge.sorted { $0.place < $1.place }
    }

    @inline(never)
    private mutating func beginMeasuring(_ centre: Int) {
        guard let roster, centres[centre].roster >= 0 else { return }
        centres[centre].measurer = ReportMeasurer(
            plan, centre: roster.centres[centres[centre].roster], header: centres[centre].header,
            keepsLedger: keepsLedger)
    }

    /// Whether nothing depends on the order of a table's records, so that several may be read at a time.
    var isOrderFree: Bool { !keepsLedger && observer == nil && !hasReports && roster != nil }

    /// Makes ready for a part of a table: the centres are known, and have no records yet.
    mutating func beginPart(of whole: [OfCentre]) {
        for centre in whole {
            add(centre.id, centre.location, centre.roster)
            centres[centres.count - 1].header = centre.header
            names.insert(Array(centre.id.utf8).span)
        }
    }

    /// Adds what the parts of a table have, each of which began with the centres that are here.
    ///
    /// - Returns: Whether all could be added up. Where it could not, nothing of this is to be used.
    mutating func add(_ parts: [[OfCentre]]) -> Bool {
        let known = centres.count
        let new = parts.flatMap { $0.dropFirst(known) }.sorted {
            ($0.location.place?.line ?? 0) < ($1.location.place?.line ?? 0)
        }
        var places: [String: Int] = [:]
        for (index, centre) in centres.enumerated() where places[centre.id] == nil { places[centre.id] = index }
        for centre in new where places[centre.id] ?? -1 < known {
            places[centre.id] = centres.count
            add(centre.id, centre.location, centre.roster)
            last = names.insert(Array(centre.id.utf8).span).index
        }
        // The name that was met last may now have a number.
        (last, lastName) = (-1, [])
        for part in parts {
            for centre in part {
                guard let index = places[centre.id] else { return false }
                centres[index].count += centre.count
                guard let measurer = centre.measurer else { continue }
                if centres[index].measurer == nil {
                    centres[index].measurer = measurer
                } else if centres[index].measurer?.merge(measurer) != true {
                    return false
                }
            }
        }
        return true
    }

    /// What each centre has, measured.
    mutating func finish() -> [OfCentre] {
        for index in centres.indices where centres[index].measurer == nil { beginMeasuring(index) }
        return centres
    }
}
