package import Diagnostics
package import Evaluation
internal import Grammar
internal import MarkedTables
internal import MarkedYAML
internal import ResultFormat
package import SourceReading

/// A result that `score --format json` wrote, read back.
package struct PublishedResult: Sendable {
    /// The path of the file.
    package var file: String
    package var table: ResultTable
    /// The program that wrote it.
    package var engine: String
    /// The format that it is written in.
    package var version: ResultVersion
    /// Whether it names the rows behind each value.
    package var hasRows: Bool
    /// Whether its scorecards hold criteria: those of `rank` do not.
    package var hasCriteria: Bool
    /// The centres that the result is for, where it says so; all of the roster where `nil`.
    package var centres: [String]?
    /// The document, for comparing it with another word for word.
    let root: Node

    /// Reads a published result, or reports what is wrong with it.
    package static func read(
        _ file: String, in workspace: Workspace, _ findings: inout Findings
    ) -> PublishedResult? {
        var reader = PublishedResultReader(file: file, in: workspace)
        let result = reader.read()
        findings.report(reader.findings)
        return result
    }
}

/// Reads a published result.
struct PublishedResultReader: NodeReading {
    let file: String
    let workspace: Workspace
    var findings = Findings()
    private var version = ResultVersion.newest

    init(file: String, in workspace: Workspace) { (self.file, self.workspace) = (file, workspace) }

    mutating func read() -> PublishedResult? {
        guard let root = document() else { return nil }
        guard let top = object(root, ResultKeys.result), isResult(top) else { return nil }
        let engine = object(top["engine"], ResultKeys.engine)
        let rules = object(top["criteria"], ResultKeys.criteria)
        let period = readPeriod(top["period"])
        let inputs = needed("inputs", of: top).compactMap { input($0) }
        let centres =
            top["centres"] == nil ? nil : needed("centres", of: top).compactMap { text($0, "a centre") }
        let cards = needed("scorecards", of: top).compactMap { card($0) }
        let words = ["set", "edition", "title", "sha256"].map { needed($0, of: rules) ?? "" }
        guard let period, !findings.hasFaults else { return nil }
        let table = ResultTable(
            rules: .init(
                set: words[0], edition: words[1], title: words[2], sha256: words[3],
                parts: cards.map(\.parts).first { !$0.isEmpty } ?? []),
            period: period, notice: top["notice"]?.text, inputs: inputs, cards: cards.map(\.card))
        return PublishedResult(
            file: file, table: table,
            engine: ["name", "version"].compactMap { engine?[$0]?.text }.joined(separator: " "), version: version,
            hasRows: cards.contains(where: \.hasRows), hasCriteria: cards.contains(where: \.hasCriteria),
            centres: centres,
            root: root)
    }

    // MARK: The document

