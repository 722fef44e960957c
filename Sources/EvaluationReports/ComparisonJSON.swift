internal import Diagnostics
package import Evaluation
internal import Wording

/// Comparisons as JSON, by the same rules as scorecards.
///
/// A comparison of two results has, in this order:
///
/// - `format`, `engine`: as in ``ScorecardJSON``; `kind`: `comparison`
/// - `old`, `new`: the results: `criteria`, `period`, `notice`, `inputs` as in ``ScorecardJSON``
/// - `same-criteria`: whether both go by one and the same criteria file
/// - `matching`: how criteria and indicators were matched: `old` and `new` (paths, null where there is none), `title`,
///   `match` (`same`, `renamed`, `new`, `dropped`), `comparable`
/// - `centres`: `centre`, `name`, `region`, `old`, `new`, `change`, `split`, `why-no-split` where there is none, `criteria`
///
/// `old` and `new` of a centre are null where the result does not have it, otherwise `status` to `tied` as in a scorecard.
/// `change` is new less old: `points`, `maximum`, `percent`, `rank`; null where one of the two is not evaluated. `split`
/// has the four scores (`old-records-old-criteria`, `new-records-old-criteria`, `old-records-new-criteria`,
/// `new-records-new-criteria`), the effects in both orders (`activities-first`, `criteria-first`, each with `activities` and
/// `criteria`), and their means, `activities` and `criteria`, which add up to the change.
///
/// A criterion has `old` and `new` (paths), `title`, `match`, `comparable`, `points-then`, `maximum-then`, `points-now`,
/// `maximum-now`, `change`, then its `criteria` or `indicators`; an indicator has `basis-then` and `basis-now` (null
/// where a result does not say), `value-then` and `value-now` before the points, and `gained` and `lost` (rows as in ``ScorecardJSON``, null where a result does not name them) at the end.
///
/// A trend has `format`, `engine`, `kind` (`trend`), `results` (as `old` above), `centres` (`centre`, `name`, `region`, `results`,
/// `change`) and `steps`: for each result but the first `old` and `new` (periods' ids), `same-criteria`, `matching`, and
/// `centres` with `centre`, `change`, `split`, `why-no-split`.
package enum ComparisonJSON {
    /// A comparison as a JSON document, with a newline at the end.
    package static func document(
        _ comparison: Comparison, engine: (name: String, version: String), centres: Set<String>? = nil
    ) -> String {
        JSONWriter.document { json in
            json.begin("comparison", engine)
            json.object("old") { json in json.result(comparison.old) }
            json.object("new") { json in json.result(comparison.new) }
            json.rules(comparison)
            json.list("centres") { json in
                for centre in comparison.centres where centres?.contains(centre.centre) ?? true {
                    json.object { json in
                        json.name(centre.centre, centre.name, centre.region)
                        json.card("old", centre.old)
                        json.card("new", centre.new)
                        json.change(centre)
                        json.list("criteria") { json in
                            for row in centre.rows { json.object { json in json.row(row) } }
                        }
                    }
                }
            }
        }
    }

    /// A trend as a JSON document, with a newline at the end.
    package static func document(
        _ trend: Trend, engine: (name: String, version: String), centres: Set<String>? = nil
    ) -> String {
        let shown = trend.centres.filter { centres?.contains($0.centre) ?? true }
        return JSONWriter.document { json in
            json.begin("trend", engine)
            json.list("results") { json in
                for table in trend.tables { json.object { json in json.result(table) } }
            }
            json.list("centres") { json in
                for centre in shown {
                    json.object { json in
                        json.name(centre.centre, centre.name, centre.region)
                        json.list("results") { json in
                            for card in centre.cards { json.card(nil, card) }
                        }
                        json.number("change", centre.change)
                    }
                }
            }
            json.list("steps") { json in
                for step in trend.steps { json.object { json in json.step(step, shown) } }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func result(_ table: ResultTable) {
        object("criteria") { json in
            json.text("set", table.rules.set)
            json.text("edition", table.rules.edition)
            json.text("title", table.rules.title)
            json.text("sha256", table.rules.sha256)
        }
        object("period") { json in
            json.text("id", table.period.id)
            json.text("from", table.period.from.description)
            json.text("until", table.period.until.description)
        }
        if let notice = table.notice { text("notice", notice) }
        list("inputs") { json in
            for input in table.inputs {
                json.object { json in
                    json.text("file", input.file)
                    json.text("sha256", input.sha256)
                }
            }
        }
    }

    fileprivate mutating func rules(_ comparison: Comparison) {
        yesNo("same-criteria", comparison.hasSameRules)
        list("matching") { json in
            for pairing in comparison.matching.pairings.flatMap(\.all) {
                json.object { json in json.head(pairing) }
            }
        }
    }

    fileprivate mutating func head(_ pairing: Pairing) {
        text("old", pairing.old?.path)
        text("new", pairing.new?.path)
        text("title", (pairing.new ?? pairing.old)?.title)
        text("match", pairing.match.rawValue)
        yesNo("comparable", pairing.isComparable)
    }

    fileprivate mutating func name(_ centre: String, _ name: String, _ region: String) {
        text("centre", centre)
        text("name", name)
        text("region", region)
    }

    fileprivate mutating func card(_ key: String?, _ card: ResultCard?) {
        guard let card else { return null(key) }
        object(key) { json in
            json.text("status", card.total == nil ? "not-evaluated" : "scored")
            if let reason = card.reason { json.text("reason", reason.inWords) }
            json.number("points", card.total?.points)
            json.number("maximum", card.total?.maximum)
            json.number("percent", card.total?.percent)
            json.text("grade", card.grade)
            json.number("rank", card.rank)
            json.yesNo("tied", card.isTied)
        }
    }

    fileprivate mutating func change(_ centre: CentreComparison) {
        if let change = centre.change {
            object("change") { json in
                json.number("points", change.points)
                json.number("maximum", change.maximum)
                json.number("percent", change.percent)
                json.number("rank", change.rank)
            }
        } else {
            null("change")
        }
        guard let split = centre.split else {
            null("split")
            return text("why-no-split", centre.whyNoSplit?.inWords)
        }
        object("split") { json in
            json.number("old-records-old-criteria", split.oldByOld)
            json.number("new-records-old-criteria", split.newByOld)
            json.number("old-records-new-criteria", split.oldByNew)
            json.number("new-records-new-criteria", split.newByNew)
            json.object("activities-first") { json in json.effects(split.activitiesFirst) }
            json.object("criteria-first") { json in json.effects(split.criteriaFirst) }
            json.effects(split.effects)
        }
    }

    private mutating func effects(_ effects: ChangeSplit.Effects) {
        number("activities", effects.activities)
        number("criteria", effects.criteria)
    }

    fileprivate mutating func row(_ row: RowComparison) {
        head(row.pairing)
        let isIndicator = (row.pairing.new ?? row.pairing.old)?.isIndicator ?? false
        if isIndicator {
            text("basis-then", row.pairing.old?.basis?.rawValue)
            text("basis-now", row.pairing.new?.basis?.rawValue)
            value("value-then", row.old?.value)
            value("value-now", row.new?.value)
        }
        number("points-then", row.old?.points)
        number("maximum-then", row.old?.maximum)
        number("points-now", row.new?.points)
        number("maximum-now", row.new?.maximum)
        number("change", row.change)
        if isIndicator {
            rows("gained", row.gained)
            return rows("lost", row.lost)
        }
        let isOfIndicators = row.rows.contains { ($0.pairing.new ?? $0.pairing.old)?.isIndicator ?? false }
        list(isOfIndicators ? "indicators" : "criteria") { json in
            for part in row.rows { json.object { json in json.row(part) } }
        }
    }

    private mutating func rows(_ key: String, _ names: [RowName]?) {
        guard let names else { return null(key) }
        list(key) { json in
            for name in names { json.shortObject { json in json.row(name) } }
        }
    }

    fileprivate mutating func step(_ step: Comparison, _ centres: [CentreTrend]) {
        text("old", step.old.period.id)
        text("new", step.new.period.id)
        rules(step)
        list("centres") { json in
            for shown in centres {
                guard let centre = step.centres.first(where: { $0.centre == shown.centre }) else { continue }
                json.object { json in
                    json.text("centre", centre.centre)
                    json.change(centre)
                }
            }
        }
    }
}
