internal import Diagnostics
internal import Evaluation
internal import MarkedYAML

extension ReportReader {
    /// A scalar as a cell of its field's type; empty where it holds nothing or has a fault.
    mutating func cell(
        _ stream: inout EventStream, _ field: Int, _ shape: ReportShape
    ) -> Cell {
        let text = stream.text
        if holdsNothing(text, stream.isPlain) { return .empty }
        switch shape.fields[field].kind {
        case .text:
            guard shape.fields[field].keepsText else { return Cell(code: 0) }
            return keep(text)
        case .number: return number(&stream, field, shape)
        case .date: return date(&stream, field, shape)
        case .yesNo: return yesNo(&stream, field, shape)
        case .choice:
            let index = shape.choices[Int(shape.fields[field].choices)].index(of: text)
            return index >= 0 ? Cell(code: Int128(index)) : otherChoice(&stream, field)
        case .entries: return .empty
        }
    }

    /// Whether a text is nothing but white space, or says that there is nothing.
    @inline(__always)
    private func holdsNothing(_ text: ScalarText, _ isPlain: @autoclosure () -> Bool) -> Bool {
        // Only “~”, “null” and what is not ASCII are worth a closer look.
        if text.count > 0, text[0] > 0x20, text[0] < 0x7E, text[0] != 0x6E { return false }
        return isBlank(text) || (text.saysNothing && isPlain())
    }

    @inline(never)
    private func isBlank(_ text: ScalarText) -> Bool {
        text.string.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }

    @inline(never)
    private mutating func date(
        _ stream: inout EventStream, _ field: Int, _ shape: ReportShape
    ) -> Cell {
        if let day = stream.text.withSpan({ CalendarDay(parsing: $0) }) {
            return Cell(code: Int128(day.number))
        }
        let (message, suggestion) = DateWords.words(stream.text.string)
        report(
            .notADate, stream.place, "“\(shape.fieldNames[field])”: \(message)",
            suggestion: suggestion)
        return .empty
    }

    @inline(never)
    private mutating func yesNo(
        _ stream: inout EventStream, _ field: Int, _ shape: ReportShape
    ) -> Cell {
        let text = stream.text.string
        if let value = YesNo.value(text) { return Cell(code: value ? 1 : 0) }
        report(
            .notYesNo, stream.place,
            "“\(shape.fieldNames[field])”: “\(text)” is neither yes nor no",
            suggestion: "Write yes or no")
        return .empty
    }

    @inline(never)
    private mutating func keep(_ text: ScalarText) -> Cell {
        let start = record.text.count
        if text.isASCII {
            text.append(to: &record.text)
        } else {
            record.text += CanonicalText.bytes(text.string)
        }
        return record.keptText(from: start)
    }

    @inline(never)
    private mutating func number(
        _ stream: inout EventStream, _ field: Int, _ shape: ReportShape
    ) -> Cell {
        let number: ExactDecimal
        do throws(NumberFault) {
            number = try stream.text.withSpan { bytes throws(NumberFault) in
                try ExactDecimal(parsing: bytes)
            }
        } catch {
            let (code, message, suggestion) = error.words(stream.text.string)
            report(
                code, stream.place, "“\(shape.fieldNames[field])”: \(message)",
                suggestion: suggestion)
            return .empty
        }
        let (least, most) = (shape.fields[field].least, shape.fields[field].most)
        if number.billionths < least {
            reportRange(&stream, field, "under \(ExactDecimal(billionths: least))")
        }
        if number.billionths > most {
            reportRange(&stream, field, "over \(ExactDecimal(billionths: most))")
        }
        return Cell(code: number.billionths)
    }

    private mutating func reportRange(_ stream: inout EventStream, _ field: Int, _ side: String) {
        report(
            .outOfRange, stream.place,
            "“\(shape.fieldNames[field])” can't be \(side), and is \(stream.text.string)",
            suggestion: "Check the number; the record form sets the bounds")
    }

    /// A choice that is not written byte for byte as the form has it.
    @inline(never)
    private mutating func otherChoice(_ stream: inout EventStream, _ field: Int) -> Cell {
        guard case .choice(let choices) = shape.types[field] else { return .empty }
        let table = plan.criteria.form.choices
        let text = stream.text.string
        let composed = CanonicalText.bytes(text)
        if let index = table.index(of: composed.span), choices.contains(index) {
            return Cell(code: Int128(index))
        }
        let names = choices.indices.map { table.name($0) }
        let nearest = NearestWord.to(text, among: names).map { "Did you mean “\($0)”? " } ?? ""
        report(
            .unknownChoice, stream.place, "“\(shape.fieldNames[field])” can't be “\(text)”",
            suggestion: nearest + "It is \(names.inProse())")
        return .empty
    }
}

extension ReportReader {
    /// A header field's value or values.
    mutating func headerEntry(
        _ index: Int, _ stream: inout EventStream
    ) throws(YAMLFault) -> HeaderValues.Entry {
        let field = plan.criteria.form.header[index]
        let kind = try stream.next()
        var entry = HeaderValues.Entry(values: [], location: location(stream.place))
        if kind.isScalar {
            if let value = headerValue(&stream, index) { entry.values = [value] }
            return entry
        }
        guard kind == .sequenceStart, field.isList else {
            report(
                .wrongType, stream.place,
                "“\(field.name)” is \(stream.kindInWords(kind)), where \(field.type.inWords) is expected"
            )
            try skip(from: kind, &stream)
            return entry
        }
        while true {
            let element = try stream.next()
            if element.endsSequence { return entry }
            guard element.isScalar else {
                report(
                    .wrongType, stream.place, "An element of “\(field.name)” should be one value")
                try skip(from: element, &stream)
                continue
            }
            if let value = headerValue(&stream, index) { entry.values.append(value) }
        }
    }

    private mutating func headerValue(_ stream: inout EventStream, _ index: Int) -> Value? {
        let cell = cell(&stream, shape.header + index, shape)
        guard cell.isPresent else { return nil }
        switch plan.criteria.form.header[index].type {
        case .text: return .text(CanonicalText.composed(stream.text.string))
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
        let location = location(place)
        findings.report(.unknownKey, in: file) {
            Finding(
                .unknownKey, at: location, "“\(name)” is not a field of \(what)",
                suggestion: NearestWord.to(name, among: names).map { "Did you mean “\($0)”?" }
                    ?? "The record form has \(names.inProse("and", most: 20))")
        }
    }

    /// Reports a key that is a list or a mapping, and passes over it and its value.
    mutating func refuseKey(_ event: Event.Kind, _ stream: inout EventStream) throws(YAMLFault) {
        report(
            .wrongType, stream.place, "A key must be a single word or text",
            suggestion: "Put text that begins with [ or { in quotes")
        try skip(from: event, &stream)
        try skip(&stream)
    }

    /// Passes over the next value.
    mutating func skip(_ stream: inout EventStream) throws(YAMLFault) {
        try skip(from: try stream.next(), &stream)
    }

    /// Passes over the rest of a value that has begun.
    mutating func skip(from event: Event.Kind, _ stream: inout EventStream) throws(YAMLFault) {
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
            event = try stream.next()
        }
    }
}

extension EventStream {
    /// What a value that begins is, in an evaluator's words.
    func kindInWords(_ kind: Event.Kind) -> String {
        switch kind {
        case .sequenceStart: "a list"
        case .mappingStart: "a mapping of keys"
        default: isNull ? "nothing" : "a single value"
        }
    }
}
