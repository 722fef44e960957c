internal import Diagnostics
package import Evaluation

/// Agreement in words, whatever it is written into.
package enum AgreementWords {
    /// Above what is said of each rating.
    package static let title = "How far evaluators agree"

    /// What alpha says, for whoever reads it for the first time.
    package static let meaning =
        "Alpha (Krippendorff's, for ranks) is 1 where all evaluators agree, and 0 where they agree no more than by chance. "
        + "Under \(RatingAgreement.least.shortText) it is low: conclusions from the ratings are not reliable."

    /// Whether conclusions from a rating are reliable, in a word or two.
    package static func degree(_ agreement: RatingAgreement) -> String {
        agreement.isLow ? "low" : agreement.whyUnknown?.inWords ?? "enough"
    }

    /// `alpha 0.44, low; 18 pairs of ratings of 15 centres`.
    package static func words(_ agreement: RatingAgreement) -> String {
        let pairs = Amount.words(agreement.pairs, "pair") + " of ratings"
        let centres = Amount.words(agreement.centres, "centre")
        guard let alpha = agreement.alpha else {
            return "alpha unknown: \(agreement.whyUnknown?.inWords ?? "") (\(pairs))"
        }
        return "alpha \(alpha.inText)\(agreement.isLow ? ", low" : ""); \(pairs) of \(centres)"
    }
}

extension RatingAgreement.WhyUnknown {
    /// Why alpha can't be computed.
    package var inWords: String {
        switch self {
        case .noPairs: "no two evaluators rated the same centre"
        case .oneCentre: "only one centre was rated by several evaluators"
        case .noDifference: "all evaluators gave the same value throughout"
        }
    }
}
