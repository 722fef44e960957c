internal import Documents
internal import Evaluation
internal import Wording

extension Document {
    /// A document under the title of the criteria, with the period and what the data says of itself above the rest.
    init(of evaluated: Evaluated, _ blocks: [Block], data: Table? = nil) {
        let (criteria, period) = (evaluated.criteria, evaluated.period)
        var head = [
            Block.lines(Line.head(CriteriaName(evaluated), period) + [period.title].compactMap(\.self).map { Line($0) })
        ]
        if !criteria.source.isEmpty {
            head.append(.lines([Line(DocumentWords.source(criteria.source))], in: .markdown))
        }
        if let notice = evaluated.notice { head.append(Block(.notice(notice))) }
        self.init([.section(criteria.title, head + blocks)], data: data)
    }
}

extension Line {
    /// The criteria and the period that a document is about.
    static func head(_ name: CriteriaName, _ period: EvaluationPeriod) -> [Line] {
        [Line(name.words + " · " + name.fileWords, .faint), Line(DocumentWords.period(period))]
    }
}
