internal import CriteriaLanguage
internal import Diagnostics
internal import Evaluation
internal import MarkedText
internal import SourceReading

/// Why a text is no value of its field, in an evaluator's words.
extension RecordBuilder {
    /// Reports a text that is no value of its field.
    ///
    /// - Returns: What stands in the field in its place.
    @inline(never)
    mutating func refuse(_ text: ScalarText, _ field: Int, at place: Place) -> Cell {
        let (name, text) = (shape.fieldNames[field], text.string)
        // What is no text in it was told of the file, and what it should be is not known.
        if isSpoilt(text) { return Cell(code: 0) }
        if isTable, ErrorValue.isOne(text) {
            reportErrorValue(text, field, place)
            return .empty
        }
        if refuseOdd(text, field, place) { return .empty }
        switch shape.types[field] {
        case .number: return refuseNumber(text, field, place)
        case .date:
            if let days = several(text, field) {
                tell(
                    .notADate, place, field, text, "“\(name)”: “\(text)” is not a date, but several",
                    suggestion: "Write a list: \(days)")
                break
            }
            let (message, suggestion) = DateWords.words(text, isInTable: isTable, years: shape.years)
            tell(
                .notADate, place, field, text, "“\(name)”: \(message)",
                suggestion: suggestion
                    + (isTable ? "; in a spreadsheet, give the column the date format YYYY-MM-DD" : ""))
        case .yesNo:
            let meant = text == "1" ? "yes" : text == "0" ? "no" : "yes or no"
            tell(
                .notYesNo, place, field, text, "“\(name)”: “\(text)” is neither yes nor no",
                suggestion: "Write \(meant)")
        case .choice(let choices): refuseChoice(text, field, choices, place)
        case .text, .entries: break
        }
        return .empty
    }

    private mutating func refuseChoice(
        _ text: String, _ field: Int, _ choices: ChoiceList, _ place: Place
    ) {
        let (name, location) = (shape.fieldNames[field], location(place))
        findings.report(.unknownChoice, in: file, kind: Self.kind(field, text), at: place) {
            [form, file, isTable, isList = isList(field)] in
            func isChoice(_ part: String) -> Bool {
                let bytes = CanonicalText.bytes(part)
                return form.choices.index(of: bytes.span).map { choices.contains($0) } ?? false
            }
            let names = choices.indices.map { form.choices.name($0) }
            let several =
                isList
                ? MeantChoice.several(text, isChoice)
                    ?? MeantChoice.several(text) { ChoiceWords.meant($0, names, choices.names) != nil }?
                    .compactMap { ChoiceWords.meant($0, names, choices.names) }
                : nil
            return Finding(
                .unknownChoice, at: location, "“\(name)” can't be “\(text)”",
                suggestion: several.map { "Write a list: \(Self.list($0, file, isInTable: isTable))" }
                    ?? ChoiceWords.suggestion(text, names, choices.names))
        }
    }

    /// Reports a value that a spreadsheet writes where it could not reckon.
    mutating func reportErrorValue(_ text: String, _ field: Int, _ place: Place) {
        let (name, location, shown) = (shape.fieldNames[field], location(place), text.trimmed)
        findings.report(.errorValue, in: file, kind: Self.kind(field, text), at: place) {
            Finding(
                .errorValue, at: location, "“\(name)”: “\(shown)” is what a spreadsheet writes where a formula fails",
                suggestion: "Write the value that is meant, or empty the cell")
        }
    }

    /// What findings have in common that tell the same fault of the same field.
    private static func kind(_ field: Int, _ what: String) -> String { "\(field) " + what.prefix(200) }

    /// Reports a text that is no value; it is the same fault whatever the value.
    private mutating func tell(
        _ code: FindingCode, _ place: Place, _ field: Int, _ text: String, _ message: String, suggestion: String
    ) {
        let fault =
            (text.isEmpty ? message : message.replacing("“\(text)”", with: ""))
            + suggestion.filter { !$0.isNumber }
        findings.report(
            Finding(
                code, at: location(place), message, suggestion: suggestion, kind: Self.kind(field, fault)))
    }

