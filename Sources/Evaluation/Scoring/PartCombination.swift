/// A part that is combined into a whole.
struct Part {
    /// `nil` where the part is unscored.
    var points: Fraction?
    var maximum: Fraction
    var adopted: Points
    /// Whether every rule in the part is adopted.
    var isAdopted: Bool
    var weight: ExactDecimal
    /// Whether the part does not belong to the centre, or is exempt.
    var isExcluded = false
}

/// Parts combined.
struct Whole {
    var points: Fraction?
    var maximum: Fraction
    var adopted: Points
    var isAdopted: Bool
}

extension Combination {
    /// Combines parts. Only what is scored is combined; where nothing is, the whole is unscored and
    /// its maximum is what all parts that count for the centre could have reached.
    ///
    /// - Parameters:
    ///   - cap: The cap on points and maximum.
    ///   - isAdoptedRule: Whether the rule that combines them is adopted itself.
    func combine(
        _ parts: [Part], atMost cap: ExactDecimal?, isAdoptedRule: Bool = true
    ) -> Whole {
        let scored = parts.filter { $0.points != nil }
        let isScored = !scored.isEmpty
        let used = isScored ? scored : parts.filter { !$0.isExcluded }
        var points = isScored ? combine(used.map { ($0.points ?? .zero, $0.weight) }) : nil
        var maximum = used.isEmpty ? .zero : combine(used.map { ($0.maximum, $0.weight) })
        let isAdopted = isAdoptedRule && !parts.isEmpty && parts.allSatisfy(\.isAdopted)
        if let cap = cap.map({ Fraction($0) }) {
            points = points.map { min($0, cap) }
            maximum = min(maximum, cap)
        }
        var adopted = Points.none
        if isAdopted {
            adopted = isScored ? Points(points: points ?? .zero, maximum: maximum) : .none
        } else if self == .sum || self == .mean, used.contains(where: { $0.adopted != .none }) {
            adopted = Points(
                points: share(used) { $0.adopted.points },
                maximum: share(used) { $0.adopted.maximum })
            if let cap = cap.map({ Fraction($0) }) {
                adopted.points = min(adopted.points, cap)
                adopted.maximum = min(adopted.maximum, cap)
            }
        }
        return Whole(points: points, maximum: maximum, adopted: adopted, isAdopted: isAdopted)
    }

    /// What parts add to a sum or a mean.
    private func share(_ parts: [Part], _ amount: (Part) -> Fraction) -> Fraction {
        let sum = parts.map { amount($0).weighted($0.weight) }.total()
        guard self == .mean else { return sum }
        return sum.divided(by: parts.map { Fraction($0.weight) }.total()) ?? .zero
    }

    private func combine(_ parts: [(value: Fraction, weight: ExactDecimal)]) -> Fraction {
        switch self {
        case .sum: return parts.map { $0.value.weighted($0.weight) }.total()
        case .mean:
            let sum = parts.map { $0.value.weighted($0.weight) }.total()
            return sum.divided(by: parts.map { Fraction($0.weight) }.total()) ?? .zero
        case .least: return parts.map(\.value).min() ?? .zero
        case .most: return parts.map(\.value).max() ?? .zero
        case .geometricMean: return GeometricMean.of(parts)
        }
    }
}

extension CriteriaSet {
    /// What the rules can reach, with every part scored.
    package var reachableMaximum: Fraction {
        combine.combine(criteria.map { part($0) }, atMost: atMost).maximum
    }

    /// What a criterion's rules can reach, before its own weight.
    package func reachableMaximum(_ criterion: Criterion) -> Fraction { part(criterion).maximum }

    private func part(_ criterion: Criterion) -> Part {
        let parts: [Part] =
            switch criterion.parts {
            case .criteria(let criteria): criteria.map { part($0) }
            case .indicators(let indices):
                indices.map {
                    let indicator = indicators[$0]
                    let maximum = Fraction(indicator.scale.maximum)
                    return Part(
                        points: maximum, maximum: maximum, adopted: .none, isAdopted: false,
                        weight: indicator.weight)
                }
            }
        let whole = criterion.combine.combine(parts, atMost: criterion.atMost)
        return Part(
            points: whole.points, maximum: whole.maximum, adopted: .none, isAdopted: false,
            weight: criterion.weight)
    }
}

extension Fraction {
    /// The number times a weight, which is mostly 1.
    fileprivate func weighted(_ weight: ExactDecimal) -> Fraction {
        weight == .one ? self : self * Fraction(weight)
    }
}
