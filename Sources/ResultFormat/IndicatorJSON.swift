internal import Diagnostics
internal import Evaluation
internal import Wording

extension ScorecardJSON {
    /// An indicator in its result.
    struct WrittenIndicator {
        var score: IndicatorScore
        var indicator: Indicator
        var result: Written

        init(_ score: IndicatorScore, in result: Written) {
            (self.score, self.result) = (score, result)
            indicator = result.evaluated.criteria.indicators[score.indicator]
        }

        var hasRows: Bool { result.keepsLedger && result.version != .first }
        var rowName: RowNaming { RowNaming(indicator.measure, in: result.evaluated.criteria) }
    }

    static let indicator = ObjectFormat<WrittenIndicator>(
        "an indicator",
        [
            .must("id", .text, as: "the id", "Identifier") { $0.indicator.id },
            .must("title", .text, as: "the title", "Title") { $0.indicator.title },
            .may("basis", .basis, "Basis") { $0.indicator.basis },
            .value("value", "Value", "null where missing") { $0.score.value },
            .exact("points", "Points", "null where unscored") { $0.score.points },
            .exact("maximum", "Maximum", Part.maximum) { $0.score.ownMaximum },
            .must("band", .textOrNull, "Band") { $0.score.band?.inWords },
            .must("counted", .count, "How many rows were counted") { $0.score.ledger.counted },
            .must("left-out", .count, "How many rows were left out") { $0.score.ledger.leftOut },
            .rows(
                "counted-rows", Row.counted, as: "the rows", "The rows that were counted", where: \.hasRows
            ) { written, write in
                let name = written.rowName
                for row in written.score.ledger.rows where row.because == nil { write(name(row)) }
            },
            .rows("left-out-rows", Row.leftOut, "The rows that were left out", where: \.hasRows) { written, write in
                let name = written.rowName
                for row in written.score.ledger.rows {
                    if let because = row.because { write((name(row), because)) }
                }
            },
            rowsOfFirst,
            .must("next", Format.object(next).orNull, "What would earn more") { $0.score.next },
            .may("overridden", .object(overridden), "The override in force") { $0.score.overridden },
        ] + Part.exclusion.map { $0.of { $0.score.exclusion } }
            + Part.edition.map { $0.of { ($0.indicator.replaces, $0.indicator.isComparable) } })

    /// Rows as the first format has them.
    private static let rowsOfFirst = Member<WrittenIndicator>(keys: []) { written, json in
        guard written.result.keepsLedger, written.result.version == .first else { return }
        let rows = written.score.ledger.rows
        json.list("counted-rows") { json in for row in rows where row.because == nil { json.text(nil, row.name) } }
        json.list("left-out-rows") { json in
            for row in rows {
                guard let because = row.because else { continue }
                json.object { json in
                    json.text("row", row.name)
                    json.text("because", because.inWords)
                }
            }
        }
    }

    private static let next = ObjectFormat<NextBand>(
        "the next band",
        [
            .value("value", "What it must reach") { $0.value },
            .exact("points", "Points more", orNull: false) { $0.points },
        ])

    private static let overridden = ObjectFormat<IndicatorScore.Overridden>(
        "the override",
        [.exact("points", "Points without it") { $0.without }] + Part.decision.map { $0.of { .init($0.override) } })
}