    /// Reports signs around a text that are no part of any value but a text: curly quotes, and blanks that look like
    /// the ordinary one.
    ///
    /// - Returns: Whether there are any.
    private mutating func refuseOdd(_ text: String, _ field: Int, _ place: Place) -> Bool {
        let code: FindingCode
        switch shape.types[field] {
        case .number: code = .notANumber
        case .date: code = .notADate
        case .yesNo: code = .notYesNo
        case .choice: code = .unknownChoice
        case .text, .entries: return false
        }
        let name = shape.fieldNames[field]
        if let inner = CurlyQuotes.inside(text) {
            tell(
                code, place, field, inner, "“\(name)”: \(CurlyQuotes.message(inner))",
                suggestion: CurlyQuotes.suggestion)
            return true
        }
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, OddBlank.isOne(first) || OddBlank.isOne(last) else {
            return false
        }
        tell(code, place, field, text, "“\(name)”: \(OddBlank.message)", suggestion: OddBlank.suggestion)
        return true
    }

    /// The list that is meant by several days which something else divides; `nil` where it is nothing of the kind.
    private func several(_ text: String, _ field: Int) -> String? {
        guard isList(field) else { return nil }
        let days = MeantChoice.several(text) { CalendarDay(parsing: Array($0.utf8).span) != nil }
        return days.map { Self.list($0, file, isInTable: isTable) }
    }

    private func isList(_ field: Int) -> Bool {
        field < shape.header ? shape.fields[field].holding == .values : form.header[field - shape.header].isList
    }

    /// A list as the file would have it.
    private static func list(_ choices: [String], _ file: String, isInTable: Bool) -> String {
        if isInTable {
            return choices.map(ListCell.written).joined(separator: ";") + " (“;” stands between its elements)"
        }
        let isJSON = ["json", "jsonl"].contains(FilePath.ending(of: file))
        return "[" + choices.map { isJSON ? "\"\($0)\"" : $0 }.joined(separator: ", ") + "]"
    }

    private mutating func refuseNumber(_ text: String, _ field: Int, _ place: Place) -> Cell {
        let name = shape.fieldNames[field]
        do throws(NumberFault) {
            let number = try ExactDecimal(parsing: text)
            if isBySemicolons, ScalarText.withText(Array(text.utf8), { doubts($0, field) }) {
                doubted.insert(field)
                self.report(
                    .pointMayDivide, place, "“\(name)” is \(text), which is read as \(number)",
                    suggestion: "If the point divides thousands, write the digits without it, in the other rows too")
            }
            let (least, most) = (shape.fields[field].least, shape.fields[field].most)
            func report(_ side: String) {
                findings.report(
                    Finding(
                        .outOfRange, at: location(place), "“\(name)” can't be \(side), and is \(text)",
                        suggestion: "Check the number; the record form sets the bounds", kind: Self.kind(field, side)))
            }
            if number.billionths < least { report("under \(ExactDecimal(billionths: least))") }
            if number.billionths > most { report("over \(ExactDecimal(billionths: most))") }
            return Cell(code: number.billionths)
        } catch {
            let (code, message, suggestion) = error.words(text, isPart: shape.types[field].isPart)
            tell(code, place, field, text, "“\(name)”: \(message)", suggestion: suggestion)
            return .empty
        }
    }
}

/// What a spreadsheet writes into a cell where a formula fails, or where a number is too wide.
package enum ErrorValue {
    private static let words: Set<String> = [
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#N/D", "#NV",
    ]

    /// Whether a text may be one, by its first byte that is no blank: most texts begin otherwise.
    @inline(__always)
    static func mayBe(_ text: ScalarText) -> Bool {
        text.count > 1 && (text[0] == 0x23 || text[0] == 0x45 || text[0] <= 0x20 || text[0] >= 0xC2)
    }

    /// Whether a text is one, blanks aside.
    package static func isOne(_ text: String) -> Bool {
        guard text.utf8.count <= 400 else { return false }
        let word = text.trimmed
        if words.contains(word) { return true }
        if word.hasPrefix("#¡"), word.hasSuffix("!"), word.count > 3 { return true }
        if word.hasPrefix("Err:") {
            let digits = word.dropFirst(4)
            return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        return word.utf8.count > 1 && word.utf8.allSatisfy { $0 == 0x23 }
    }
}
