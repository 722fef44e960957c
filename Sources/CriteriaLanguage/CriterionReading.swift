package import Diagnostics
package import Evaluation
internal import MarkedYAML
internal import SourceReading

/// What a criterion has from those that it stands in.
struct CriterionContext {
    var path: [String]
    /// The basis that it has where it names none.
    var basis: Basis?
    /// Whether a source is named for it.
    var isSourced: Bool
    /// How its points are combined with its neighbours'.
    var combine: Combination
    /// Whether its points go into a geometric mean at some level.
    var isUnderGeometricMean: Bool

    func entering(_ combine: Combination) -> CriterionContext {
        var context = self
        context.combine = combine
        context.isUnderGeometricMean = isUnderGeometricMean || combine == .geometricMean
        return context
    }
}

extension CriteriaReader {
    mutating func criteria(_ elements: [Node], _ context: CriterionContext) -> [Criterion] {
        var ids: [String: Place] = [:]
        let members = elements.compactMap { criterion($0, context, &ids) }
        replacedOnce(members.compactMap(\.replaces))
        return members
    }

    private mutating func criterion(
        _ node: Node, _ context: CriterionContext, _ ids: inout [String: Place]
    ) -> Criterion? {
        guard
            let keys = mapping(
                node, context.basis == nil ? CriteriaKeys.criterion : CriteriaKeys.innerCriterion)
        else { return nil }
        if context.path.count >= Self.deepest {
            report(
                .tooDeep, node.place,
                "Criteria stand more than \(Self.deepest) levels deep in one another",
                suggestion: "Take a level out")
            leavePartUnchecked("the criterion", node)
            return nil
        }
        let faults = faultsOfPoints
        let id = text("id", of: keys)
        if let id, let place = keys["id"]?.place { once(id, place, &ids) }
        let title = text("title", of: keys)
        let basis = word("basis", of: keys) ?? context.basis
        let source = texts("source", of: keys)
        let combine = word("combine", of: keys) ?? Combination.sum
        let path = context.path + [id ?? "?"]
        let begun = beginIntending(keys["intended"], path.joined(separator: "."))
        defer { endIntending(begun) }
        let appliesWhen = appliesWhen(keys["applies-when"])
        let inner = CriterionContext(
            path: path, basis: basis ?? .own, isSourced: context.isSourced || !source.isEmpty, combine: combine,
            isUnderGeometricMean: context.isUnderGeometricMean
        ).entering(combine)
        var criterion = Criterion(
            id: id ?? "", path: path.joined(separator: "."), title: title ?? "",
            source: source, basis: basis ?? .own,
            instructions: text("instructions", of: keys),
            sourcesOfInformation: texts("sources-of-information", of: keys),
            combine: combine, weight: weight(keys, context),
            atMost: cap(of: keys), parts: parts(keys, inner),
            location: location(node.place))
        criterion.appliesWhen = appliesWhen
        criterion.replaces = predecessor(keys)
        criterion.isComparable = yesNo("comparable", of: keys) ?? true
        checkMaximum(of: keys, set.reachableMaximum(criterion), "“\(criterion.path)”", faultsBefore: faults)
        if basis == .adopted, context.basis != .adopted, !inner.isSourced { reportUnsourced(criterion.path, keys) }
        if id != nil, title != nil { return criterion }
        refusedPaths.insert(criterion.path)
        return nil
    }

    /// Warns of a basis that names no decision.
    private mutating func reportUnsourced(_ path: String, _ keys: Mapping) {
        report(
            .adoptedWithoutSource, keys["basis"]?.place ?? keys.place,
            "“\(path)” is said to be adopted, and no decision is named",
            suggestion: "Name the decision under “source”, or write reconstructed or own")
    }

    private mutating func parts(_ keys: Mapping, _ context: CriterionContext) -> Criterion.Parts {
        let name = context.path.joined(separator: ".")
        if let second = keys.entry("criteria"), let first = keys.entry("indicators") {
            report(
                .wrongType, second.keyPlace,
                "“\(name)” has indicators and criteria, and can have only one of them",
                suggestion: "Put the indicators into a criterion of their own",
                notes: [.init("the indicators", at: location(first.keyPlace))])
        }
        if let node = keys["criteria"] {
            return .criteria(criteria(members(node, "“criteria” of \(name)"), context))
        }
        guard let node = keys["indicators"] else {
            report(
                .missingKey, keys.place, "“\(name)” has neither indicators nor criteria",
                suggestion: "Add “indicators:” with at least one")
            return .indicators([])
        }
        var ids: [String: Place] = [:]
        var indices: [Int] = []
        for element in members(node, "“indicators” of \(name)") {
            if let indicator = indicator(element, context, &ids) {
                indices.append(set.indicators.count)
                set.indicators.append(indicator)
            }
        }
        replacedOnce(indices.compactMap { set.indicators[$0].replaces })
        return .indicators(indices)
    }

