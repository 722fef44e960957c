internal import Diagnostics
package import Evaluation

/// Whether a published result holds, in words.
package struct VerificationWords {
    let verification: Verification

    package init(_ verification: Verification) { self.verification = verification }

    /// What the result is of, and which program wrote it.
    package var result: String {
        let table = verification.table
        return "Period \(table.period.id), by \(CriteriaName(table).inWords); written by \(verification.engine)"
    }

    /// That another program scored the result again; `nil` where it is the same.
    package func note(_ engine: String) -> String? {
        if verification.engine == engine { return nil }
        return "Note: the result was written by \(verification.engine), and scored again by \(engine)."
    }

    /// How many centres the result has, and which it lacks.
    package var centres: (text: String, isDoubtful: Bool) {
        let count = verification.table.cards.count
        if !verification.isScored { return ("Centres: \(count).", false) }
        let missing = verification.missingCentres
        if !missing.isEmpty {
            return (
                "Centres: \(count). The result lacks "
                    + missing.map { "\($0.name) (\($0.id))" }.inProse("and", most: .max)
                    + (verification.isForSomeCentres
                        ? ", which it says it is for."
                        : ". A result for some centres alone names them under “centres”, as “score --centre” writes it."),
                true
            )
        }
        return (
            verification.isForSomeCentres
                ? "Centres: \(count) of the \(verification.rosterCount) on the roster, as the result says."
                : "Centres: all \(count) on the roster.", false
        )
    }

    /// Whether the files are as they were.
    package var files: String {
        let inputs = verification.inputs.filter { $0.state != .added }.count
        return verification.changes.isEmpty
            ? "Files: all \(inputs) are as they were." : "Files: \(inputs) are named; these are not as they were:"
    }

    /// What became of a file.
    package func state(_ check: InputCheck) -> String {
        switch check.state {
        case .same: "same"
        case .changed: "changed"
        case .missing: "missing"
        case .added: "added"
        case .outside: "outside"
        }
    }

    /// What more is known of a file that is not as it was.
    package func more(_ check: InputCheck) -> [String] {
        switch check.state {
        case .same: []
        case .changed(let now): ["then \(check.input.sha256)", "now  \(now)"]
        case .missing: ["looked for at \(check.path)"]
        case .added: ["read now, and not when the result was made"]
        case .outside: ["a link that leads out of the folder; it was not opened"]
        }
    }

    /// Whether the values come out again.
    package var values: String {
        if !verification.isScored { return "Numbers: the result can't be scored again." }
        return verification.differences.isEmpty
            ? "Values: all \(verification.compared) come out again."
            : "Values: of \(verification.compared), these come out otherwise:"
    }

    /// A difference, and the line of the file that it is in.
    package func difference(_ difference: ResultDifference) -> String {
        difference.inWords + (difference.location.place.map { " (line \($0.line))" } ?? "")
    }

    /// How many more there are than are shown.
    package func rest(_ count: Int) -> String { "and \(count) more" }

    /// That a later version words sentences otherwise.
    package var worded: String {
        let count = verification.worded.count
        let (sentences, verb) = (Amount.words(count, "sentence"), Amount.verb("\(count)"))
        return "Wording: \(sentences) \(verb) worded otherwise by this version; no number changes by that:"
    }

    /// The answer.
    package var verdict: String { verification.holds ? "The result holds." : "The result does not hold." }
}
