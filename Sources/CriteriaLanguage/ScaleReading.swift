internal import Diagnostics
internal import Evaluation
internal import MarkedYAML
internal import SourceReading
internal import Wording

extension CriteriaReader {
    private static let scaleKinds = ["bands", "linear", "per-unit", "values", "dates"]

    /// Reads a scale, and checks that it fits its measure.
    ///
    /// - Parameters:
    ///   - limits: `nil` where the measure has a fault; the scale's own are told all the same.
    ///   - faultsOfMeasure: How many faults the measure has.
    /// - Returns: `nil` where the points that it gives are not known.
    mutating func scale(
        _ node: Node, _ limits: MeasureLimits?, faultsOfMeasure: Int
    ) -> Scale? {
        let faults = findings.faultCount
        if let limits {
            // The type is known, whatever else is wrong with the measure.
            leavePointsKnown(ofMeasure: faultsOfMeasure)
            return scale(node, limits)
        }
        let kind = Self.scaleKinds.first { name in node.keys.contains(name) } ?? ""
        let scale = scale(
            node, kind == "values" ? MeasureLimits(.text) : kind == "dates" ? MeasureLimits(.date) : .none)
        // Of values that may be yes and no, what is not listed is not known to give 0.
        guard kind != "values", let scale else { return nil }
        if findings.faultCount == faults { leavePointsKnown(ofMeasure: faultsOfMeasure) }
        return scale
    }

    private mutating func scale(_ node: Node, _ limits: MeasureLimits) -> Scale? {
        guard let keys = mapping(node, "a scale", keys: Self.scaleKinds) else { return nil }
        let given = Self.scaleKinds.filter { keys.entry($0) != nil }
        guard given.count == 1, let kind = given.first, let value = keys[kind] else {
            if given.count > 1 || node.isEmptyMapping {
                report(
                    .scaleMalformed, node.place,
                    given.isEmpty ? "The scale says nothing" : "A scale is only one of \(given.inProse())",
                    suggestion: "Give one of \(Self.scaleKinds.inProse())")
                if given.count > 1 { leavePartUnchecked("the scale", node) }
            }
            return nil
        }
        guard fits(kind, limits.type, keys.keyPlace(kind)) else {
            // What it says may have faults of its own.
            _ = scale(of: kind, value, MeasureLimits(.text))
            return nil
        }
        return scale(of: kind, value, limits)
    }

    private mutating func scale(of kind: String, _ value: Node, _ limits: MeasureLimits) -> Scale? {
        switch kind {
        case "bands": return bands(value, limits)
        case "linear": return linear(value, limits)
        case "per-unit": return perUnit(value)
        case "dates": return dates(value)
        default: return values(value, limits.type)
        }
    }

    private mutating func fits(_ kind: String, _ type: FieldType, _ place: Place) -> Bool {
        let fitting: [String] =
            switch type {
            case .number: ["bands", "linear", "per-unit"]
            case .date: ["dates"]
            default: ["values"]
            }
        if fitting.contains(kind) { return true }
        report(
            .scaleDoesNotFit, place, "“\(kind)” does not fit: the measure gives \(type.inWords)",
            suggestion: "Use \(fitting.inProse())")
        return false
    }

    /// The bounds of a mapping, rising, each once, with what stands beside them.
    ///
    /// - Parameter isPart: Whether the value that is compared with them is a part of something.
    mutating func bounds(_ node: Node, _ what: String, isPart: Bool = false) -> [(ExactDecimal, Node)] {
        rising(node, what) { reader, entry in
            let name = "a bound of \(what)"
            if let (message, suggestion) = BoundWords.words(entry.key, isPart: isPart) {
                reader.report(.notANumber, entry.keyPlace, "\(name): \(message)", suggestion: suggestion)
                return nil
            }
            return reader.number(entry.key, entry.keyPlace, name)
        }
    }

