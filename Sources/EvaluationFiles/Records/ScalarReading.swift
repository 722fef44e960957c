internal import Diagnostics
internal import Evaluation
internal import MarkedYAML

extension ReportReader {
    /// A scalar as a cell of its field's type; empty where it holds nothing or has a fault.
    @inline(__always)
    mutating func cell(_ event: Event, _ field: FieldShape) -> Cell {
        let text = event.text
        if text.count == 0 || event.isNull || isBlank(text) { return .empty }
        switch field.kind {
        case .text:
            guard field.keepsText else { return Cell(code: 0) }
            return keep(text)
        case .number: return number(event, field)
        case .date:
            if let day = text.withSpan({ CalendarDay(parsing: $0) }) {
                return Cell(code: Int128(day.number))
            }
            let (message, suggestion) = DateWords.words(text.string)
            report(.notADate, event.place, "“\(field.name)”: \(message)", suggestion: suggestion)
            return .empty
        case .yesNo:
            if let value = YesNo.value(text.string) { return Cell(code: value ? 1 : 0) }
            report(
                .notYesNo, event.place, "“\(field.name)”: “\(text.string)” is neither yes nor no",
                suggestion: "Write yes or no")
            return .empty
        case .choice: return choice(event, field)
        case .entries: return .empty
        }
    }

    /// Whether a text is nothing but white space.
    @inline(__always)
    private func isBlank(_ text: ScalarText) -> Bool {
        let first = text[0]
        if first > 0x20, first < 0x80 { return false }
        return text.string.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }

    private mutating func keep(_ text: ScalarText) -> Cell {
        for index in 0..<text.count where text[index] >= 0x80 {
            let bytes = CanonicalText.bytes(text.string)
            return record.keep(bytes.span)
        }
        return text.withSpan { record.keep($0) }
    }

    private mutating func number(_ event: Event, _ field: FieldShape) -> Cell {
        let number: ExactDecimal
        do throws(NumberFault) {
            number = try event.text.withSpan { bytes throws(NumberFault) in
                try ExactDecimal(parsing: bytes)
            }
        } catch {
            let (code, message, suggestion) = error.words(event.text.string)
            report(code, event.place, "“\(field.name)”: \(message)", suggestion: suggestion)
            return .empty
        }
        if case .number(let least, let most) = field.type, least != nil || most != nil {
            if let least, number < least { reportRange(event, field, "under \(least)") }
            if let most, number > most { reportRange(event, field, "over \(most)") }
        }
        return Cell(code: number.billionths)
    }

    private mutating func reportRange(_ event: Event, _ field: FieldShape, _ side: String) {
        report(
            .outOfRange, event.place, "“\(field.name)” can't be \(side), and is \(event.text.string)",
            suggestion: "Check the number; the record form sets the bounds")
    }

    private mutating func choice(_ event: Event, _ field: FieldShape) -> Cell {
        guard case .choice(let choices) = field.type else { return .empty }
        let table = plan.criteria.form.choices
        if let index = event.text.withSpan({ table.index(of: $0) }), choices.contains(index) {
            return Cell(code: Int128(index))
        }
        let text = event.text.string
        let composed = CanonicalText.bytes(text)
        if let index = table.index(of: composed.span), choices.contains(index) {
            return Cell(code: Int128(index))
        }
        let names = choices.indices.map { table.name($0) }
        let nearest = NearestWord.to(text, among: names).map { "Did you mean “\($0)”? " } ?? ""
        report(
            .unknownChoice, event.place, "“\(field.name)” can't be “\(text)”",
            suggestion: nearest + "It is \(names.inProse())")
        return .empty
    }
}

extension ReportReader {
    /// A header field's value or values.
    mutating func headerEntry(
        _ field: Field, _ stream: inout EventStream
    ) throws(YAMLFault) -> HeaderValues.Entry {
        let event = try stream.next()
        var entry = HeaderValues.Entry(values: [], location: location(event.place))
        if event.kind == .scalar {
            if let value = headerValue(event, field) { entry.values = [value] }
            return entry
        }
        guard event.kind == .sequenceStart, field.isList else {
            report(
                .wrongType, event.place,
                "“\(field.name)” is \(event.kindInWords), where \(field.type.inWords) is expected")
            try skip(from: event, &stream)
            return entry
        }
        while true {
            let element = try stream.next()
            if element.kind == .sequenceEnd || element.kind == .end { return entry }
            guard element.kind == .scalar else {
                report(.wrongType, element.place, "An element of “\(field.name)” should be one value")
                try skip(from: element, &stream)
                continue
            }
            if let value = headerValue(element, field) { entry.values.append(value) }
        }
    }

    private mutating func headerValue(_ event: Event, _ field: Field) -> Value? {
        let shape = FieldShape(field, .single(0), [:])
        let cell = cell(event, shape)
        guard cell.isPresent else { return nil }
        switch field.type {
        case .text: return .text(CanonicalText.composed(event.text.string))
        case .number: return .number(Fraction(ExactDecimal(billionths: cell.code)))
        case .date: return .date(CalendarDay(number: Int(truncatingIfNeeded: cell.code)))
        case .yesNo: return .yesNo(cell.code == 1)
        case .choice:
            return .text(plan.criteria.form.choices.name(Int(truncatingIfNeeded: cell.code)))
        case .entries: return nil
        }
    }
}

extension ReportReader {
    mutating func reportUnknown(
        _ name: String, _ place: Place, _ names: [String], _ what: String
    ) {
        let nearest = NearestWord.to(name, among: names)
        report(
            .unknownKey, place, "“\(name)” is not a field of \(what)",
            suggestion: nearest.map { "Did you mean “\($0)”?" }
                ?? "The record form has \(names.inProse("and", most: 20))")
    }

    /// Reports a key that is a list or a mapping, and passes over it and its value.
    mutating func refuseKey(_ event: Event, _ stream: inout EventStream) throws(YAMLFault) {
        report(
            .wrongType, event.place, "A key must be a single word or text",
            suggestion: "Put text that begins with [ or { in quotes")
        try skip(from: event, &stream)
        try skip(&stream)
    }

    /// Passes over the next value.
    mutating func skip(_ stream: inout EventStream) throws(YAMLFault) {
        try skip(from: try stream.next(), &stream)
    }

    /// Passes over the rest of a value that has begun.
    mutating func skip(from event: Event, _ stream: inout EventStream) throws(YAMLFault) {
        var depth = 0
        var event = event
        while true {
            switch event.kind {
            case .mappingStart, .sequenceStart: depth += 1
            case .mappingEnd, .sequenceEnd: depth -= 1
            case .end: return
            default: break
            }
            if depth <= 0 { return }
            event = try stream.next()
        }
    }
}

extension Event {
    /// What the value is, in an evaluator's words.
    var kindInWords: String {
        switch kind {
        case .sequenceStart: "a list"
        case .mappingStart: "a mapping of keys"
        default: isNull ? "nothing" : "a single value"
        }
    }
}
