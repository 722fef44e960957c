internal import Diagnostics
internal import Evaluation
internal import MarkedYAML
internal import SourceReading
internal import Wording

/// `intended`: warnings that the rules mean to have.
extension CriteriaReader {
    /// Where the reading of a part began, to tell what was found in it.
    struct BegunPart {
        fileprivate var intentions: Int
        fileprivate var faults: Int
        fileprivate var askedOfCentres: Int
    }

    /// Reads the warnings that a part, and all in it, is meant to have.
    mutating func beginIntending(_ node: Node?, _ path: String) -> BegunPart {
        let begun = BegunPart(
            intentions: intentions.count, faults: findings.faultCount, askedOfCentres: askedOfCentres)
        guard let node else { return begun }
        let names = FindingCode.intendable.map(\.rawValue)
        for element in elements(node) {
            guard let name = text(element, "an entry of “intended”") else { continue }
            if let code = FindingCode.intendable.first(where: { $0.rawValue == name }) {
                intentions.append(Intention(code: code, path: path, location: location(element.place)))
                continue
            }
            let nearest = NearestWord.to(name, among: names).map { "Did you mean “\($0)”? " } ?? ""
            report(
                .unknownChoice, element.place,
                FindingCode(rawValue: name).map { code in
                    code.severity == .fault
                        ? "“\(name)” is a fault, which can't be intended" : "“\(name)” is no warning about rules"
                } ?? "There is no warning “\(name)” about rules",
                suggestion: nearest + "It is \(names.inProse(most: 20))")
        }
        return begun
    }

    /// Ends the reading of a part, and reports what it means to have and has not.
    mutating func endIntending(_ begun: BegunPart) {
        let ended = intentions[begun.intentions...]
        intentions.removeSubrange(begun.intentions...)
        // Where a rule was refused, not all was looked at.
        let isWhole = findings.faultCount == begun.faults
        for intention in ended {
            let waits: Bool =
                switch intention.code {
                case .separatesNobody, .bandNotReached: true
                case .conditionNeverMet: askedOfCentres > begun.askedOfCentres
                default: false
                }
            if waits {
                set.intentions.append(intention)
            } else if !intention.isMet, isWhole {
                findings.report(intention.nothing)
            }
        }
    }

    /// Takes note of a finding that the part which is being read may be meant to have.
    private mutating func isIntended(_ code: FindingCode) -> Bool {
        var isMeant = false
        for index in intentions.indices where intentions[index].code == code {
            intentions[index].isMet = true
            isMeant = true
        }
        return isMeant
    }

    /// Reports a finding, unless it is a warning that is meant.
    mutating func report(
        _ code: FindingCode, _ place: Place?, _ message: String, suggestion: String, notes: [Finding.Note] = []
    ) {
        if isIntended(code) { return }
        findings.report(Finding(code, at: location(place), message, suggestion: suggestion, notes: notes))
    }
}