    private mutating func members(_ node: Node, _ what: String) -> [Node] {
        guard let members = list(node, what) else { return [] }
        if members.isEmpty {
            report(
                .wrongType, node.place, "\(what) is empty",
                suggestion: "Write at least one below it, or take the key out")
        }
        return members
    }

    private mutating func indicator(
        _ node: Node, _ context: CriterionContext, _ ids: inout [String: Place]
    ) -> Indicator? {
        guard let keys = mapping(node, CriteriaKeys.indicator) else { return nil }
        let id = text("id", of: keys)
        if let id, let place = keys["id"]?.place { once(id, place, &ids) }
        let begun = beginIntending(keys["intended"], (context.path + [id ?? "?"]).joined(separator: "."))
        defer { endIntending(begun) }
        let title = text("title", of: keys)
        let source = texts("source", of: keys)
        let basis = word("basis", of: keys) ?? context.basis ?? .own
        let instructions = text("instructions", of: keys)
        let information = texts("sources-of-information", of: keys)
        let faults = findings.faultCount
        let measured = keys["measure"].flatMap { measure($0) }
        let faultsOfMeasure = findings.faultCount - faults
        let read = keys["scale"].flatMap { scale($0, measured?.limits(in: set), faultsOfMeasure: faultsOfMeasure) }
        let missing: MissingRule = word("missing", of: keys) ?? .zero
        let weight = weight(keys, context)
        if let entry = keys.entry("agree"), let measured, measured.ratings.isEmpty {
            report(
                .measureMalformed, entry.keyPlace, "“agree” is for an indicator that measures a rating",
                suggestion: "Take it out")
        }
        let agree: Agreement = word("agree", of: keys) ?? .median
        if let read, context.isUnderGeometricMean, read.minimum < .zero {
            report(
                .negativePoints, keys["scale"]?.place,
                "Points under 0 can't go into a geometric mean",
                suggestion: "Give no points under 0, or combine by sum or mean")
        }
        let appliesWhen = appliesWhen(keys["applies-when"])
        let replaces = predecessor(keys)
        let isComparable = yesNo("comparable", of: keys) ?? true
        guard let id, let title, let read else {
            if let id { refusedPaths.insert((context.path + [id]).joined(separator: ".")) }
            return nil
        }
        if basis == .adopted, context.basis != .adopted, !context.isSourced, source.isEmpty {
            reportUnsourced((context.path + [id]).joined(separator: "."), keys)
        }
        var indicator = Indicator(
            id: id, path: (context.path + [id]).joined(separator: "."), title: title,
            source: source, basis: basis, instructions: instructions,
            sourcesOfInformation: information,
            // With a fault in its measure nothing is scored, and only the points are asked for.
            measure: measured ?? .constant(.zero), scale: read,
            missing: missing, weight: weight, agree: agree, location: location(node.place))
        indicator.isUnderGeometricMean = context.isUnderGeometricMean
        indicator.appliesWhen = appliesWhen
        indicator.replaces = replaces
        indicator.isComparable = isComparable
        return indicator
    }

    // MARK: Editions

    /// The name of a criterion or indicator in the edition before.
    private mutating func predecessor(_ keys: Mapping) -> Predecessor? {
        guard let node = keys["replaces"], let name = text("replaces", of: keys) else { return nil }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ Identifier.isValid(String($0)) }) else {
            report(
                .notAnIdentifier, node.place, "“\(name)” is not how a criterion or indicator is named",
                suggestion: "Write its id in the older file, or its path from the top, such as b.parties")
            return nil
        }
        return Predecessor(name: name, location: location(node.place))
    }

    /// Reports what two neighbours replace.
    private mutating func replacedOnce(_ predecessors: [Predecessor]) {
        var first: [String: Location] = [:]
        for predecessor in predecessors {
            if let place = first[predecessor.name] {
                findings.report(.replacedTwice(predecessor, first: place))
            } else {
                first[predecessor.name] = predecessor.location
            }
        }
    }

    private mutating func weight(_ keys: Mapping, _ context: CriterionContext) -> ExactDecimal {
        guard let node = keys["weight"], let weight = number("weight", of: keys, isPart: true) else { return .one }
        if weight <= .zero {
            report(
                .outOfRange, node.place, "A weight must be over 0",
                suggestion: "Write a number over 0, or leave the weight out")
            return .one
        }
        if !context.combine.isWeighted, weight != .one {
            report(
                .weightNotAllowed, node.place,
                "A weight has no meaning where parts combine by “\(context.combine.rawValue)”",
                suggestion: "Take it out, or combine by sum, mean or geometric-mean")
        }
        return weight
    }
}

extension Finding {
    /// Two criteria or indicators that replace the same one.
    package static func replacedTwice(_ predecessor: Predecessor, first: Location) -> Finding {
        Finding(
            .replacedTwice, at: predecessor.location, "“\(predecessor.name)” is replaced twice",
            suggestion: "Keep “replaces” where most of it went; what it is taken from is new",
            notes: [.init("first replaced here", at: first)])
    }
}
