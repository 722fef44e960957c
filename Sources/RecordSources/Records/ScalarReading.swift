internal import Diagnostics
internal import Evaluation
internal import MarkedText
internal import SourceReading
internal import Wording

extension RecordBuilder {
    /// A text as a cell of its field's type; empty where it holds nothing or has a fault, which is reported.
    ///
    /// - Parameters:
    ///   - isPlain: Whether it stands without quotes, so that some words say that there is nothing; a cell of a table has
    ///     no such words.
    ///   - isWholeCell: Whether nothing else stands in the cell, so that a spreadsheet may have written it for an error.
    ///   - place: Where it stands; asked for only where something is to be told.
    @inline(__always)
    mutating func value(
        _ text: ScalarText, isPlain: @autoclosure () -> Bool = false, isWholeCell: Bool = true, _ field: Int,
        _ shape: ReportShape, _ place: () -> Place
    ) -> Cell {
        if isTable {
            if Self.isEmpty(text) { return .empty }
            if isWholeCell, ErrorValue.mayBe(text), refuseErrorValue(text, field, place) { return .empty }
        } else if Self.holdsNothing(text, isPlain()) {
            return .empty
        }
        if shape.fields[field].compared >= 0 { compare(text, field, place) }
        if !doubts(text, field), let cell = cell(text, field, shape) { return cell }
        return otherwise(text, field, shape, place())
    }

    /// A text that is no value as it stands: blanks around it are no part of any value but a text.
    @inline(never)
    private mutating func otherwise(
        _ text: ScalarText, _ field: Int, _ shape: ReportShape, _ place: Place
    ) -> Cell {
        let trimmed = text.part(text.trimmed(0..<text.count))
        if trimmed.count < text.count, !doubts(trimmed, field), let cell = cell(trimmed, field, shape) { return cell }
        return refuse(isTable ? trimmed : text, field, at: place)
    }

    /// Reports what a spreadsheet writes where a formula fails.
    ///
    /// - Returns: Whether it is that.
    @inline(never)
    private mutating func refuseErrorValue(_ text: ScalarText, _ field: Int, _ place: () -> Place) -> Bool {
        guard ErrorValue.isOne(text.string) else { return false }
        reportErrorValue(text.string, field, place())
        return true
    }

    /// A text that is something as a cell of its field's type; `nil` where it has a fault.
    @inline(__always)
    mutating func cell(_ text: ScalarText, _ field: Int, _ shape: ReportShape) -> Cell? {
        switch shape.fields[field].kind {
        case .text:
            guard shape.fields[field].keepsText else { return Cell(code: 0) }
            return keep(text)
        case .number: return number(text, field, shape)
        case .date: return date(text)
        case .yesNo: return yesNo(text)
        case .choice:
            let index = shape.choices[Int(shape.fields[field].choices)].index(of: text)
            return index >= 0 ? Cell(code: Int128(index)) : otherChoice(text, field)
        case .entries: return .empty
        }
    }

    /// Whether a text is nothing but white space, or says that there is nothing.
    @inline(__always)
    static func holdsNothing(_ text: ScalarText, _ isPlain: @autoclosure () -> Bool) -> Bool {
        // Only “~”, “null” and what is not ASCII are worth a closer look.
        if text.count > 0, text[0] > 0x20, text[0] < 0x7E, text[0] != 0x6E { return false }
        return saysNothing(text, isPlain())
    }

    @inline(never)
    private static func saysNothing(_ text: ScalarText, _ isPlain: Bool) -> Bool {
        if text.count > 0, text[0] > 0x20, text[0] < 0x7F { return text.saysNothing && isPlain }
        return isBlank(text) || (text.saysNothing && isPlain)
    }

    /// Whether a cell of a table holds nothing but white space: it has no word for nothing.
    @inline(__always)
    static func isEmpty(_ text: ScalarText) -> Bool {
        if text.count == 0 { return true }
        return text[0] > 0x20 && text[0] < 0x7F ? false : isBlank(text)
    }

    /// Whether an element of a list in a cell is surely neither empty nor quoted nor has blanks around it: most begin
    /// and end with a letter or a digit.
    @inline(__always)
    static func isPlainElement(_ text: ScalarText) -> Bool {
        text.count > 0 && text[0] > 0x22 && text[0] < 0x7F && text[text.count &- 1] > 0x20
    }

    @inline(never)
    private static func isBlank(_ text: ScalarText) -> Bool {
        text.string.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }

    @inline(never)
    private mutating func date(_ text: ScalarText) -> Cell? {
        months.day(text).map { Cell(code: Int128($0)) }
    }

    @inline(never)
    private func yesNo(_ text: ScalarText) -> Cell? {
        // Spreadsheets have 1 and 0 for them; elsewhere a number is not one of them.
        if isTable, text.count == 1, text[0] == 0x31 || text[0] == 0x30 { return Cell(code: Int128(text[0] & 1)) }
        return YesNo.value(text.string).map { Cell(code: $0 ? 1 : 0) }
    }