    private mutating func rising<Bound: Comparable>(
        _ node: Node, _ what: String,
        _ read: (inout CriteriaReader, Node.Entry) -> Bound?
    ) -> [(Bound, Node)] {
        var given: [(bound: Bound, entry: Node.Entry)] = []
        for entry in entries(node, what, duplicate: .boundTwice) ?? [] {
            if let bound = read(&self, entry) { given.append((bound, entry)) }
        }
        // The sort keeps the order of equals, so that the first of them is the one given first.
        given.sort { $0.bound < $1.bound }
        var bounds: [(Bound, Node)] = []
        var first: Place?
        for (bound, entry) in given {
            if let last = bounds.last, last.0 == bound {
                report(
                    .boundTwice, entry.keyPlace, "The bound \(bound) is given twice in \(what)",
                    suggestion: "Keep one of them",
                    notes: [.init("first given here", at: location(first))])
            } else {
                first = entry.keyPlace
                bounds.append((bound, entry.value))
            }
        }
        if node.isEmptyMapping {
            report(
                .scaleMalformed, node.place, "There is nothing in \(what)",
                suggestion: "Write at least one bound with its points: { 0: 0, 1: 2 }")
        }
        return bounds
    }

    private mutating func bands(_ node: Node, _ limits: MeasureLimits) -> Scale? {
        let faults = findings.faultCount
        var bands: [Scale.Band] = []
        var places: [Place] = []
        for (bound, value) in bounds(node, "the bands", isPart: limits.isPart) {
            var points: ExactDecimal?
            var label: String?
            if case .mapping = value.content {
                let keys = mapping(
                    value, "a band", keys: ["points", "label"], required: ["points"])
                points = number(keys?["points"], "the points")
                label = text(keys?["label"], "the label")
            } else {
                points = number(value, "the points from \(bound)")
            }
            if let points {
                bands.append(.init(bound: bound, points: points, label: label))
                places.append(value.place)
            }
        }
        // Where a band was refused, what the others come to is not known.
        guard !bands.isEmpty, findings.faultCount == faults else { return nil }
        for index in bands.indices.dropFirst()
        where bands[index].points < bands[index - 1].points {
            report(
                .pointsFall, places[index],
                "From \(bands[index].bound) there \(Amount.verb("\(bands[index].points)")) "
                    + "\(Amount.words("\(bands[index].points)", "point")), fewer than "
                    + "the \(bands[index - 1].points) from \(bands[index - 1].bound)",
                suggestion: "Check that less is meant to earn more")
        }
        if let most = limits.most {
            for (band, place) in zip(bands, places) where Fraction(band.bound) > most {
                report(
                    .bandNeverReached, place,
                    "The measure can't be over \(most.exactDecimal ?? most.fractionText), so nothing reaches the band from \(band.bound)",
                    suggestion: "Lower the bound, or take the band out")
            }
        }
        if let least = limits.least {
            for index in bands.indices.dropFirst() where Fraction(bands[index].bound) <= least {
                report(
                    .bandNeverReached, places[index - 1],
                    "The measure can't be under \(least.exactDecimal ?? least.fractionText), so nothing is in the band from "
                        + "\(bands[index - 1].bound)", suggestion: "Raise the bound, or take the band out")
            }
        }
        // What is missing gets no points, so that others differ from it.
        let isSame =
            bands.allSatisfy { $0.points == bands[0].points } && (!limits.canBeMissing || bands[0].points == .zero)
            && (limits.least.map { Fraction(bands[0].bound) <= $0 } ?? false)
        warnWhereSame(isSame || limits.isSameForAll, node)
        return .bands(bands)
    }

    private mutating func warnWhereSame(_ isSame: Bool, _ node: Node) {
        guard isSame else { return }
        report(
            .samePoints, node.place, "Every centre gets the same points here",
            suggestion: "Check the bounds and the points")
    }

