/// What a result says, in the order in which it is read, whatever it is written into.
package struct Document: Sendable {
    /// What people read.
    package var blocks: [Block]
    /// The same for spreadsheets: one table, whose columns have names; `nil` where there is none.
    package var data: Table?

    package init(_ blocks: [Block], data: Table? = nil) {
        self.blocks = blocks
        self.data = data
    }
}

/// The kinds of pages that people read.
package struct Media: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// A terminal, which is narrow.
    package static let text = Media(rawValue: 1)
    /// Minutes and records.
    package static let markdown = Media(rawValue: 2)
    /// A page in a browser and on paper.
    package static let html = Media(rawValue: 4)
    /// All of them.
    package static let all: Media = [.text, .markdown, .html]
}

/// A part of a document.
package struct Block: Sendable {
    package indirect enum Content: Sendable {
        /// Parts under a heading, which is the deeper the more sections it is in.
        case section(Section)
        /// Sentences that belong together, each a paragraph.
        case lines([Line])
        /// What readers must know of the data before they read on.
        case notice(String)
        case list(List)
        case table(Table)
        case outline(Outline)
        /// The numbers that a reader asks for first.
        case tiles([Tile])
    }

    package var content: Content
    /// Where it is shown.
    package var media: Media

    package init(_ content: Content, in media: Media = .all) {
        self.content = content
        self.media = media
    }

    package static func lines(_ lines: [Line], in media: Media = .all) -> Block { Block(.lines(lines), in: media) }

    package static func list(_ style: List.Style, _ items: [Item]) -> Block { Block(.list(List(style, items))) }

    package static func section(
        label: String? = nil, _ title: String, titledIn titleMedia: Media = .all, isPage: Bool = false,
        in media: Media = .all, _ blocks: [Block]
    ) -> Block {
        Block(
            .section(Section(label: label, title, titledIn: titleMedia, isPage: isPage, blocks)), in: media)
    }
}

/// Parts under a heading.
package struct Section: Sendable {
    package var title: String
    package var blocks: [Block]
    /// A short name before the title, such as a path in the criteria.
    package var label: String?
    /// Where the heading is shown; elsewhere its parts stand among what is around them.
    package var titleMedia: Media
    /// Whether it begins a page of its own, which text sets off by a line across.
    package var isPage: Bool

    package init(
        label: String? = nil, _ title: String, titledIn titleMedia: Media = .all, isPage: Bool = false,
        _ blocks: [Block]
    ) {
        self.label = label
        self.title = title
        self.titleMedia = titleMedia
        self.isPage = isPage
        self.blocks = blocks
    }
}

/// A sentence or a few, with what it asks of the reader.
package struct Line: Sendable, ExpressibleByStringLiteral {
    package var spans: [Span]
    package var tone: Tone?

    package init(_ text: String, _ tone: Tone? = nil) { self.init([Span(text)], tone) }

    package init(_ spans: [Span], _ tone: Tone? = nil) {
        self.spans = spans
        self.tone = tone
    }

    package init(stringLiteral text: String) { self.init(text) }

    /// The words alone.
    package var text: String { spans.map(\.text).joined() }
}

/// Some words of a line, with how a page in a browser sets them off.
package struct Span: Sendable {
    package enum Style: Sendable {
        case plain, strong, reference
        /// A name that a page in a browser gives a place of its own.
        case label
    }

    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// How a text asks to be read.
package enum Tone: Sendable {
    /// What is looked for first.
    case strong
    /// What explains something else.
    case faint
    case good, bad
    /// What should make a reader stop.
    case doubtful
}

/// A number with its name, and what it is of.
package struct Tile: Sendable {
    package var name: String
    package var number: String
    package var rest: String
    package var mark: Mark?

    package init(_ name: String, _ number: String, _ rest: String = "", mark: Mark?) {
        self.name = name
        self.number = number
        self.rest = rest
        self.mark = mark
    }

    /// All of it, on a line.
    package var text: String { "\(name): \(number)" + (rest.isEmpty ? "" : " " + rest) }
}

/// Items below each other.
package struct List: Sendable {
    package enum Style: Sendable {
        /// `label: text`, one below the other.
        case plain
        /// The labels in a column of their own, where there is room for one.
        case aligned
        /// What is said of one thing: each label names what it is.
        case facts
        /// Steps of a scale with their points; what is good is the step that was reached.
        case steps
    }

    package var style: Style
    package var items: [Item]

    package init(_ style: Style, _ items: [Item]) {
        self.style = style
        self.items = items
    }
}

/// An item of a list, with those below it.
package struct Item: Sendable {
    package var label: String?
    package var line: Line
    /// What stands below it.
    package var list: List?

    package init(label: String? = nil, _ text: String, _ tone: Tone? = nil, list: List? = nil) {
        self.label = label
        line = Line(text, tone)
        self.list = list
    }

    /// The label and the words.
    package var text: String {
        [label, line.text].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