    /// The document, or a finding where it is none; of what does not even look like JSON, faults of YAML would only
    /// lead astray.
    private mutating func document() -> Node? {
        let what = "a result of “rceval score --format json”"
        do throws(InputFileReader.Refusal) {
            let reader = try InputFileReader(file, in: workspace, digests: false)
            let first = workspace.firstByte(of: file)
            guard first == nil || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
                report(
                    .wrongKindOfFile, nil, "This is no result, which would be JSON",
                    suggestion: "Name a file that “rceval score --format json --output FILE” wrote")
                return nil
            }
            return document(unsafe JSONStream(reading: { unsafe reader.read($0) }), what)
        } catch {
            findings.report(error.finding(file, what))
            return nil
        }
    }

    private mutating func document(_ stream: consuming JSONStream, _ what: String) -> Node? {
        do throws(JSONFault) {
            guard let read = try JSONDocument.read(stream) else {
                report(
                    .fileEmpty, nil, "The file holds nothing; it should be \(what)",
                    suggestion: "Check that it was saved")
                return nil
            }
            for found in read.repeats {
                report(
                    .duplicateKey, found.place, "“\(found.key)” is given twice in an object",
                    suggestion: "Take the file as it was written",
                    notes: [.init("first given here", at: location(found.first))])
            }
            return read.root
        } catch {
            findings.report(JSONStream.finding(error, file, in: workspace))
            return nil
        }
    }

    /// Whether a document is a result, and of the version that is read here.
    private mutating func isResult(_ top: Mapping) -> Bool {
        guard top["format"] != nil, top["scorecards"] != nil, top["criteria"] != nil else {
            report(
                .wrongKindOfFile, top.place, "This is no result: it lacks “format”, “criteria” or “scorecards”",
                suggestion: "Name a file that “rceval score --format json --output FILE” wrote")
            return false
        }
        if let version = top["format"]?.text.flatMap({ Int($0) }).flatMap({ ResultVersion(rawValue: $0) }) {
            self.version = version
            return true
        }
        report(
            .otherFormat, top["format"]?.place,
            "The result is of format \(top["format"]?.text ?? "–"), and this version reads formats "
                + ResultVersion.allCases.map { String($0.rawValue) }.inProse("and", most: .max),
            suggestion: "Use the version of rceval that wrote it; the result names it under “engine”")
        return false
    }

    private mutating func readPeriod(_ node: Node?) -> ResultTable.Period? {
        guard let keys = object(node, ResultKeys.period), let id: String = needed("id", of: keys),
            required(keys, "from") != nil, let from = date("from", of: keys),
            required(keys, "until") != nil, let until = date("until", of: keys)
        else { return nil }
        if !FilePath.staysInside(id) || id.contains("/") { reportOutside(id, keys["id"]) }
        return ResultTable.Period(id: id, from: from, until: until)
    }

    private mutating func input(_ node: Node) -> InputFile? {
        guard let keys = object(node, ResultKeys.input), let file: String = needed("file", of: keys),
            let digest: String = needed("sha256", of: keys)
        else { return nil }
        if !FilePath.staysInside(file) { reportOutside(file, keys["file"]) }
        return InputFile(file: file, sha256: digest)
    }

    private mutating func reportOutside(_ name: String, _ node: Node?) {
        report(
            .outsideFolder, node?.place, "“\(name)” does not name what is in the data folder or beside the criteria",
            suggestion: "Take the file as it was written; nothing outside these folders is opened")
    }

    // MARK: Scorecards

    private struct ReadCard {
        var card: ResultCard
        var parts: [RulePart]
        var hasRows = false
        var hasCriteria = false
    }

    private mutating func card(_ node: Node) -> ReadCard? {
        guard let keys = object(node, ResultKeys.scorecard), let centre: String = needed("centre", of: keys),
            let name: String = needed("name", of: keys), let status: String = needed("status", of: keys)
        else { return nil }
        var card = ResultCard(
            centre: centre, name: name, region: keys["region"]?.text ?? "", reason: nil, total: nil,
            grade: keys["grade"]?.text, rank: nil, isTied: keys["tied"]?.text == "true", scores: [:])
        if status != "scored" {
            card.reason = .asWritten(keys["reason"]?.text ?? status)
            return ReadCard(card: card, parts: [], hasCriteria: keys["criteria"] != nil)
        }
        let points = number(keys, "points")
        let maximum = number(keys, "maximum")
        if let points, let maximum {
            card.total = Points(points: points, maximum: maximum)
        } else if !findings.hasFaults {
            report(
                .missingKey, keys.place, "the scorecard of “\(centre)” lacks its points or its maximum",
                suggestion: "Take the file as “score --format json” wrote it")
        }
        card.rank = number(keys, "rank")
        var read = ReadCard(card: card, parts: [])
        guard keys["criteria"] != nil else { return read }
        read.hasCriteria = true
        read.parts = needed("criteria", of: keys).compactMap { criterion($0, [], &read) }
        return read
    }

    private mutating func criterion(
        _ node: Node, _ above: [String], _ card: inout ReadCard, in outer: Excluded? = nil
    ) -> RulePart? {
        guard let keys = object(node, ResultKeys.criterion), var part = part(keys, above, isIndicator: false) else {
            return nil
        }
        let path = above + [part.id]
        let points = number(keys, "points")
        // The first format has a maximum where nothing is scored, too.
        let maximum = points.flatMap { _ in number(keys, "maximum") }
        card.card.scores[part.path] = PartScore(points: points, maximum: maximum)
        card.card.scores[part.path]?.excluded = excluded(keys) ?? outer
        let excluded = card.card.scores[part.path]?.excluded
        if keys["criteria"] != nil {
            part.parts = needed("criteria", of: keys).compactMap { criterion($0, path, &card, in: excluded) }
        } else {
            part.parts = needed("indicators", of: keys).compactMap {
                indicator($0, path, &card, in: excluded)
            }
        }
        return part
    }

    private mutating func indicator(
        _ node: Node, _ above: [String], _ card: inout ReadCard, in outer: Excluded?
    ) -> RulePart? {
        guard let keys = object(node, ResultKeys.indicator), let part = part(keys, above, isIndicator: true) else {
            return nil
        }
        var score = PartScore(points: number(keys, "points"), maximum: number(keys, "maximum"))
        score.excluded = excluded(keys) ?? outer
        score.value = value(keys)
        score.counted = keys["counted"]?.text.flatMap { Int($0) } ?? 0
        if keys["counted-rows"] != nil {
            card.hasRows = true
            score.rows = needed("counted-rows", of: keys).compactMap { row($0) }
        }
        card.card.scores[part.path] = score
        return part
    }

    /// A row; of the first format it is a text, from which nothing is read.
    private mutating func row(_ node: Node) -> RowName? {
        if version == .first { return text(node, "a row").map { RowName(.called($0)) } }
        guard let keys = object(node, ResultKeys.row), let record = required(keys, "record") else { return nil }
        let element = keys["element"] == nil ? nil : count(keys, "element")
        let collection = text("collection", of: keys)
        if !record.isNull {
            return text("record", of: keys).map { RowName(.identified($0), collection: collection, element: element) }
        }
        guard required(keys, "number") != nil, let number = count(keys, "number") else { return nil }
        return RowName(.numbered(number), collection: collection, element: element)
    }

    /// A number that counts from 1.
    private mutating func count(_ keys: Mapping, _ key: String) -> Int? {
        guard let node = keys[key] else { return nil }
        if let number = node.text.flatMap({ Int($0) }), number > 0 { return number }
        report(
            .notANumber, node.place, "“\(key)”: \(node.text.map { "“\($0)”" } ?? node.kindInWords) is no count from 1",
            suggestion: "Take the file as it was written")
        return nil
    }

    /// Whether the part says that it does not count for the centre.
    private func excluded(_ keys: Mapping) -> Excluded? {
        if keys["applies"]?.text == "false" { return .doesNotApply }
        return keys.entry("exempt") == nil ? nil : .exempt
    }

    private mutating func part(_ keys: Mapping, _ above: [String], isIndicator: Bool) -> RulePart? {
        guard let id: String = needed("id", of: keys), let title: String = needed("title", of: keys)
        else { return nil }
        return RulePart(
            id: id, path: (above + [id]).joined(separator: "."), title: title,
            basis: keys["basis"]?.text.flatMap { Basis(rawValue: $0) }, isIndicator: isIndicator,
            replaces: keys["replaces"].flatMap { node in
                node.text.map { Predecessor(name: $0, location: location(node.place)) }
            },
            isComparable: keys["comparable"]?.text != "false", parts: [])
    }

    // MARK: Values

    /// An object's members; it may have others than are read here. Those given twice have been told.
    private mutating func object(_ node: Node?, _ table: KeyTable) -> Mapping? {
        guard let node else { return nil }
        if case .mapping(let entries) = node.content { return Mapping(entries, at: node.place, of: table) }
        report(
            .wrongType, node.place, "Keys are expected for \(table.name), and \(node.kindInWords) stands here",
            suggestion: "Take the file as it was written")
        return nil
    }

    private mutating func required(_ keys: Mapping?, _ key: String) -> Node? {
        guard let keys else { return nil }
        if let node = keys[key] { return node }
        report(.missingKey, keys.place, "this lacks “\(key)”", suggestion: "Take the file as it was written")
        return nil
    }

    /// The text of a key, or a finding where it has none.
    private mutating func needed(_ name: String, of keys: Mapping?) -> String? {
        required(keys, name) == nil ? nil : text(name, of: keys)
    }

    /// The list of a key, or a finding where it has none.
    private mutating func needed(_ name: String, of keys: Mapping?) -> [Node] {
        required(keys, name) == nil ? [] : list(name, of: keys) ?? []
    }

    /// A number, exactly: where it was rounded, the fraction that stands beside it.
    private mutating func number(_ keys: Mapping, _ key: String) -> Fraction? {
        guard let node = keys[key + "-exact"] ?? keys[key], !node.isNull else { return nil }
        if let number = node.text.flatMap({ Fraction(parsing: $0) }) { return number }
        report(
            .notANumber, node.place, "“\(key)”: \(node.text.map { "“\($0)”" } ?? node.kindInWords) is not a number",
            suggestion: "Take the file as it was written")
        return nil
    }

    private mutating func value(_ keys: Mapping) -> Value? {
        guard let node = keys["value"], case .scalar(let text, let isPlain) = node.content, !node.isNull else {
            return nil
        }
        if !isPlain {
            let bytes = Array(text.utf8)
            return CalendarDay(parsing: bytes.span).map { .date($0) } ?? .text(text)
        }
        if text == "true" || text == "false" { return .yesNo(text == "true") }
        return number(keys, "value").map { .number($0) }
    }
}
