package import Diagnostics

/// Whether a published result still holds: its files as they are now, and its numbers scored again.
package struct Verification: Sendable {
    /// The path of the result's file.
    package var file: String
    package var table: ResultTable
    /// The program that wrote the result.
    package var engine: String
    /// The files that the result names, in its order, then those that are read now and were not then.
    package var inputs: [InputCheck]
    /// Whether the result could be scored again.
    package var isScored: Bool
    /// How many values were held against one another.
    package var compared: Int
    package var differences: [ResultDifference]
    /// What a result of the first format says in other words; it holds none the less.
    package var worded: [ResultDifference] = []
    /// Whether the result is for some centres alone, and says so.
    package var isForSomeCentres: Bool
    /// How many centres the roster has; 0 where the result could not be scored again.
    package var rosterCount = 0
    /// The centres that the result should have and lacks, in order of rank.
    package var missingCentres: [Centre] = []

    package init(
        file: String, table: ResultTable, engine: String, inputs: [InputCheck], isScored: Bool, compared: Int,
        differences: [ResultDifference], isForSomeCentres: Bool = false
    ) {
        self.isForSomeCentres = isForSomeCentres
        self.file = file
        self.table = table
        self.engine = engine
        self.inputs = inputs
        self.isScored = isScored
        self.compared = compared
        self.differences = differences
    }

    /// The files that are not as they were.
    package var changes: [InputCheck] { inputs.filter { $0.state != .same } }

    /// Whether every file is as it was, every number comes out again, and no centre is missing.
    package var holds: Bool { isScored && changes.isEmpty && differences.isEmpty && missingCentres.isEmpty }
}

/// A file that a published result rests on, as it is now.
package struct InputCheck: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case same
        case changed(sha256: String)
        case missing
        /// The file is read now, and was not when the result was made.
        case added
        /// It is a link that leads out of the folder, and was not opened.
        case outside
    }

    /// The file, with the digest that it had; for an added file, the one that it has.
    package var input: InputFile
    /// Where it was looked for.
    package var path: String
    package var state: State

    package init(input: InputFile, path: String, state: State) {
        self.input = input
        self.path = path
        self.state = state
    }
}

/// A value of a published result that comes out otherwise now.
package struct ResultDifference: Hashable, Sendable {
    /// What a value is of, in the words of a scorecard.
    package struct Subject: Hashable, Sendable {
        /// What people call the centre.
        package var centre: String?
        /// `(b) activities`.
        package var part: String?
        /// The row of a ledger.
        package var row: String?
        /// The keys that lead on from there; none where the whole of it is meant.
        package var what: [String] = []

        package init() {}
    }

    /// Where the value stands: `scorecards[kenya].criteria[b].points`.
    package var path: String
    package var subject: Subject
    package var location: Location
    /// What the result has, as its file writes it; `nil` where it has nothing there.
    package var given: String?
    /// What comes out now.
    package var found: String?

    package init(path: String, subject: Subject, location: Location, given: String?, found: String?) {
        self.path = path
        self.subject = subject
        self.location = location
        self.given = given
        self.found = found
    }
}
