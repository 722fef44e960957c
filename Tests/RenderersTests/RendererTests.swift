import Diagnostics
import Documents
import Renderers
import Testing

/// One document made by hand, in each format.
@Suite struct RendererTests {
    @Test func textForATerminal() {
        let text = TextRenderer(width: 60).text(Small.document)
        let expected = """
            Whole
            By *criteria*
            Second line

            ▌ Notice: All is invented.

            Rank   Centre          Points ○  Share
             1.0   North | South  2.33 / 10  ██
             2.5=  A "b"          0.50 /  9  ▄·
               –   =East                  –\u{20}\u{20}

            Not evaluated
              East        no report at all, and none to come
              A far west  late

            ────────────────────────────────────────────────────────────
              one: text
              two
                three <3>

            """
        #expect(text == expected)
    }

    @Test func aTrendIsDrawnInEveryFormatThatIsRead() {
        let trends = Column(.drawing, heading: "Share", cells: [Cell(.trend([Small.third, nil]))])
        let document = Document([Block(.table(Table([trends])))])
        #expect(MarkdownRenderer.text(document).contains("| ▄·"))
        #expect(TextRenderer(width: 80).text(document).contains("▄·"))
    }

    @Test func markdownForMinutes() {
        let text = MarkdownRenderer.text(Small.document)
        let expected = #"""
            # Whole

            By \*criteria\*

            Second line

            > **Notice:** All is invented.

            |    Rank | Centre         | Points | Maximum | Region |
            | ------: | -------------- | -----: | ------: | ------ |
            |     1.0 | North \| South |   2.33 |      10 | Polar  |
            | 2.5 = ○ | A "b"          | 0.50 ○ |       9 | –      |
            |       – | =East          |      – |       – | East   |

            For minutes alone.

            ## Not evaluated

            - **East**: no report at all, and none to come
            - **A far west**: late

            ## Untitled

            - **one**: text
            - two
              - three \<3\>

            """#
        #expect(text == expected)
    }

    @Test func commaSeparatedValuesForSpreadsheets() {
        let lines = [
            "\u{FEFF}id,name,rank,rank-exact,points,points-exact,maximum,maximum-exact,region",
            #""n","North | South",1,,2.333333,"7 ÷ 3",10,,"Polar""#, #""a","A ""b""",2.5,,0.5,,9,,"#,
            #""e","'=East",,,0,,0,,"East""#,
        ]
        #expect(CSVRenderer.text(Small.document) == lines.map { $0 + "\r\n" }.joined())
        #expect(CSVRenderer.text(Document([])) == "\u{FEFF}\r\n")
    }

    @Test func coloursAreForTerminalsAlone() {
        let text = TextRenderer(style: Style(isColoured: true), width: 60).text(Small.document)
        #expect(text.contains("\u{1B}[1mWhole\u{1B}[0m") && text.contains("\u{1B}[2mBy *criteria*\u{1B}[0m"))
        #expect(text.contains("\u{1B}[33m  one: text\u{1B}[0m"))
        #expect(text.contains("\u{1B}[32m0.50 /  9\u{1B}[0m"))
    }

    /// What gives way first is what is needed least; a number is whole, or not there.
    @Test(arguments: [
        (39, "Rank   Centre          Points ○  Share"), (36, "Rank   Centre          Points ○  Sh…"),
        (35, "Rank   Centre          Points ○"), (30, "Rank   Centre         Points ○"), (24, "Rank   Centre"),
    ])
    func columnsGiveWayInTheirTurn(_ width: Int, _ heading: String) {
        let text = TextRenderer(width: width).text(Document([Block(.table(Small.table))]))
        #expect(text.prefix { $0 != "\n" } == heading)
        for line in text.split(separator: "\n") { #expect(TerminalText.width(line) <= width) }
    }

    /// What a file says can neither steer a terminal nor be taken for mark-up.
    @Test func textsFromFilesStandForThemselves() {
        let hostile = "\u{1B}[31m[x](y) <b> | \u{202E}"
        let document = Document(
            [Block(.lines([Line(hostile)])), Block(.list(List(.plain, [Item(label: hostile, hostile)])))],
            data: Table([Small.words(nil, hostile, [hostile])]))
        let text = TextRenderer().text(document)
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
        let markdown = MarkdownRenderer.text(document)
        #expect(markdown.contains(#"\[x\](y) \<b\> \|"#) && !markdown.contains("\u{1B}"))
        #expect(!CSVRenderer.text(document).dropFirst(hostile.count + 2).contains("\u{1B}"))
    }
}
