import Testing
import Wording

@testable import Evaluation

@Suite("Evaluators' agreement")
struct EvaluatorAgreementTests {
    /// Ratings of each thing, and alpha worked by hand.
    @Test(
        "is Krippendorff's alpha, exactly",
        arguments: [
            // All agree, on two values.
            ([["1", "1"], ["2", "2"]], "1"),
            // Distance squared (4 - 2)² = 4; observed 4 · 4; expected 2 · 2 · 2 · 4 = 32; alpha = 1 - 3 · 16 / 32.
            ([["1", "2"], ["1", "2"]], "-1/2"),
            // Counts: two 1s, one 2, one 3. Distances squared: 1-2 (1.5)², 1-3 (2.5)², 2-3 1.
            // Observed 2 · 1; expected 2 (2 · 2.25 + 2 · 6.25 + 1) = 36; alpha = 1 - 3 · 2 / 36.
            ([["1", "1"], ["2", "3"]], "5/6"),
            // A unit with one value says nothing.
            ([["1", "1"], ["2", "3"], ["9"]], "5/6"),
            // Three in a unit weigh half each pair: counts 3 and 2, distance squared 2.5² = 6.25.
            // Observed 2 · 6.25 + 2 · 6.25 = 25; expected 2 · 3 · 2 · 6.25 = 75; alpha = 1 - 4 · 25 / 75.
            ([["1", "1", "2"], ["1", "2"]], "-1/3"),
        ] as [([[String]], String)])
    func alpha(units: [[String]], expected: String) {
        let values = units.map { $0.map { World.number($0) } }
        #expect(KrippendorffAlpha.ordinal(values) == World.number(expected))
        // Whose ratings come first does not matter.
        #expect(KrippendorffAlpha.ordinal(values.reversed().map { $0.reversed() }) == World.number(expected))
    }

    @Test("goes by the order of marks alone")
    func order() {
        let near = [["0", "1"], ["1", "2"], ["2", "2"], ["0", "0"]].map { $0.map { World.number($0) } }
        let far = [["0", "10"], ["10", "99.5"], ["99.5", "99.5"], ["0", "0"]].map { $0.map { World.number($0) } }
        #expect(KrippendorffAlpha.ordinal(near) == KrippendorffAlpha.ordinal(far))
    }

    @Test("counts what it rests on, and says why it can't be told")
    func counts() {
        func agreement(_ units: [[String]]) -> RatingAgreement {
            RatingAgreement("x", units.map { $0.map { World.number($0) } })
        }
        let told = agreement([["1", "1", "2"], ["1", "2"], ["4"], []])
        #expect(told.centres == 2 && told.ratings == 5 && told.pairs == 4)
        #expect(told.isLow && told.whyUnknown == nil)
        #expect(!agreement([["1", "1"], ["2", "2"]]).isLow)
        #expect(agreement([["1"], ["2"]]).whyUnknown?.inWords == "no two evaluators rated the same centre")
        #expect(
            agreement([["1", "2"], ["2"]]).whyUnknown?.inWords == "only one centre was rated by several evaluators")
        let same = agreement([["2", "2"], ["2", "2"]])
        #expect(same.whyUnknown?.inWords == "all evaluators gave the same value throughout" && !same.isLow)
    }
}
