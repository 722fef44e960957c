@testable import Evaluation

/// A tree of criteria whose indicators have the points that are wanted.
indirect enum Tree: Sendable {
    case indicator(
        String, points: String?, maximum: String, weight: String = "1", basis: Basis = .own)
    case criterion(
        String, [Tree], Combination = .sum, weight: String = "1", atMost: String? = nil,
        basis: Basis = .own)

    /// An indicator without points: unscored.
    static func unscored(
        _ id: String, of maximum: String, weight: String = "1", basis: Basis = .own
    ) -> Tree {
        .indicator(id, points: nil, maximum: maximum, weight: weight, basis: basis)
    }

    static func points(
        _ points: String, of maximum: String, weight: String = "1", basis: Basis = .own,
        id: String = "i"
    ) -> Tree {
        .indicator(id, points: points, maximum: maximum, weight: weight, basis: basis)
    }
}

extension Rules {
    /// Makes a criterion, and its indicators, of a tree.
    mutating func add(_ tree: Tree, under path: String = "") -> Criterion {
        guard
            case .criterion(let id, let parts, let combine, let weight, let atMost, let basis) =
                tree
        else {
            preconditionFailure("an indicator stands at the top")
        }
        let path = path.isEmpty ? id : "\(path).\(id)"
        var criteria: [Criterion] = []
        var indices: [Int] = []
        for part in parts {
            guard case .indicator(let id, let points, let maximum, let weight, let basis) = part
            else {
                criteria.append(add(part, under: path))
                continue
            }
            // A bound under every value gives the points; a second that nothing reaches the maximum.
            let scale = Scale.bands([
                .init(bound: ExactDecimal(0), points: World.decimal(points ?? "0"), label: nil),
                .init(bound: ExactDecimal(1), points: World.decimal(maximum), label: nil),
            ])
            indices.append(
                indicator(
                    "\(path).\(id)", points == nil ? .rating("none") : .constant(.zero), scale,
                    missing: .unscored, weight: weight, basis: basis))
        }
        return criterion(
            path, indices.isEmpty ? .criteria(criteria) : .indicators(indices), combine,
            weight: weight,
            atMost: atMost, basis: basis)
    }

    /// A set of criteria over trees.
    static func of(_ trees: [Tree], _ combine: Combination = .sum, atMost: String? = nil) -> Rules {
        var rules = Rules()
        for tree in trees {
            let criterion = rules.add(tree)
            rules.set.criteria.append(criterion)
        }
        rules.set.combine = combine
        rules.set.atMost = atMost.map { World.decimal($0) }
        return rules
    }

    /// What an empty report scores.
    func card() throws -> Scorecard { try Report().scored(by: set) }
}

extension Points {
    static func of(_ points: String, _ maximum: String) -> Points {
        Points(points: World.number(points), maximum: World.number(maximum))
    }
}