    @inline(never)
    private mutating func keep(_ text: ScalarText) -> Cell {
        let start = batch.text.count
        if keepsTextsAsWritten || text.isASCII {
            text.append(to: &batch.text)
        } else {
            batch.text += CanonicalText.bytes(text.string)
        }
        return batch.keptText(from: start)
    }

    @inline(never)
    private func number(_ text: ScalarText, _ field: Int, _ shape: ReportShape) -> Cell? {
        let number = try? text.withSpan { bytes throws(NumberFault) in
            try ExactDecimal(parsing: bytes)
        }
        guard let number, number.billionths >= shape.fields[field].least,
            number.billionths <= shape.fields[field].most
        else { return nil }
        return Cell(code: number.billionths)
    }

    /// Whether the point in a number may have been meant to divide thousands, and nothing was said of it yet.
    @inline(__always)
    func doubts(_ text: ScalarText, _ field: Int) -> Bool {
        isBySemicolons && shape.fields[field].kind == .number && Self.looksGrouped(text) && !doubted.contains(field)
    }

    /// Whether a number is written like one whose thousands are divided: `1.250`, but not `0.250` or `1250.5`.
    @inline(never)
    private static func looksGrouped(_ text: ScalarText) -> Bool {
        let first = text.count > 0 && (text[0] == 0x2B || text[0] == 0x2D) ? 1 : 0
        let count = text.count - first
        guard (5...7).contains(count), text[first] &- 0x31 <= 8, text[text.count - 4] == 0x2E else { return false }
        return (first..<text.count).allSatisfy { $0 == text.count - 4 || text[$0] &- 0x30 <= 9 }
    }

    /// A choice that is not written byte for byte as the form has it.
    @inline(never)
    private func otherChoice(_ text: ScalarText, _ field: Int) -> Cell? {
        guard !text.isASCII, case .choice(let choices) = shape.types[field] else { return nil }
        let composed = CanonicalText.bytes(text.string)
        guard let index = form.choices.index(of: composed.span), choices.contains(index) else {
            return nil
        }
        return Cell(code: Int128(index))
    }
}

extension RecordBuilder {
    /// A header field's value or values.
    mutating func headerEntry<Events: RecordEvents & ~Copyable>(
        _ index: Int, _ stream: inout Events
    ) throws(Events.Fault) -> HeaderValues.Entry {
        let field = form.header[index]
        let kind = try stream.next()
        let faults = findings.faultCount
        var entry = HeaderValues.Entry(values: [], location: location(stream.place))
        if kind.isScalar {
            if let value = headerValue(stream.text, stream.isPlain, stream.place, index) { entry.values = [value] }
            entry.isFaulty = findings.faultCount != faults
            return entry
        }
        entry.isFaulty = true
        guard kind == .sequenceStart, field.isList else {
            report(
                .wrongType, stream.place,
                "“\(field.name)” is \(stream.kindInWords(kind)), where \(field.type.inWords) is expected",
                suggestion: "Write one value behind the key")
            try stream.skip(from: kind)
            return entry
        }
        while true {
            let element = try stream.next()
            if element.endsSequence { break }
            guard element.isScalar else {
                report(
                    .wrongType, stream.place, "An element of “\(field.name)” should be one value",
                    suggestion: "Write each element as one value: [a, b]")
                try stream.skip(from: element)
                continue
            }
            if let value = headerValue(stream.text, stream.isPlain, stream.place, index) { entry.values.append(value) }
        }
        entry.isFaulty = findings.faultCount != faults
        return entry
    }

    /// A text as a value of a header's field; `nil` where it holds nothing or has a fault.
    mutating func headerValue(
        _ text: ScalarText, _ isPlain: Bool, _ place: @autoclosure () -> Place, _ index: Int
    ) -> Value? {
        if Self.holdsNothing(text, isPlain) { return nil }
        let field = shape.header + index
        let trimmed = shape.fields[field].kind == .text ? text : text.part(text.trimmed(0..<text.count))
        let known = doubts(trimmed, field) ? nil : cell(trimmed, field, shape)
        let cell = known ?? refuse(text, field, at: place())
        guard cell.isPresent else { return nil }
        if shape.fields[field].compared >= 0 { compare(text, field, place) }
        switch form.header[index].type {
        case .text:
            return .text(keepsTextsAsWritten ? text.string : CanonicalText.composed(text.string))
        case .number: return .number(Fraction(ExactDecimal(billionths: cell.code)))
        case .date: return .date(CalendarDay(number: Int(truncatingIfNeeded: cell.code)))
        case .yesNo: return .yesNo(cell.code == 1)
        case .choice: return .text(form.choices.name(Int(truncatingIfNeeded: cell.code)))
        case .entries: return nil
        }
    }
}
