package import Documents
package import Evaluation
internal import Wording

extension [Block] {
    /// How far evaluators agree on each rating; nothing where nothing is rated.
    package static func agreement(_ ratings: [RatingAgreement]) -> [Block] {
        if ratings.isEmpty { return [] }
        return [
            .section(
                AgreementWords.title,
                [Block(.table(.agreement(ratings))), .lines([Line(AgreementWords.meaning, .faint)])])
        ]
    }
}

extension Table {
    /// Each rating with alpha, and what that is of.
    package static func agreement(_ ratings: [RatingAgreement]) -> Table {
        let tones = ratings.map { $0.isLow || $0.alpha == nil ? Tone.doubtful : nil }
        return Table([
            .rowHeadings("Rating", ratings.map(\.rating)).giving((2, 8)),
            .numbers("Alpha", ratings.map(\.alpha)).toned(tones),
            .words("Agreement", ratings.map(AgreementWords.degree)).toned(tones).giving((4, 8)),
            .counts("Pairs of ratings", ratings.map(\.pairs)).giving((1, 0)),
            .counts("Centres", ratings.map(\.centres)).giving((0, 0)),
            .words("Behind", ratings.map { $0.indicators.joined(separator: ", ") }).giving((3, 0)),
        ])
    }
}
