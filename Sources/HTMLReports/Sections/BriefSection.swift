internal import Diagnostics
internal import Documents
internal import Evaluation
internal import EvaluationReports
internal import Wording

/// The result in a few numbers and sentences.
struct BriefSection {
    let chapter: PeriodChapter

    private var mark: BasisMark? {
        BasisMark(chapter.scored.reduce(into: Set()) { $0.formUnion(Basis.all(of: $1.criteria, in: chapter.criteria)) })
    }

    func write(to html: inout HTMLWriter) {
        html.section(chapter.anchor("brief"), .h3, "In brief") { html in
            html.blocks([Block(.tiles(figures))], of: "", caption: "")
            for sentence in sentences { html.element(.p) { $0.text(sentence) } }
            notEvaluated(&html)
        }
    }

    /// The numbers that a reader asks for first.
    private var figures: [Tile] {
        let scored = chapter.scored
        let counted = Tile("Centres evaluated", "\(scored.count)", "of \(chapter.cards.count)", mark: nil)
        let totals = scored.map(\.total.points).sorted()
        guard let least = totals.first, let most = totals.last, let first = scored.first else { return [counted] }
        let maxima = Set(scored.map(\.total.maximum))
        let of = maxima.count == 1 ? "of " + NumberText.counted(first.total.maximum) : "points"
        let mark = Mark(mark)
        return [counted]
            + [("Highest total", most), ("Middle total", Self.median(totals)), ("Lowest total", least)].map {
                Tile($0, $1.inText, of, mark: mark)
            }
    }

    private var sentences: [String] {
        let scored = chapter.scored
        guard let first = scored.first else { return ["No centre could be evaluated."] }
        var sentences: [String] = []
        let leaders = scored.filter { $0.rank == first.rank }.map { HTMLText.cut($0.centre.name, 80) }
        let of = NumberText.counted(first.total.points, of: first.total.maximum)
        sentences.append(
            leaders.inProse("and", most: 5)
                + (leaders.count == 1 ? " stands first, with " : " share the first rank, with ")
                + of + ".")
        if chapter.criteria.grades != nil {
            var counts: [(grade: String, count: Int)] = []
            for card in scored {
                let grade = card.grade ?? "no grade"
                if let index = counts.firstIndex(where: { $0.grade == grade }) {
                    counts[index].count += 1
                } else {
                    counts.append((grade, 1))
                }
            }
            sentences.append("Grades: " + counts.map { "\($0.grade) \($0.count)" }.joined(separator: ", ") + ".")
        }
        if chapter.ranked.isByShare {
            sentences.append(UncountedParts(chapter.cards).ranking)
        }
        let overridden = scored.filter { $0.totalWithoutOverrides != nil }.map { HTMLText.cut($0.centre.name, 80) }
        if !overridden.isEmpty {
            sentences.append(
                "Evaluators set points by hand, with a reason and a reference, for "
                    + overridden.inProse("and", most: 20) + ".")
        }
        return sentences + changes
    }

    /// Who gained and who lost since the period before.
    private var changes: [String] {
        guard let change = chapter.change else { return [] }
        let isByShare = change.hasOtherMaxima
        let known = change.centres.compactMap { centre in
            centre.change.map { (centre.name, isByShare ? $0.percent : $0.points) }
        }
        if known.isEmpty { return [] }
        let (gained, lost, same) = ComparisonWords.counts(change, change.centres)
        var sentence =
            "Since \(change.old.period.id), "
            + (isByShare ? "by points over maximum, since the maxima differ, " : "")
            + "\(Amount.words(gained, "centre")) gained \(isByShare ? "ground" : "points") and "
            + (lost == 0 ? "none lost any" : "\(lost) lost some")
            + (same == 0 ? "." : "; \(same) stayed where \(same == 1 ? "it was" : "they were").")
        if let most = known.max(by: { $0.1 < $1.1 }), most.1 > .zero {
            sentence +=
                " The largest gain is that of \(HTMLText.cut(most.0, 80)), \(isByShare ? NumberText.signed(most.1, places: 1) + " percentage points" : HTMLText.signed(most.1))."
        }
        return [sentence]
    }

    private func notEvaluated(_ html: inout HTMLWriter) {
        let cards = chapter.cards.filter { !$0.isScored }
        if cards.isEmpty { return }
        html.element(.p, text: "Not evaluated, which is not the same as no points:")
        html.element(.ul) { html in
            for card in cards {
                guard case .notEvaluated(let reason) = card.status else { continue }
                html.element(.li) { html in
                    html.given(card.centre.name)
                    html.text(": ")
                    html.given(reason.inWords)
                }
            }
        }
    }

    /// The middle of sorted numbers, or the mean of the middle two.
    private static func median(_ sorted: [Fraction]) -> Fraction {
        let middle = sorted.count / 2
        if sorted.count % 2 == 1 { return sorted[middle] }
        return (sorted[middle - 1] + sorted[middle]).divided(by: Fraction(2)) ?? .zero
    }
}
