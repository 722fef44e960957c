internal import Diagnostics
internal import Evaluation
internal import Wording

/// How points come about, in plain words: the criteria's edition and digest, marks, requirements, ranking and rules.
struct MethodSection {
    let chapters: [PeriodChapter]

    static let anchor = HTMLAnchor("method")

    func write(to html: inout HTMLWriter) {
        html.section(Self.anchor, .h2, "How the points come about", name: "method-part") { html in
            html.element(
                .p,
                text:
                    "The criteria are a file of rules. Each indicator measures what a centre's report says, or takes what "
                    + "evaluators rated; a scale turns the value into points, and the points of the indicators become those "
                    + "of the criteria and of the total. Numbers are exact from the file to the rank: nothing is rounded "
                    + "before it is put into a band or ranked.")
            html.element(
                .p,
                text:
                    "A centre without a report is not evaluated; it does not get a zero. What nobody could rate leaves "
                    + "the points and the maximum. Evidence from users is shown and not scored.")
            marks(&html)
            var seen: [String] = []
            for chapter in chapters where !seen.contains(chapter.evaluated.criteriaDigest) {
                seen.append(chapter.evaluated.criteriaDigest)
                let periods = chapters.filter { $0.evaluated.criteriaDigest == chapter.evaluated.criteriaDigest }
                CriteriaSection(evaluated: chapter.evaluated, periods: periods.map(\.evaluated.period.id)).write(
                    to: &html)
            }
        }
    }

    /// What the rules of any period rest on; a mark that stands nowhere needs no meaning.
    private var bases: Set<Basis> {
        chapters.reduce(into: Set()) { bases, chapter in
            for card in chapter.scored { bases.formUnion(Basis.all(of: card.criteria, in: chapter.criteria)) }
        }
    }

    private func marks(_ html: inout HTMLWriter) {
        if bases.isEmpty { return }
        html.element(.p, text: "A mark stands beside each number for what it rests on:")
        html.element(.ul, [.class("marks")]) { html in
            let meanings: [(Basis, String)] = [
                (.adopted, "adopted: the rule is in a decision, which the criteria name"),
                (
                    .reconstructed,
                    "reconstructed: the decision has such a rule, whose text was not at hand, and the file fills it in"
                ),
                (.own, "own: the rule is in no decision"),
            ]
            for (basis, meaning) in meanings where bases.contains(basis) {
                html.element(.li) { html in
                    html.mark(BasisMark([basis]))
                    html.text(" " + meaning)
                }
            }
        }
        html.element(
            .p, [.class("note")],
            text:
                "A number that rests on several has the mark of the least binding of them. Requirements, grades and the "
                + "way ties are broken stand in the criteria file without a basis, and no mark speaks for them.")
    }
}

/// One set of criteria: what it is, and its rules in words.
private struct CriteriaSection {
    let evaluated: Evaluated
    let periods: [String]

    private var criteria: CriteriaSet { evaluated.criteria }

    func write(to html: inout HTMLWriter) {
        html.section(
            HTMLAnchor("method", evaluated.criteriaDigest), .h3, "Criteria \(criteria.id), edition \(criteria.edition)"
        ) { html in
            html.element(.dl, [.class("facts")]) { html in
                fact(&html, "Title", criteria.title)
                fact(&html, "Periods", periods.joined(separator: ", "))
                if !criteria.source.isEmpty { fact(&html, "Source", criteria.source.joined(separator: "; ")) }
                fact(&html, "Maximum", NumberText.counted(criteria.reachableMaximum))
                fact(&html, "SHA-256", evaluated.criteriaDigest)
                for requirement in criteria.requirements { fact(&html, "Requirement", words(requirement)) }
                if let grades = criteria.grades { fact(&html, "Grades", words(grades)) }
                fact(&html, "Ranking", ranking)
            }
            html.element(.details) { html in
                html.element(.summary, text: "The rules in words")
                for criterion in criteria.criteria { rules(&html, criterion) }
            }
        }
    }

    private func fact(_ html: inout HTMLWriter, _ name: String, _ text: String) {
        html.element(.div) { html in
            html.element(.dt, text: name)
            html.element(.dd) { $0.given(text) }
        }
    }

    private func words(_ requirement: Requirement) -> String {
        let otherwise: String
        switch requirement.otherwise {
        case .notEvaluated: otherwise = "the centre is not evaluated"
        case .atMost(let cap): otherwise = "the total is at most \(NumberText.counted(Fraction(cap)))"
        }
        return "\(requirement.title); otherwise \(otherwise)"
    }

    private func words(_ grades: Grades) -> String {
        let unit = grades.by == .percent ? "%" : " points"
        return grades.bands.map { "\($0.grade) from \($0.bound)\(unit)" }.joined(separator: ", ")
    }

    private var ranking: String {
        let ties: String
        switch criteria.ranking.ties {
        case .competition: ties = "centres that are equal share a rank, and the ranks behind are left out (1, 2, 2, 4)"
        case .dense: ties = "centres that are equal share a rank, and the next rank follows (1, 2, 2, 3)"
        case .fractional: ties = "centres that are equal share the mean of their ranks (1, 2.5, 2.5, 4)"
        }
        let broken = criteria.ranking.tieBreak
        return "by points; "
            + (broken.isEmpty ? "" : "equal totals are told apart by \(broken.inProse("and", most: .max)), in turn; ")
            + ties
    }

    private func rules(_ html: inout HTMLWriter, _ criterion: Criterion) {
        html.element(.div, [.class("rule")]) { html in
            html.element(.p) { html in
                html.element(.strong) { html in
                    html.text(criterion.path + " ")
                    html.given(criterion.title)
                }
                html.mark(BasisMark(criterion, in: criteria))
                html.text(" of \(criteria.reachableMaximum(criterion).inText)")
            }
            if let instructions = criterion.instructions {
                html.element(.p, [.class("note")]) { $0.given(instructions) }
            }
            switch criterion.parts {
            case .criteria(let parts):
                for part in parts { rules(&html, part) }
            case .indicators(let indices):
                let words = RuleWords(criteria)
                html.element(.ul) { html in
                    for indicator in indices.map({ criteria.indicators[$0] }) {
                        html.element(.li) { html in
                            html.text(indicator.path + " ")
                            html.given(indicator.title)
                            html.mark(BasisMark([indicator.basis]))
                            html.text(": ")
                            html.given(words.measure(indicator.measure, indicator.agree))
                            let scale = indicator.scale.table(nil).map {
                                "\($0.values.inWords) → \($0.points.shortText)"
                            }
                            html.element(.p, [.class("detail")]) { $0.given(scale.joined(separator: " · ")) }
                        }
                    }
                }
            }
        }
    }
}
