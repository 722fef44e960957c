package import Diagnostics
package import Evaluation
package import Grammar
package import MarkedYAML

/// What readers of small files have in common: values of a type from nodes, or a finding.
package protocol NodeReading {
    var file: String { get }
    var findings: Findings { get set }
}

/// A mapping whose keys have been checked.
package struct Mapping {
    private let entries: [Node.Entry]
    /// Where the mapping is.
    package let place: Place
    /// What is known of its keys.
    fileprivate let table: KeyTable?

    /// - Parameters:
    ///   - entries: Each key once. They are looked through for each key that is wanted, since they are mostly few.
    ///   - place: Where the mapping is.
    ///   - table: What is known of its keys; `nil` where that is known elsewhere.
    package init(_ entries: [Node.Entry], at place: Place, of table: KeyTable? = nil) {
        (self.entries, self.place, self.table) = (entries, place, table)
    }

    /// Whether the mapping has no keys.
    package var isEmpty: Bool { entries.isEmpty }

    /// A key with its value, or nothing where the mapping lacks it.
    package func entry(_ key: String) -> Node.Entry? { entries.first { $0.key == key } }

    /// The value of a key, or nothing where the mapping lacks it.
    package subscript(key: String) -> Node? { entry(key)?.value }

    /// Where a key stands, or the mapping where it lacks it.
    package func keyPlace(_ key: String) -> Place { entry(key)?.keyPlace ?? place }
}

extension NodeReading {
    /// A place in the file that is read.
    package func location(_ place: Place?) -> Location { Location(file: file, place: place) }

    /// Reports a finding in the file that is read.
    package mutating func report(
        _ code: FindingCode, _ place: Place?, _ message: String, suggestion: String,
        notes: [Finding.Note] = [], kind: String? = nil
    ) {
        findings.report(
            Finding(code, at: location(place), message, suggestion: suggestion, notes: notes, kind: kind))
    }

    /// The entries of a mapping, each key once.
    package mutating func entries(
        _ node: Node, _ what: String, duplicate code: FindingCode = .duplicateKey
    ) -> [Node.Entry]? {
        guard case .mapping(let entries) = node.content else {
            report(
                .wrongType, node.place, "Keys are expected for \(what), and \(node.kindInWords) stands here",
                suggestion: "Write “key: value” lines, indented below it")
            return nil
        }
        // Few keys are looked through; of many, each is looked up.
        let isShort = entries.count <= 16
        var places: [String: Place] = [:]
        var unique: [Node.Entry] = []
        unique.reserveCapacity(entries.count)
        var last: Node.Entry?
        var passed = 0
        for (index, entry) in entries.enumerated() {
            defer { last = entry }
            if index < passed { continue }
            if let cut = CutNumber(entries, at: index) {
                report(
                    .notANumber, entry.keyPlace,
                    "A comma in “\(cut.text)” ends the entry here: nothing separates thousands in a number",
                    suggestion: cut.suggestion)
                passed = index + cut.count
                continue
            }
            if let last, entry.isCutOff(from: last) {
                let before = last.value.text ?? ""
                // Three digits may be thousands.
                let isEither = entry.key.count == 3 && before.count <= 4
                report(
                    .notANumber, entry.keyPlace,
                    isEither
                        ? "A comma divides “\(before),\(entry.key)” in two here"
                        : "A decimal comma divides “\(before),\(entry.key)” in two here",
                    suggestion: isEither
                        ? "Write \(before)\(entry.key), or \(before).\(entry.key) where the comma is a decimal comma"
                        : "Write a decimal point: \(before).\(entry.key)")
                continue
            }
            if entry.key == "<<", !entry.value.isScalar {
                findings.report(OddKey.merge(location(entry.keyPlace)))
                continue
            }
            let first = isShort ? unique.first { $0.key == entry.key }?.keyPlace : places[entry.key]
            if let first {
                report(
                    code, entry.keyPlace, "“\(entry.key)” is given twice in \(what)",
                    suggestion: "Keep one of them",
                    notes: [.init("first given here", at: location(first))])
                if !entry.value.isEmpty {
                    findings.leaveUnchecked("in \(file), what stands behind a key that is given again")
                }
            } else {
                if !isShort { places[entry.key] = entry.keyPlace }
                unique.append(entry)
            }
        }
        return unique
    }

