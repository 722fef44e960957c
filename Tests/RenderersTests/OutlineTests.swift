import Documents
import Renderers
import Testing

/// What a whole is made of, in each format.
@Suite struct OutlineTests {
    private static func points(_ points: String?, _ maximum: String) -> Cell {
        Cell(.points(points.map { Small.number($0) }, of: Small.number(maximum)))
    }

    static func outline(_ change: (inout Outline) -> Void = { _ in }) -> Outline {
        var mixed = Small.own
        mixed.isTold = true
        let leaf = Outline.Entry(
            path: "b.parties", title: "Parties that benefited from what was done there", mark: Small.own,
            isGroup: false,
            cells: [points("2.0", "4")],
            notes: [
                .init(Line([Span("17", .strong), Span(" · 3 counted")], .faint)), .init("Only here", in: .html),
                .init("counted: A, B", isBelow: true),
            ])
        let group = Outline.Entry(
            id: "b", path: "b", title: "Results", mark: mixed, isGroup: true, cells: [points("2.5", "10")],
            parts: [leaf],
            remarks: [.init(label: "Sources", "Sources: reports", isBelow: true)])
        let none = Outline.Entry(
            id: "c", path: "c", title: "Nothing", mark: nil, isGroup: true, cells: [points(nil, "1")])
        let total = Outline.Entry(
            path: "", title: "Total", mark: Small.own, isGroup: true, cells: [points("4.5", "15")])
        var outline = Outline(
            heading: "Part", numberHeadings: ["Points"], besideHeading: "Value", belowHeading: "Records",
            entries: [group, none], total: total, closing: [Line("That is all.")])
        change(&outline)
        return outline
    }

    @Test func textWrapsTitlesBesideTheirNumbers() {
        let text = TextRenderer(width: 50).text(Document([Block(.outline(Self.outline()))]))
        let expected = """
            ──────────────────────────────────────────────────
            ○ b  Results                              2.5 / 10
            ○    Parties that benefited from what     2.0 /  4
                 was done there
                   17 · 3 counted
                   counted: A, B
                 Sources: reports
              c  Nothing                                – /  1
            ──────────────────────────────────────────────────
            ○ Total                                   4.5 / 15

            That is all.

            """
        #expect(text == expected)
    }

    @Test func markdownPutsRecordsBelowTheTable() {
        let text = MarkdownRenderer.text(
            Document([Block(.section(Section("Page", [Block(.outline(Self.outline()))])))]))
        let expected = """
            # Page

            | Part                                                       | Value          |        Points | Basis         |
            | ---------------------------------------------------------- | -------------- | ------------: | ------------- |
            | **b: Results**                                             |                | **2.5 of 10** | ○ in part own |
            | b.parties: Parties that benefited from what was done there | 17 · 3 counted |      2.0 of 4 | ○ in part own |
            | **c: Nothing**                                             |                |    **– of 1** |               |
            | **Total**                                                  |                | **4.5 of 15** | ○ in part own |

            That is all.

            ## Records

            - **b: Results**
              - Sources: reports
            - **b.parties: Parties that benefited from what was done there**
              - counted: A, B

            """
        #expect(text == expected)
    }

    /// Several numbers have headings; where there is no room beside them, they stand on a line of their own.
    @Test func numbersGetALineOfTheirOwnWhereItIsNarrow() {
        let outline = Self.outline { outline in
            outline.numberHeadings = ["then", "now"]
            for index in outline.entries.indices {
                outline.entries[index].parts = []
                outline.entries[index].cells += [Cell(.text("not compared"))]
            }
            outline.total = nil
            outline.closing = []
        }
        func text(_ width: Int) -> String { TextRenderer(width: width).text(Document([Block(.outline(outline))])) }
        #expect(
            text(44) == """
                                          then           now
                ○ b  Results          2.5 / 10  not compared
                     Sources: reports
                  c  Nothing            – /  1  not compared

                """)
        #expect(
            text(32) == """
                              then           now
                ○ b  Results
                          2.5 / 10  not compared
                     Sources: reports
                  c  Nothing
                            – /  1  not compared

                """)
    }
}
