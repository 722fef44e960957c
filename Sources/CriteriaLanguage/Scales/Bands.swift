internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading
internal import Wording

extension ScaleWord {
    /// Points by lower bounds.
    static let bands = ScaleWord(
        key: .may(
            "bands", .table(keys: .numberKey, of: .any(of: [.number, .mapping(band)]), atLeast: 1),
            "Points by lower bounds",
            "{ 0: 0, 1: 1, 6: 2 } reads: from 0 nothing, from 1 one point, from 6 two points."),
        suits: \.isNumber
    ) { $0.bands($1, $2) }

    /// A band that has a label.
    static let band = KeyTable(
        "a band",
        [
            .must("points", .number, as: "the points", "The points of the band"),
            .may("label", .text, as: "the label", "What scorecards call the band"),
        ])
}

extension CriteriaReader {
    fileprivate mutating func bands(_ node: Node, _ limits: MeasureLimits) -> Scale? {
        let faults = findings.faultCount
        var bands: [Band] = []
        var places: [Place] = []
        for (bound, value) in bounds(node, "the bands", isPart: limits.isPart) {
            var points: ExactDecimal?
            var label: String?
            if case .mapping = value.content {
                let keys = mapping(value, ScaleWord.band)
                points = number("points", of: keys)
                label = text("label", of: keys)
            } else {
                points = number(value, "the points from \(bound)")
            }
            if let points {
                bands.append(.init(bound: bound, points: points, label: label))
                places.append(value.place)
            }
        }
        // Where a band was refused, what the others come to is not known.
        guard !bands.isEmpty, findings.faultCount == faults else { return nil }
        for index in bands.indices.dropFirst()
        where bands[index].points < bands[index - 1].points {
            report(
                .pointsFall, places[index],
                "From \(bands[index].bound) there \(Amount.verb("\(bands[index].points)")) "
                    + "\(Amount.words("\(bands[index].points)", "point")), fewer than "
                    + "the \(bands[index - 1].points) from \(bands[index - 1].bound)",
                suggestion: "Check that less is meant to earn more")
        }
        if let most = limits.most {
            for (band, place) in zip(bands, places) where Fraction(band.bound) > most {
                report(
                    .bandNeverReached, place,
                    "The measure can't be over \(most.exactDecimal ?? most.fractionText), so nothing reaches the band from \(band.bound)",
                    suggestion: "Lower the bound, or take the band out")
            }
        }
        if let least = limits.least {
            for index in bands.indices.dropFirst() where Fraction(bands[index].bound) <= least {
                report(
                    .bandNeverReached, places[index - 1],
                    "The measure can't be under \(least.exactDecimal ?? least.fractionText), so nothing is in the band from "
                        + "\(bands[index - 1].bound)", suggestion: "Raise the bound, or take the band out")
            }
        }
        // What is missing gets no points, so that others differ from it.
        let isSame =
            bands.allSatisfy { $0.points == bands[0].points } && (!limits.canBeMissing || bands[0].points == .zero)
            && (limits.least.map { Fraction(bands[0].bound) <= $0 } ?? false)
        warnWhereSame(isSame || limits.isSameForAll, node)
        return .bands(bands)
    }
}