    private mutating func linear(_ node: Node, _ limits: MeasureLimits) -> Scale? {
        var points: [(value: ExactDecimal, points: ExactDecimal)] = []
        for (value, given) in bounds(node, "“linear”", isPart: limits.isPart) {
            guard let amount = number(given, "the points at \(value)") else { continue }
            if let last = points.last, amount < last.points {
                report(
                    .pointsFall, given.place,
                    "At \(value) there \(Amount.verb("\(amount)")) \(Amount.words("\(amount)", "point")), fewer than the \(last.points) at \(last.value)",
                    suggestion: "Check that less is meant to earn more")
            }
            points.append((value, amount))
        }
        return points.isEmpty ? nil : .linear(points)
    }

    private mutating func perUnit(_ node: Node) -> Scale? {
        guard
            let keys = mapping(
                node, "“per-unit”", keys: ["points", "at-most"], required: ["points", "at-most"])
        else { return nil }
        let points = number(keys["points"], "the points of a unit")
        guard let points, let most = cap(keys["at-most"]) else { return nil }
        return .perUnit(points: points, atMost: most)
    }

    private mutating func dates(_ node: Node) -> Scale? {
        let days = rising(node, "the dates") { reader, entry in
            reader.date(entry.key, entry.keyPlace, "a date of the scale")
        }
        var dates: [(day: CalendarDay, points: ExactDecimal)] = []
        for (day, value) in days {
            if let points = number(value, "the points until \(day)") { dates.append((day, points)) }
        }
        return dates.isEmpty ? nil : .dates(dates)
    }

    private mutating func values(_ node: Node, _ type: FieldType) -> Scale? {
        if case .yesNo = type { return yesNoValues(node) }
        var texts: [(text: String, points: ExactDecimal)] = []
        for entry in entries(node, "the values", duplicate: .boundTwice) ?? [] {
            let text = CanonicalText.composed(entry.key)
            if case .choice(let choices) = type {
                let names = choices.indices.map { form.choices.name($0) }
                guard names.contains(text) else {
                    report(
                        .unknownChoice, entry.keyPlace, "There is no choice “\(text)”",
                        suggestion: ChoiceWords.briefly(text, names, choices.names, otherwise: "The choices are"))
                    continue
                }
            }
            if let points = number(entry.value, "the points of “\(text)”") {
                texts.append((text, points))
            }
        }
        if case .choice(let choices) = type {
            let listed = texts.map(\.text)
            let lacking = choices.indices.map { form.choices.name($0) }
                .filter { !listed.contains($0) }
            if !lacking.isEmpty {
                report(
                    .scaleMalformed, node.place,
                    "The values give no points for \(lacking.map { "“\($0)”" }.inProse("and"))",
                    suggestion: "List every choice")
            }
        }
        if case .mapping(let entries) = node.content, entries.isEmpty {
            report(
                .scaleMalformed, node.place, "There is nothing in the values",
                suggestion: "Write each value with its points")
        }
        return .texts(texts)
    }

    private mutating func yesNoValues(_ node: Node) -> Scale? {
        var points: [Bool: (points: ExactDecimal, place: Place)] = [:]
        for entry in entries(node, "the values", duplicate: .boundTwice) ?? [] {
            guard let value = YesNo.value(entry.key) else {
                report(
                    .notYesNo, entry.keyPlace, "“\(entry.key)” is neither yes nor no",
                    suggestion: "The measure gives yes or no")
                continue
            }
            if let first = points[value] {
                report(
                    .boundTwice, entry.keyPlace, "\(value ? "Yes" : "No") is given twice",
                    suggestion: "Keep one of them",
                    notes: [.init("first given here", at: location(first.place))])
            } else if let number = number(entry.value, "the points of “\(entry.key)”") {
                points[value] = (number, entry.keyPlace)
            }
        }
        if case .mapping(let entries) = node.content, entries.isEmpty {
            report(
                .scaleMalformed, node.place, "There is nothing in the values",
                suggestion: "Write each value with its points")
        }
        return .yesNo(yes: points[true]?.points ?? .zero, no: points[false]?.points ?? .zero)
    }
}
