package import Diagnostics
package import Evaluation
internal import Wording

/// Warnings that only the results show.
package enum ResultChecks {
    /// Looks at the results of every period together.
    package static func check(_ results: [Evaluated], _ findings: inout Findings) {
        guard let criteria = results.first?.criteria else { return }
        var intentions = criteria.intentions
        // Of each result and each indicator, what the centres have.
        let all = results.map { result in
            var scores = [[IndicatorScore]](repeating: [], count: criteria.indicators.count)
            for score in result.scorecards.flatMap(\.indicators)
            where !score.isExcluded && scores.indices.contains(score.indicator) {
                scores[score.indicator].append(score)
            }
            return scores
        }
        for (index, indicator) in criteria.indicators.enumerated() {
            let scores = all.map { $0[index] }
            var found = Findings()
            checkSeparation(indicator, scores, &found)
            checkBands(indicator, scores.flatMap(\.self), &found)
            for finding in found.kept where !intentions.meet(finding.code, of: indicator.path) {
                findings.report(finding)
            }
        }
        let codes: [FindingCode] = [.separatesNobody, .bandNotReached]
        for intention in intentions where codes.contains(intention.code) && !intention.isMet {
            findings.report(intention.nothing)
        }
    }

    /// An indicator that separates nobody, in any period.
    private static func checkSeparation(
        _ indicator: Indicator, _ scores: [[IndicatorScore]], _ findings: inout Findings
    ) {
        let points = scores.map { Set($0.map(\.points)) }
        let isTold = scores.contains { $0.count > 1 }
        guard isTold, points.allSatisfy({ $0.count <= 1 }) else { return }
        findings.report(
            Finding(
                .separatesNobody, at: indicator.location,
                "“\(indicator.path)” gives every centre the same points, in every period",
                suggestion: "Check what it measures, and its scale"))
    }

    /// A band that no centre is in, in any period.
    private static func checkBands(
        _ indicator: Indicator, _ scores: [IndicatorScore], _ findings: inout Findings
    ) {
        guard let bands = (indicator.scale.rule as? Bands)?.bands else { return }
        let numbers = scores.compactMap { score -> Fraction? in
            guard case .number(let number) = score.value else { return nil }
            return number
        }
        guard numbers.count > 1 else { return }
        // A band without points is a floor: that nobody stands on it is no reason to doubt it.
        for (index, band) in bands.enumerated() where band.points != .zero {
            let low = Fraction(band.bound)
            let high = index + 1 < bands.count ? Fraction(bands[index + 1].bound) : nil
            let isReached = numbers.contains { number in
                number >= low && high.map { number < $0 } ?? true
            }
            if !isReached {
                findings.report(
                    Finding(
                        .bandNotReached, at: indicator.location,
                        "No centre is in the band from \(band.bound) of “\(indicator.path)”, in any period",
                        suggestion: "Check the bound; it may be right"))
            }
        }
    }
}
