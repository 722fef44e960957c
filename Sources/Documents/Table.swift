/// Columns that have a cell for each row.
package struct Table: Sendable {
    /// As spreadsheets have them; people read them in the order of their seats.
    package var columns: [Column]

    package init(_ columns: [Column]) { self.columns = columns }

    /// How many rows there are.
    package var rowCount: Int { columns.first?.cells.count ?? 0 }

    /// The columns that people read in a medium.
    package func columns(in media: Media) -> [Column] {
        let shown = columns.filter { $0.heading != nil && $0.media.contains(media) }
        return Column.Seat.allCases.flatMap { seat in shown.filter { $0.seat == seat } }
    }
}

/// What stands in a table below one heading.
package struct Column: Sendable {
    package enum Kind: Sendable {
        case words
        /// What the row is about.
        case rowHeading
        case numbers
        /// Ranks, of which some may be shared.
        case ranks
        /// Points of a maximum, which wide pages give a column of its own.
        case points
        /// A bar, or one small block for each of several shares.
        case drawing
    }

    /// Where people read a column; within a seat they stand as in a spreadsheet.
    package enum Seat: Sendable, CaseIterable {
        case first, among, last
    }

    package var kind: Kind
    /// What people read above it; `nil` where it is for programs alone.
    package var heading: String?
    /// Above the maxima, where they have a column of their own.
    package var maximumHeading = "Maximum"
    /// What programs know it by; `nil` where it is for people alone.
    package var name: String?
    /// What programs know the column of maxima by.
    package var maximumName = ""
    /// Whether programs get exact fractions in a column beside it.
    package var hasFractions = false
    package var media: Media = .all
    package var seat: Seat = .among
    /// When it gives way on a narrow page, and down to which width; at 0 it is left out.
    package var giving: [(turn: Int, least: Int)] = []
    /// The columns that it takes on a terminal where there is room; those of its widest cell where nothing is said.
    package var width: Int?
    /// What all the numbers of it rest on.
    package var mark: Mark?
    package var cells: [Cell]

    package init(_ kind: Kind, heading: String? = nil, name: String? = nil, cells: [Cell]) {
        self.kind = kind
        self.heading = heading
        self.name = name
        self.cells = cells
    }

    /// Whether its cells stand at the right.
    package var isRightAligned: Bool {
        switch kind {
        case .numbers, .ranks, .points: true
        case .words, .rowHeading, .drawing: false
        }
    }
}

/// What stands in a row of a column.
package struct Cell: Sendable {
    package enum Content: Sendable {
        /// Nothing is known, or there is nothing to know: a dash, and nothing for programs.
        case absent
        case text(String)
        case number(Number)
        case points(Number?, of: Number?)
        case bar(Proportion)
        case trend([Proportion?])
    }

    package var content: Content
    /// What the number rests on.
    package var mark: Mark?
    package var tone: Tone?
    /// Where more of it is to be found on a page in a browser.
    package var link: String?
    /// Whether a rank is shared.
    package var isShared = false
    /// Whether people read a dash in place of what programs get, which would tell them nothing.
    package var isDashed = false

    package init(_ content: Content, mark: Mark? = nil, tone: Tone? = nil) {
        self.content = content
        self.mark = mark
        self.tone = tone
    }

    /// What people read.
    package var shown: Content { isDashed ? .absent : content }
}

/// A number as people read it and as programs do.
package struct Number: Sendable {
    /// With as many decimals as its column has.
    package var printed: String
    /// In full, or rounded to six decimals.
    package var decimal: String
    /// The exact fraction, `7 ÷ 3`, where no decimal is.
    package var fraction: String?

    package init(printed: String, decimal: String, fraction: String? = nil) {
        self.printed = printed
        self.decimal = decimal
        self.fraction = fraction
    }
}

/// The mark of what a number rests on, and its words for those who do not see it.
package struct Mark: Sendable, Hashable {
    package var sign: String
    package var words: String
    /// Both, as a legend has them.
    package var legend: String
    /// Whether a reader is to be told wherever the number stands, and not on asking alone.
    package var isTold: Bool

    package init(_ sign: String, _ words: String, legend: String? = nil, isTold: Bool) {
        self.sign = sign
        self.words = words
        self.legend = legend ?? "\(sign) \(words)"
        self.isTold = isTold
    }
}

/// A share from 0 to 1, exact, to be drawn.
package struct Proportion: Sendable {
    /// How many of so many equal parts it is, rounded to the nearest.
    package var parts: @Sendable (Int) -> Int
    package var isZero: Bool

    package init(isZero: Bool, parts: @escaping @Sendable (Int) -> Int) {
        self.isZero = isZero
        self.parts = parts
    }
}
