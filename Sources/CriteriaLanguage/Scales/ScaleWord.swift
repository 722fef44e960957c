internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading
internal import Wording

/// A way to turn a value into points: its key in a scale, what it is for, how it is read, and what it means.
struct ScaleWord: Sendable {
    /// Every kind of scale, in the order in which editors and findings list them.
    static let all: [ScaleWord] = [.bands, .linear, .perUnit, .values, .dates]

    let key: Key
    /// Which values it is for.
    let suits: @Sendable (FieldType) -> Bool
    /// What is taken for the value where the measure has a fault.
    var assumed = MeasureLimits.none
    /// Whether the points that it gives are known then.
    var givesKnownPoints = true
    /// Reads what stands behind the key, for values within limits.
    let read: @Sendable (inout CriteriaReader, Node, MeasureLimits) -> Scale?

    var name: String { key.name }

    /// The mapping of a scale.
    static let table = KeyTable("a scale", all.map(\.key), oneOf: all.map(\.name)) { schema in
        schema.titled(
            "Scale", "How the value becomes points: one of \(all.map(\.name).inProse("and")).")
    }
}

extension CriteriaReader {
    /// Reads a scale, and checks that it fits its measure.
    ///
    /// - Parameters:
    ///   - limits: `nil` where the measure has a fault; the scale's own are told all the same.
    ///   - faultsOfMeasure: How many faults the measure has.
    /// - Returns: `nil` where the points that it gives are not known.
    mutating func scale(
        _ node: Node, _ limits: MeasureLimits?, faultsOfMeasure: Int
    ) -> Scale? {
        let faults = findings.faultCount
        if let limits {
            // The type is known, whatever else is wrong with the measure.
            leavePointsKnown(ofMeasure: faultsOfMeasure)
            return scale(node, limits)
        }
        let word = ScaleWord.all.first { word in node.keys.contains(word.name) }
        let scale = scale(node, word?.assumed ?? .none)
        guard word?.givesKnownPoints ?? true, let scale else { return nil }
        if findings.faultCount == faults { leavePointsKnown(ofMeasure: faultsOfMeasure) }
        return scale
    }

    private mutating func scale(_ node: Node, _ limits: MeasureLimits) -> Scale? {
        guard let keys = mapping(node, ScaleWord.table) else { return nil }
        let given = ScaleWord.all.filter { keys.entry($0.name) != nil }
        guard given.count == 1, let word = given.first, let value = keys[word.name] else {
            if given.count > 1 || node.isEmptyMapping {
                report(
                    .scaleMalformed, node.place,
                    given.isEmpty
                        ? "The scale says nothing" : "A scale is only one of \(given.map(\.name).inProse())",
                    suggestion: "Give one of \(ScaleWord.all.map(\.name).inProse())")
                if given.count > 1 { leavePartUnchecked("the scale", node) }
            }
            return nil
        }
        guard word.suits(limits.type) else {
            report(
                .scaleDoesNotFit, keys.keyPlace(word.name),
                "“\(word.name)” does not fit: the measure gives \(limits.type.inWords)",
                suggestion: "Use \(ScaleWord.all.filter { $0.suits(limits.type) }.map(\.name).inProse())")
            // What it says may have faults of its own.
            _ = word.read(&self, value, MeasureLimits(.text))
            return nil
        }
        return word.read(&self, value, limits)
    }

    /// Warns of a scale that tells nobody apart.
    mutating func warnWhereSame(_ isSame: Bool, _ node: Node) {
        guard isSame else { return }
        report(
            .samePoints, node.place, "Every centre gets the same points here",
            suggestion: "Check the bounds and the points")
    }
}

extension FieldType {
    /// Whether it holds numbers.
    var isNumber: Bool {
        if case .number = self { return true }
        return false
    }

    /// Whether it holds days.
    var isDay: Bool {
        if case .date = self { return true }
        return false
    }
}