    /// A mapping of known keys.
    ///
    /// - Parameters:
    ///   - table: The keys that it may have, and those that it must have.
    ///   - what: What the mapping is, for findings, where it has another name than in general.
    package mutating func mapping(_ node: Node, _ table: KeyTable, as what: String? = nil) -> Mapping? {
        let (what, keys) = (what ?? table.name, table.names)
        guard let entries = entries(node, what) else { return nil }
        var known: [Node.Entry] = []
        for entry in entries {
            if keys.contains(entry.key) {
                known.append(entry)
            } else {
                let location = location(entry.keyPlace)
                findings.report(.unknownKey, in: file) {
                    OddKey.finding(entry.key, location, among: keys)
                        ?? Finding(
                            .unknownKey, at: location, "“\(entry.key)” is not a key of \(what)",
                            suggestion: NearestWord.to(entry.key, among: keys)
                                .map { "Did you mean “\($0)”?" }
                                ?? "Its keys are \(keys.inProse("and", most: 20))")
                }
            }
        }
        let mapping = Mapping(known, at: node.place, of: table)
        for key in table.required where mapping.entry(key) == nil {
            report(
                .missingKey, entries.first?.keyPlace ?? node.place, "\(what) lacks “\(key)”",
                suggestion: "Add a line “\(key): …”")
        }
        return mapping
    }

    /// The elements of a list; a single value is a list of one.
    package func elements(_ node: Node) -> [Node] {
        if case .sequence(let elements) = node.content { return elements }
        return node.isEmpty ? [] : [node]
    }

    /// A list that must be written as one.
    package mutating func list(_ node: Node, _ what: String) -> [Node]? {
        guard case .sequence(let elements) = node.content else {
            report(
                .wrongType, node.place, "A list is expected for \(what), and \(node.kindInWords) stands here",
                suggestion: "Begin each entry on a line of its own with “- ”")
            return nil
        }
        return elements
    }

    /// A text that is something.
    package mutating func text(_ node: Node?, _ what: String) -> String? {
        guard let node else { return nil }
        guard let text = node.text, !node.isEmpty else {
            report(
                .wrongType, node.place, "Text is expected for \(what), and \(node.kindOrEmpty) stands here",
                suggestion: "Write one text behind the key")
            return nil
        }
        return text
    }

    /// A text that may be left out or empty.
    package mutating func optionalText(_ node: Node?, _ what: String) -> String? {
        guard let node, !node.isEmpty else { return nil }
        return text(node, what)
    }

    /// A text, or several in a list.
    package mutating func texts(_ node: Node?, _ what: String) -> [String] {
        guard let node else { return [] }
        return elements(node).filter { !$0.isEmpty }.compactMap { text($0, "an entry of \(what)") }
    }

    /// A number.
    ///
    /// - Parameter isPart: Whether it is a part of something, so that 50% of it is 0.5.
    package mutating func number(_ node: Node?, _ what: String, isPart: Bool = false) -> ExactDecimal? {
        guard let node else { return nil }
        guard let text = node.text else {
            report(
                .wrongType, node.place, "A number is expected for \(what), and \(node.kindInWords) stands here",
                suggestion: "Write digits with a decimal point")
            return nil
        }
        return number(text, node.place, what, isPart: isPart)
    }

    /// The number that a text writes, or a finding.
    package mutating func number(_ text: String, _ place: Place, _ what: String, isPart: Bool = false) -> ExactDecimal?
    {
        // Blanks around a number are no part of it.
        let text =
            text.utf8.first.map { $0 <= 0x20 } ?? false || text.utf8.last.map { $0 <= 0x20 } ?? false
            ? text.trimmed : text
        do throws(NumberFault) {
            return try ExactDecimal(parsing: text)
        } catch {
            let (code, message, suggestion) = error.words(text, isPart: isPart)
            report(code, place, "\(what): \(message)", suggestion: suggestion)
            return nil
        }
    }

    /// A date, or a finding where it is none.
    package mutating func date(_ node: Node?, _ what: String) -> CalendarDay? {
        guard let node else { return nil }
        guard let text = node.text else {
            report(
                .wrongType, node.place, "A date is expected for \(what), and \(node.kindInWords) stands here",
                suggestion: "Write year, month and day, such as 2018-12-31")
            return nil
        }
        return date(text, node.place, what)
    }

    /// The date that a text writes, or a finding.
    package mutating func date(_ text: String, _ place: Place, _ what: String) -> CalendarDay? {
        let bytes = Array(text.utf8)
        if let day = CalendarDay(parsing: bytes.span) { return day }
        if reportQuotes(.notADate, text, place, what) { return nil }
        let (message, suggestion) = DateWords.words(text)
        report(.notADate, place, "\(what): \(message)", suggestion: suggestion)
        return nil
    }

    /// Yes or no, or a finding where it is neither.
    package mutating func yesNo(_ node: Node?, _ what: String) -> Bool? {
        guard let node else { return nil }
        if let text = node.text, let value = YesNo.value(text) { return value }
        if let text = node.text, reportQuotes(.notYesNo, text, node.place, what) { return nil }
        report(
            .notYesNo, node.place, "\(what): \(node.text.map { "“\($0)”" } ?? node.kindInWords) is neither yes nor no",
            suggestion: "Write yes or no")
        return nil
    }

