package import Diagnostics
package import Evaluation
internal import Grammar
internal import MarkedYAML
package import SourceReading

/// Reads what evaluators gave for a centre.
package struct AssessmentReader: NodeReading {
    /// The path of the file.
    package let file: String
    let workspace: Workspace
    /// What is wrong with the file, as far as it has been read.
    package var findings = Findings()
    /// The digest of its bytes, in hexadecimal.
    package private(set) var digest = ""
    let criteria: CriteriaSet
    /// Whether overrides and exemptions of what the criteria do not have are passed over.
    let passesOverUnknown: Bool
    /// What the other criteria of a comparison know: it has no effect here, and is no slip.
    let elsewhere: KnownNames
    /// Of each part of the criteria, by its path, whether it is an indicator: asked for each exemption, and told once.
    private(set) lazy var isIndicator: [String: Bool] = {
        let all = Dictionary(criteria.paths.map { ($0, false) }, uniquingKeysWith: { first, _ in first })
        return all.merging(criteria.indicators.map { ($0.path, true) }) { $1 }
    }()
    /// The names of ratings and of evaluators, where they stand.
    package private(set) var names: [Name] = []

    /// A name, and where it stands.
    package struct Name {
        var isRating: Bool
        var text: String
        var location: Location
    }

    /// A reader of the file at a path.
    ///
    /// - Parameters:
    ///   - file: The path.
    ///   - workspace: Where it is.
    ///   - criteria: What may be rated, overridden and exempt.
    ///   - passesOverUnknown: Whether overrides and exemptions of what the criteria do not have are passed over.
    ///   - elsewhere: What the other criteria of a comparison know.
    package init(
        file: String, in workspace: Workspace, criteria: CriteriaSet, passesOverUnknown: Bool = false,
        elsewhere: KnownNames = KnownNames()
    ) {
        (self.file, self.workspace) = (file, workspace)
        self.criteria = criteria
        self.passesOverUnknown = passesOverUnknown
        self.elsewhere = elsewhere
    }

    /// Reads the file; gives nothing where it can't be read as what it should be.
    package mutating func read() -> Assessment? {
        guard let small = SmallFile.read(file, in: workspace, "an assessment", &findings),
            FileKind.expect(.assessment, small.root, file, &findings),
            let keys = mapping(small.root, AssessmentKeys.assessment)
        else { return nil }
        digest = small.digest
        let centre = text("centre", of: keys)
        var assessment = Assessment(centre: centre ?? "", location: location(keys["centre"]?.place))
        assessment.ratings = each(keys["ratings"], "“ratings”") { $0.rating($1) }
        assessment.overrides = each(keys["overrides"], "“overrides”") { $0.override($1) }
        assessment.exemptions = each(keys["exemptions"], "“exemptions”") { $0.exemption($1) }
        assessment.comments = each(keys["comments"], "“comments”") { $0.comment($1) }
        assessment.users = each(keys["users"], "“users”") { $0.evidence($1) }
        reportTwice(assessment)
        reportExempt(assessment)
        if !passesOverUnknown { reportUnknown(assessment) }
        return centre == nil ? nil : assessment
    }

    private mutating func each<Member>(
        _ node: Node?, _ what: String, _ read: (inout Self, Node) -> Member?
    ) -> [Member] {
        guard let node, !node.isNull, let elements = list(node, what) else { return [] }
        return elements.compactMap { read(&self, $0) }
    }

    private mutating func rating(_ node: Node) -> Rating? {
        guard let keys = mapping(node, AssessmentKeys.rating) else { return nil }
        let faults = findings.faultCount
        let name = text("rating", of: keys)
        note(name, keys["rating"], isRating: true)
        let value = number("value", of: keys)
        let evaluator = text("evaluator", of: keys)
        note(evaluator, keys["evaluator"], isRating: false)
        let comment = optionalText(keys["comment"], "the comment")
        let references = texts("references", of: keys)
        guard let name, let value, let evaluator else { return nil }
        if comment == nil || references.isEmpty, findings.faultCount == faults {
            let lacks =
                comment != nil ? "a reference" : references.isEmpty ? "a comment and a reference" : "a comment"
            report(
                .ratingWithoutReason, keys["rating"]?.place,
                "The rating “\(name)” by \(evaluator) lacks \(lacks)",
                suggestion: "Say in a comment why, and name the evidence under “references”", kind: "\(name) \(lacks)")
        }
        reportOutside(name, value, keys["value"]?.place)
        return Rating(
            name: name, value: value, evaluator: evaluator, comment: comment,
            references: references, location: location(keys["rating"]?.place))
    }

    private mutating func note(_ name: String?, _ node: Node?, isRating: Bool) {
        if let name, let node {
            names.append(Name(isRating: isRating, text: name, location: location(node.place)))
        }
    }

    private mutating func override(_ node: Node) -> Override? {
        guard let keys = mapping(node, AssessmentKeys.override) else { return nil }
        let path = text("indicator", of: keys)
        let points = number("points", of: keys)
        let author = text("author", of: keys)
        let reason = text("reason", of: keys)
        let reference = text("reference", of: keys)
        guard let path else { return nil }
        guard let indicator = criteria.indicators.first(where: { $0.path == path }) else {
            let paths = criteria.indicators.map(\.path)
            if passesOverUnknown || elsewhere.paths.contains(path) { return nil }
            let nearest = NearestWord.to(path, among: paths).map { "Did you mean “\($0)”? " } ?? ""
            report(
                .unknownIndicator, keys["indicator"]?.place,
                "The criteria have no indicator “\(path)”",
                suggestion: nearest + Amount.list(paths, "There is only", "There are"))
            return nil
        }
        if let points { checkOverride(points, of: indicator, keys["points"]?.place) }
        guard let points, let author, let reason, let reference else { return nil }
        return Override(
            indicator: path, points: points, author: author, reason: reason, reference: reference,
            location: location(keys["indicator"]?.place))
    }

    /// Looks at points that an override gives: they may lie beyond what the scale gives, but not where they go into a
    /// geometric mean and are under 0.
    private mutating func checkOverride(_ points: ExactDecimal, of indicator: Indicator, _ place: Place?) {
        let (least, most) = (min(indicator.scale.minimum, .zero), indicator.scale.maximum)
        if points < .zero, indicator.isUnderGeometricMean {
            report(
                .negativePoints, place, "Points under 0 can't go into a geometric mean",
                suggestion: "Give 0 or more: “\(indicator.path)” goes into one")
        } else if points < least || points > most {
            report(
                .overrideOutsideScale, place,
                "The override gives “\(indicator.path)” \(Amount.words("\(points)", "point")), and its scale gives \(least) to \(most)",
                suggestion: "Check the points; they count as they stand", kind: indicator.path)
        }
    }

    private mutating func comment(_ node: Node) -> Comment? {
        guard let keys = mapping(node, AssessmentKeys.comment) else { return nil }
        let criterion = text("criterion", of: keys)
        let evaluator = text("evaluator", of: keys)
        note(evaluator, keys["evaluator"], isRating: false)
        let comment = text("comment", of: keys)
        let references = texts("references", of: keys)
        guard let criterion, let evaluator, let comment else { return nil }
        return Comment(
            criterion: criterion, evaluator: evaluator, comment: comment, references: references,
            location: location(keys["criterion"]?.place))
    }

    private mutating func evidence(_ node: Node) -> UserEvidence? {
        guard let keys = mapping(node, AssessmentKeys.user) else { return nil }
        let party = text("party", of: keys)
        var answers: [(heading: String, text: String)] = []
        for heading in UserEvidence.headings {
            if let answer = optionalText(keys[heading], "“\(heading)”") { answers.append((heading, answer)) }
        }
        return party.map { UserEvidence(party: $0, answers: answers) }
    }

    // MARK: What the criteria do not have

    /// Reports ratings that no rule reads, and comments on what is no criterion.
    private mutating func reportUnknown(_ assessment: Assessment) {
        let names = criteria.indicators.flatMap(\.measure.ratings) + criteria.requirements.flatMap(\.measure.ratings)
        for rating in assessment.ratings where !names.contains(rating.name) && !elsewhere.ratings.contains(rating.name)
        {
            report(
                .unknownRating, rating.location.place, "No rule of the criteria asks for the rating “\(rating.name)”",
                suggestion: (NearestWord.to(rating.name, among: names).map { "Did you mean “\($0)”? " } ?? "")
                    + (names.isEmpty ? "They ask for none" : "They ask for \(Set(names).sorted().inProse("and"))"))
        }
        let paths = criteria.paths
        for comment in assessment.comments
        where !paths.contains(comment.criterion) && !elsewhere.paths.contains(comment.criterion) {
            report(
                .unknownCriterion, comment.location.place,
                "The criteria have no criterion “\(comment.criterion)”, so nothing shows the comment",
                suggestion: (NearestWord.to(comment.criterion, among: paths).map { "Did you mean “\($0)”? " } ?? "")
                    + "Name it by its path from the top, such as b or b.parties")
        }
    }

    /// Reports a rating beyond both ends of the straight lines that its indicator's scale draws.
    private mutating func reportOutside(_ name: String, _ value: ExactDecimal, _ place: Place?) {
        for indicator in criteria.indicators {
            guard case .rating(name) = indicator.measure, let lines = indicator.scale.rule as? StraightLines,
                let low = lines.points.first?.value, let high = lines.points.last?.value, value < low || value > high
            else { continue }
            report(
                .ratingOutsideScale, place,
                "“\(name)” is \(value), and the scale of \(indicator.path) goes from \(low) to \(high)",
                suggestion: "Correct the value; beyond the ends it gets what the nearest end gets", kind: indicator.path
            )
            return
        }
    }

    private mutating func reportTwice(_ assessment: Assessment) {
        var first: [[String]: Location] = [:]
        for rating in assessment.ratings {
            let key = [rating.name, rating.evaluator]
            if let place = first[key] {
                report(
                    .duplicateRating, rating.location.place,
                    "\(rating.evaluator) rates “\(rating.name)” twice",
                    suggestion: "Keep one of them", notes: [.init("first rated here", at: place)])
            } else {
                first[key] = rating.location
            }
        }
        var overridden: [String: Location] = [:]
        for override in assessment.overrides {
            if let place = overridden[override.indicator] {
                report(
                    .duplicateRating, override.location.place,
                    "“\(override.indicator)” is overridden twice", suggestion: "Keep one of them",
                    notes: [.init("first overridden here", at: place)])
            } else {
                overridden[override.indicator] = override.location
            }
        }
    }
}
