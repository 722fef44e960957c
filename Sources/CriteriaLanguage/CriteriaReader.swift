package import Diagnostics
package import Evaluation
internal import MarkedYAML
package import SourceReading

/// Reads a criteria file into typed rules, with every fault and warning that the file alone shows.
package struct CriteriaReader: NodeReading {
    /// How deep criteria may stand in one another.
    static let deepest = 8

    /// The path of the file.
    package let file: String
    let workspace: Workspace
    /// What is wrong with the file, as far as it has been read.
    package var findings = Findings()
    /// Every file that was read, with its digest: the criteria file, its form, its choices.
    package private(set) var inputs: [(path: String, digest: String)] = []
    var form = RecordForm(
        id: "", edition: "", header: [], collections: [], choices: ChoiceTable())
    var set = CriteriaSet(
        id: "", edition: "", title: "", source: [],
        form: RecordForm(id: "", edition: "", header: [], collections: [], choices: ChoiceTable()))

    /// The record form without any rules, where it could be read: records can be checked by it.
    package private(set) var formAlone: CriteriaSet?
    /// Criteria and indicators that have a fault, so that they are not in ``set``.
    var refusedPaths: Set<String> = []
    /// The warnings that the part which is being read, or what it stands in, means to have.
    var intentions: [Intention] = []
    /// How many conditions ask for values of the centre, which only a roster can answer.
    var askedOfCentres = 0
    /// How many faults are of measures, which don't change what points can be reached.
    private var faultsOfMeasures = 0

    /// A reader of the file at a path.
    package init(file: String, in workspace: Workspace) { (self.file, self.workspace) = (file, workspace) }

    /// Reads the criteria, or nothing where the file or its record form has faults.
    package mutating func read() -> CriteriaSet? {
        guard let small = SmallFile.read(file, in: workspace, "a criteria file", &findings) else { return nil }
        inputs.append((file, small.digest))
        guard FileKind.expect(.criteria, small.root, file, &findings),
            let keys = mapping(small.root, CriteriaKeys.criteria)
        else { return nil }
        let hasForm = readForm(keys)
        let id = text("criteria-set", of: keys)
        let edition = text("edition", of: keys)
        let title = text("title", of: keys)
        set = CriteriaSet(
            id: id ?? "", edition: edition ?? "", title: title ?? "",
            source: texts("source", of: keys), form: form)
        set.notice = text("notice", of: keys)
        guard hasForm else {
            readWithoutForm(keys)
            return nil
        }
        readRules(keys)
        return findings.hasFaults ? nil : set
    }

    private mutating func readRules(_ keys: Mapping) {
        let begun = beginIntending(keys["intended"], "")
        defer { endIntending(begun) }
        set.combine = word("combine", of: keys) ?? .sum
        set.atMost = cap(of: keys)
        let faultsBeforeParts = faultsOfPoints
        readParts(keys)
        checkMaximum(of: keys, set.reachableMaximum, "the whole", faultsBefore: faultsBeforeParts)
        readRequirements(keys["requirements"])
        set.grades = grades(keys["grades"])
        readRanking(keys["ranking"])
    }

    /// What is wrong with rules whatever the record form says.
    private static let codesWithoutForm: Set<FindingCode> = [
        .unknownKey, .duplicateKey, .missingKey, .wrongType, .notANumber, .numberTooLarge, .notADate,
        .notAnIdentifier, .duplicateId, .boundTwice, .tooDeep, .weightNotAllowed, .replacedTwice,
    ]

    /// Reads the rules for what is wrong with them whatever the record form says: without one no field can be looked
    /// up, and every rule would seem to name a wrong one.
    private mutating func readWithoutForm(_ keys: Mapping) {
        let found = findings
        findings = Findings()
        readRules(keys)
        let ofRules = findings.kept.filter { Self.codesWithoutForm.contains($0.code) }
        findings = found
        for finding in ofRules { findings.report(finding) }
        findings.leaveUnchecked("whether the rules in \(file) fit the record form, which has a fault or is not there")
    }

    private mutating func readForm(_ keys: Mapping) -> Bool {
        guard let node = keys["record-form"], let name = text("record-form", of: keys) else { return false }
        let path = FilePath.join(FilePath.folder(of: file), name)
        var reader = RecordFormReader(file: path, in: workspace)
        let read = reader.read()
        inputs += reader.inputs
        findings.report(reader.findings.noting(.init("the file is named here", at: location(node.place)), on: path))
        if let read {
            form = read
            formAlone = CriteriaSet(id: "", edition: "", title: "", source: [], form: read)
        }
        return read != nil
    }

    private mutating func readParts(_ keys: Mapping) {
        guard let node = keys["criteria"], let elements = list(node, "“criteria”") else { return }
        if elements.isEmpty {
            report(
                .wrongType, node.place, "“criteria” holds no criterion",
                suggestion: "Write at least one criterion below it")
        }
        let context = CriterionContext(
            path: [], basis: nil, isSourced: !set.source.isEmpty, combine: set.combine, isUnderGeometricMean: false)
        set.criteria = criteria(elements, context.entering(set.combine))
    }

    private mutating func readRequirements(_ node: Node?) {
        guard let node, !node.isNull, let elements = list(node, "“requirements”") else { return }
        var ids: [String: Place] = [:]
        for element in elements {
            guard let keys = mapping(element, CriteriaKeys.requirement) else { continue }
            let id = text("id", of: keys)
            if let id, let place = keys["id"]?.place { once(id, place, &ids) }
            let title = text("title", of: keys)
            let measured = keys["measure"].flatMap { measure($0) }
            let needs = needs(keys["needs"], measured?.limits(in: set))
            let otherwise = otherwise(keys["otherwise"])
            guard let id, let title, let measured, let needs, let otherwise else { continue }
            set.requirements.append(
                Requirement(
                    id: id, title: title, measure: measured, needs: needs,
                    otherwise: otherwise, location: location(element.place)))
        }
    }

    private mutating func needs(_ node: Node?, _ limits: MeasureLimits?) -> Requirement.Need? {
        guard let node else { return nil }
        guard let limits else {
            findings.leaveUnchecked(
                "“needs” on line \(node.place.line) of \(file), until the measure above it is mended")
            return nil
        }
        if node.text == "present" { return .present }
        if node.text == "missing" {
            checkNeeds([.isMissing], limits, node)
            return .missing
        }
        let faults = findings.faultCount
        let tests = valueTests(node, limits.type, "“needs”", takesLists: true, isPart: limits.isPart)
        if let tests, findings.faultCount == faults { checkNeeds(tests, limits, node) }
        return tests.map { .test($0) }
    }

    /// Warns of a requirement that no centre can meet.
    private mutating func checkNeeds(_ tests: [ValueTest], _ limits: MeasureLimits, _ node: Node) {
        if NeverMet.canBeMet(tests, limits) { return }
        let isEmpty = tests.contains(.oneOf([]))
        report(
            .conditionNeverMet, node.place,
            isEmpty ? "“needs” lists no values, so no centre can meet it" : "No centre can meet what “needs” asks here",
            suggestion: isEmpty
                ? "Write the values that are meant, or take the requirement out"
                : tests.contains(.isMissing)
                    ? "The value is never missing, or is asked to be something as well: write what is meant"
                    : "Look at the bounds together, and at what the measure can be")
    }

    private mutating func otherwise(_ node: Node?) -> Requirement.Otherwise? {
        guard let node else { return nil }
        if node.text == "not-evaluated" { return .notEvaluated }
        if case .mapping = node.content {
            return mapping(node, CriteriaKeys.otherwise).flatMap { cap(of: $0) }.map { .atMost($0) }
        }
        report(
            .unknownChoice, node.place, "“otherwise” can't be \(node.text.map { "“\($0)”" } ?? node.kindInWords)",
            suggestion: "Write not-evaluated, or { at-most: 10 }")
        return nil
    }

    private mutating func grades(_ node: Node?) -> Grades? {
        guard let node, !node.isNull,
            let keys = mapping(node, CriteriaKeys.grades)
        else { return nil }
        let by: Grades.Measured? = word("by", of: keys)
        guard let bandsNode = keys["bands"] else { return nil }
        var bands: [(bound: ExactDecimal, grade: String)] = []
        for (bound, value) in bounds(bandsNode, "the bands of the grades") {
            if let grade = text(value, "the grade from \(bound)") { bands.append((bound, grade)) }
        }
        return by.map { Grades(by: $0, bands: bands) }
    }

    private mutating func readRanking(_ node: Node?) {
        guard let node, !node.isNull, let keys = mapping(node, CriteriaKeys.ranking) else { return }
        set.ranking.ties = word("ties", of: keys) ?? .competition
        guard let tieBreak = keys["tie-break"] else { return }
        let paths = self.paths(set.criteria) + set.indicators.map(\.path)
        for element in elements(tieBreak) {
            guard let path = text(element, "an entry of “tie-break”") else { continue }
            if paths.contains(path) {
                set.ranking.tieBreak.append(path)
            } else if !refusedPaths.contains(path) {
                let nearest = NearestWord.to(path, among: paths)
                report(
                    .unknownIndicator, element.place, "There is no criterion or indicator “\(path)”",
                    suggestion: nearest.map { "Did you mean “\($0)”?" }
                        ?? "Name it by its path from the top, such as b.parties")
            }
        }
    }

    private func paths(_ criteria: [Criterion]) -> [String] {
        criteria.flatMap { criterion -> [String] in
            guard case .criteria(let members) = criterion.parts else { return [criterion.path] }
            return [criterion.path] + paths(members)
        }
    }

    /// A cap on points, at least 0.
    mutating func cap(of keys: Mapping) -> ExactDecimal? {
        guard let cap = number("at-most", of: keys) else { return nil }
        if cap < .zero {
            report(
                .outOfRange, keys["at-most"]?.place, "A cap can't be under 0",
                suggestion: "Write 0 or more, or take the cap out")
            return nil
        }
        return cap
    }

    /// How many faults there are that leave open what points can be reached.
    var faultsOfPoints: Int { findings.faultCount - faultsOfMeasures }

    /// Takes note of faults that leave the points known.
    mutating func leavePointsKnown(ofMeasure faults: Int) { faultsOfMeasures += faults }

    /// Reports an identifier that stands twice.
    mutating func once(_ id: String, _ place: Place, _ seen: inout [String: Place]) {
        if let first = seen[id] {
            report(
                .duplicateId, place, "The id “\(id)” is used twice",
                suggestion: "Give one of them another id",
                notes: [.init("first used here", at: location(first))])
        } else {
            seen[id] = place
        }
    }

    /// `maximum` is a check of what the rules can reach.
    ///
    /// - Parameter faults: How many faults there were before the rules were read: where one of the
    ///   rules was refused, what can be reached is not known, and the check is left out.
    mutating func checkMaximum(
        of keys: Mapping, _ reachable: Fraction, _ what: String, faultsBefore faults: Int
    ) {
        let isKnown = faultsOfPoints == faults
        guard let node = keys["maximum"], let maximum = number("maximum", of: keys) else { return }
        if !isKnown || Fraction(maximum) == reachable { return }
        // What no decimal of the kind that can be written is equal to, can't be checked by one.
        let written = reachable.exactDecimal.flatMap { text in
            (try? ExactDecimal(parsing: text)).map { _ in text }
        }
        report(
            .maximumWrong, node.place,
            "The maximum of \(what) is given as \(maximum), but its rules can reach "
                + (written ?? "\(reachable.fractionText), which is no decimal number"),
            suggestion: written.map { "Write \($0), or change the points below" }
                ?? "Take “maximum” out, or change the points below")
    }
}