    /// One of the words of a list.
    package mutating func word<Word>(_ node: Node?, _ what: String) -> Word?
    where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
        guard let node else { return nil }
        let words = Word.allCases.map(\.rawValue)
        if let text = node.text {
            if let word = Word(rawValue: text) { return word }
            if reportQuotes(.unknownChoice, text, node.place, what) { return nil }
            let nearest = NearestWord.to(text, among: words).map { "Did you mean “\($0)”? " } ?? ""
            report(
                .unknownChoice, node.place, "\(what) can't be “\(text)”",
                suggestion: nearest + "It is \(words.inProse())")
        } else {
            report(
                .wrongType, node.place, "A word is expected for \(what), and \(node.kindOrEmpty) stands here",
                suggestion: "It is \(words.inProse())")
        }
        return nil
    }

    /// Reports curly quotes around a text that is no value because of them.
    ///
    /// - Returns: Whether there are any.
    mutating func reportQuotes(_ code: FindingCode, _ text: String, _ place: Place, _ what: String) -> Bool {
        guard let inner = CurlyQuotes.inside(text) else { return false }
        report(code, place, "\(what): \(CurlyQuotes.message(inner))", suggestion: CurlyQuotes.suggestion)
        return true
    }

    /// An identifier: letters, digits and hyphens.
    package mutating func identifier(_ node: Node?, _ what: String) -> String? {
        guard let node, let text = text(node, what) else { return nil }
        if Identifier.isValid(text) { return CanonicalText.composed(text) }
        if reportQuotes(.notAnIdentifier, text, node.place, what) { return nil }
        report(
            .notAnIdentifier, node.place, "\(what) “\(text)” has something other than letters, digits and hyphens",
            suggestion: "Write it like “capacity-building”")
        return nil
    }
}

// MARK: - Values of known keys

extension NodeReading {
    /// The text of a key, which is an identifier where its table says so.
    package mutating func text(_ name: String, of keys: Mapping?) -> String? {
        let (node, what) = (keys?[name], keys.what(name))
        return keys?.table?[name]?.shape.kind == .identifier ? identifier(node, what) : text(node, what)
    }

    /// The texts of a key.
    package mutating func texts(_ name: String, of keys: Mapping?) -> [String] { texts(keys?[name], keys.what(name)) }

    /// The number of a key.
    ///
    /// - Parameter isPart: Whether it is a part of something, so that 50% of it is 0.5.
    package mutating func number(_ name: String, of keys: Mapping?, isPart: Bool = false) -> ExactDecimal? {
        number(keys?[name], keys.what(name), isPart: isPart)
    }

    /// The date of a key.
    package mutating func date(_ name: String, of keys: Mapping?) -> CalendarDay? { date(keys?[name], keys.what(name)) }

    /// What a key says, yes or no.
    package mutating func yesNo(_ name: String, of keys: Mapping?) -> Bool? { yesNo(keys?[name], keys.what(name)) }

    /// The elements of a key's list, which must be written as one.
    package mutating func list(_ name: String, of keys: Mapping?) -> [Node]? {
        keys?[name].flatMap { list($0, keys.what(name)) }
    }

    /// The word of a key.
    package mutating func word<Word>(_ name: String, of keys: Mapping?) -> Word?
    where Word: CaseIterable & RawRepresentable, Word.RawValue == String { word(keys?[name], keys.what(name)) }
}

extension Mapping? {
    /// What findings call the value of a key.
    fileprivate func what(_ name: String) -> String { self?.table?[name]?.what ?? "“\(name)”" }
}

extension Node.Entry {
    /// Whether the entry is what stands behind a decimal comma in a mapping in braces: digits right behind those of
    /// the value before it, without a value of its own.
    fileprivate func isCutOff(from last: Node.Entry) -> Bool {
        guard OddKey.isDigits(key), case .scalar("", true) = value.content, let before = last.value.text,
            OddKey.isDigits(before.first == "-" ? String(before.dropFirst()) : before)
        else { return false }
        let place = last.value.place
        return place.line == keyPlace.line && place.column + place.length + 1 == keyPlace.column
    }
}

extension Node {
    /// The keys of a mapping.
    package var keys: [String] {
        if case .mapping(let entries) = content { return entries.map(\.key) }
        return []
    }

    /// Whether the part is a single value.
    package var isScalar: Bool {
        if case .scalar = content { return true }
        return false
    }

    /// Whether the part is a mapping with nothing in it.
    package var isEmptyMapping: Bool {
        if case .mapping(let entries) = content { return entries.isEmpty }
        return false
    }

    /// What the part is, where it can also be a text of nothing but white space.
    package var kindOrEmpty: String { isEmpty && !isNull ? "an empty text" : kindInWords }
}

/// The names by which files speak of each other's parts.
package enum Identifier {
    /// Whether a text has nothing but letters, digits and hyphens.
    package static func isValid(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
}

/// The words for yes and no.
package enum YesNo {
    /// What a text says, or nothing where it says neither.
    package static func value(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true": true
        case "no", "false": false
        default: nil
        }
    }
}
