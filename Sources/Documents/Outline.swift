/// What a whole is made of, part by part, each with its numbers and with what is to be said of it.
package struct Outline: Sendable {
    /// Above the titles, and above the numbers.
    package var heading: String
    package var numberHeadings: [String]
    /// Above what is said beside the numbers, and above what is said below all of them.
    package var besideHeading: String
    package var belowHeading: String
    package var entries: [Entry]
    package var total: Entry?
    /// What a reader must know of the numbers.
    package var closing: [Line]

    package init(
        heading: String, numberHeadings: [String], besideHeading: String, belowHeading: String, entries: [Entry],
        total: Entry? = nil, closing: [Line]
    ) {
        self.heading = heading
        self.numberHeadings = numberHeadings
        self.besideHeading = besideHeading
        self.belowHeading = belowHeading
        self.entries = entries
        self.total = total
        self.closing = closing
    }

    package struct Entry: Sendable {
        /// Its own name within what it is part of; `nil` where the title says enough.
        package var id: String?
        package var path: String
        package var title: String
        /// What it rests on; told where it is another thing than what the whole rests on.
        package var mark: Mark?
        /// Where the rule is from.
        package var source: String?
        /// Whether it is made of others, and no smallest part.
        package var isGroup: Bool
        package var cells: [Cell]
        package var notes: [Note]
        package var parts: [Entry]
        /// What is said below the parts.
        package var remarks: [Note]

        package init(
            id: String? = nil, path: String, title: String, mark: Mark?, source: String? = nil, isGroup: Bool,
            cells: [Cell], notes: [Note] = [], parts: [Entry] = [], remarks: [Note] = []
        ) {
            self.id = id
            self.path = path
            self.title = title
            self.mark = mark
            self.source = source
            self.isGroup = isGroup
            self.cells = cells
            self.notes = notes
            self.parts = parts
            self.remarks = remarks
        }

        /// The entry and everything that it is made of, in the order in which it is read.
        package var all: [Entry] { [self] + parts.flatMap(\.all) }
    }

    /// Something that is said of an entry.
    package struct Note: Sendable {
        /// What kind of thing is said, as a page in a browser names it.
        package var label: String?
        package var line: Line
        /// Whether a table has no room for it.
        package var isBelow: Bool
        package var media: Media

        package init(label: String? = nil, _ line: Line, isBelow: Bool = false, in media: Media = .all) {
            self.label = label
            self.line = line
            self.isBelow = isBelow
            self.media = media
        }
    }
}
