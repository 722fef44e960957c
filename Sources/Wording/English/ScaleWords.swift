package import Evaluation

extension ScaleStep {
    /// Which values a step of a scale is for: `6 to 10`, or its label.
    package var inWords: String {
        switch self {
        case .named(let name): name
        case .yesNo(let value): value ? "yes" : "no"
        case .bound(let bound): "\(bound)"
        case .number(let number): number.shortText
        case .under(let bound): "under \(bound)"
        case .orMore(let bound): "\(bound) or more"
        case .to(let low, let last): last == low ? "\(low)" : "\(low) to \(last)"
        case .toUnder(let low, let high): "\(low) to under \(high)"
        case .between(let low, let high): "between \(low) and \(high)"
        case .by(let day): "by \(day)"
        case .after(let day): "after \(day)"
        case .later: "later"
        case .eachUnit: "each unit"
        case .atMost: "at most"
        }
    }
}
