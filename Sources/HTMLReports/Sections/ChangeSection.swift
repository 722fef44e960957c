internal import Evaluation
internal import Wording

/// What changed for a centre since another period, and what the change divides into.
struct ChangeSection {
    let comparison: Comparison
    let centre: CentreComparison
    let anchor: HTMLAnchor

    func write(to html: inout HTMLWriter) {
        html.section(anchor, .h4, "Change since \(comparison.old.period.id)") { html in
            guard let change = centre.change else {
                html.element(.p) { html in
                    html.text("There is no change to give: ")
                    html.given(centre.whyNoSplit?.inWords ?? "one of the two results does not evaluate it")
                }
                return
            }
            whole(&html, change)
            rows(&html)
        }
    }

    // MARK: The whole

    private func whole(_ html: inout HTMLWriter, _ change: CentreComparison.Change) {
        html.element(.dl, [.class("tiles change")]) { html in
            if change.maximum.isZero {
                html.tile("Points", HTMLText.signed(change.points), of: HTMLText.direction(change.points), mark)
            } else {
                html.tile("Points", HTMLText.signed(change.points), of: "of other maxima", mark)
                html.tile("Share", shares, of: HTMLText.direction(change.percent), mark)
            }
            if !comparison.hasSameRules, let split = centre.split {
                html.tile("By its activities", HTMLText.signed(split.effects.activities), of: "", mark)
                html.tile("By the criteria", HTMLText.signed(split.effects.criteria), of: "", mark)
            }
            if let rank = change.rank {
                let was = HTMLText.number(centre.old?.rank)
                let now = HTMLText.number(centre.new?.rank)
                html.tile("Rank", "\(was) → \(now)", of: HTMLText.places(rank), mark)
            }
        }
        if comparison.hasSameRules {
            html.element(
                .p, [.class("note")],
                text: "Both periods go by the same criteria, so the whole change is what the records say.")
        } else if let split = centre.split {
            html.element(
                .p, [.class("note")],
                text: "The criteria differ. With the records changed first, activities give "
                    + "\(HTMLText.signed(split.activitiesFirst.activities)) and criteria "
                    + "\(HTMLText.signed(split.activitiesFirst.criteria)); with the criteria changed first, "
                    + "\(HTMLText.signed(split.criteriaFirst.activities)) and "
                    + "\(HTMLText.signed(split.criteriaFirst.criteria)). What is shown is the mean of the two.")
        } else if let why = centre.whyNoSplit {
            html.element(.p, [.class("note")]) { html in
                html.text("How much the criteria did is not known: ")
                html.given(why.inWords)
            }
        }
    }

    /// The shares of the maximum then and now.
    private var shares: String {
        let percents = [centre.old?.total?.percent, centre.new?.total?.percent].compactMap(\.self)
        let places = NumberText.percentPlaces(percents)
        return percents.map { NumberText.percent($0, places: places) }.joined(separator: " → ")
    }

    /// What the whole rests on: the rules of either side.
    private var mark: BasisMark? {
        BasisMark(Set((comparison.old.rules.parts + comparison.new.rules.parts).flatMap(\.all).compactMap(\.basis)))
    }

    // MARK: By criterion

    private func rows(_ html: inout HTMLWriter) {
        let caption = "Points by criterion, \(comparison.old.period.id) and \(comparison.new.period.id)"
        let all = centre.rows
        let then = DecimalColumn(all.map { $0.old?.points })
        let now = DecimalColumn(all.map { $0.new?.points })
        let changes = DecimalColumn(all.map(\.change))
        html.table("changes", caption: caption) { html in
            html.columns([
                ("Criterion", false), (comparison.old.period.id, true), (comparison.new.period.id, true),
                ("Change", true),
            ])
            html.element(.tbody) { html in
                for row in all {
                    let part = row.pairing.new ?? row.pairing.old
                    html.element(.tr) { html in
                        html.element(.th, [.set("scope", "row")]) { html in
                            html.element(.b, text: part?.path ?? "")
                            html.text(" ")
                            html.given(part?.title ?? "")
                            if let remark = Self.remark(row.pairing) {
                                html.text(" ")
                                html.element(.span, [.class("note")]) { $0.given("(\(remark))") }
                            }
                        }
                        html.cell(row.old?.points, Self.mark(row.pairing.old), column: then)
                        html.cell(row.new?.points, Self.mark(row.pairing.new), column: now)
                        html.element(.td, [.class("n")]) { html in
                            guard let change = row.change else {
                                return html.text(row.pairing.isComparable ? "–" : "not comparable")
                            }
                            html.text(changes.signed(change))
                            html.mark(Self.mark(row.pairing.new ?? row.pairing.old))
                        }
                    }
                }
            }
        }
    }

    private static func mark(_ part: RulePart?) -> BasisMark? {
        BasisMark(part)
    }

    private static func remark(_ pairing: Pairing) -> String? {
        switch pairing.match {
        case .same: nil
        case .renamed: "was \(pairing.old?.path ?? "another")"
        case .new: "new"
        case .dropped: "no longer there"
        }
    }
}

extension HTMLText {
    /// What a change of points is called.
    static func direction(_ change: Fraction) -> String {
        change.isZero ? "unchanged" : change.isNegative ? "lost" : "gained"
    }

    /// What a change of rank is called; a rank under the old one is better.
    static func places(_ change: Fraction) -> String {
        if change.isZero { return "unchanged" }
        let places = number(change.isNegative ? -change : change)
        return "\(change.isNegative ? "up" : "down") \(places)"
    }
}
