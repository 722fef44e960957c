import Documents
import Renderers
import Testing

/// Lists of every style, in text and in Markdown.
@Suite struct ListTests {
    private static let facts = List(
        .facts,
        [
            Item(label: "Rule", "counts activities where status is completed", list: List(.facts, [Item("(1) 3")])),
            Item(
                label: "Scale", "",
                list: List(.steps, [Item(label: "0", "0.0"), Item(label: "1 or more", "2.5", .good)])),
            Item("without a label"),
            Item(label: "a.criterion.path", "too long to stand beside"),
            Item(
                label: "Left out", "2 records",
                list: List(
                    .aligned,
                    [Item("because it is late", .faint, list: List(.aligned, [Item(label: "A-1", "a record")]))])),
        ])

    @Test func factsStandBesideTheirLabels() {
        let text = TextRenderer(width: 40).text(Document([Block(.list(Self.facts))]))
        let expected = """
              Rule      counts activities where
                        status is completed
                        (1) 3
              Scale       0          0.0
                        ▶ 1 or more  2.5
                        without a label
              a.criterion.path
                        too long to stand beside
              Left out  2 records
                because it is late
                A-1  a record

            """
        #expect(text == expected)
    }

    @Test func markdownHasThemAsListsInLists() {
        let expected = """
            - **Rule**: counts activities where status is completed
              - (1) 3
            - **Scale**
              - 0 → 0.0
              - **1 or more** → 2.5
            - without a label
            - **a.criterion.path**: too long to stand beside
            - **Left out**: 2 records
              - because it is late
                - **A-1**: a record

            """
        #expect(MarkdownRenderer.text(Document([Block(.list(Self.facts))])) == expected)
    }

    /// Where a label is too wide for its column, its text stands below it, and nothing is cut.
    @Test func labelsThatAreTooWideStandAlone() {
        let list = List(.aligned, [Item(label: "A name of many letters", "one"), Item(label: "B", "two")])
        let expected = """
              A name of many letters
                            one
              B             two

            """
        #expect(TextRenderer(width: 32).text(Document([Block(.list(list))])) == expected)
    }

    /// A section in a section has the deeper heading; a short name stands before its title.
    @Test func sectionsHaveTheirDepth() {
        let inner = Block.section(label: "b.c", "Inner", isPage: true, [.lines(["Words."])])
        let document = Document([.section("Outer", [inner])])
        #expect(MarkdownRenderer.text(document) == "# Outer\n\n## b.c: Inner\n\nWords.\n")
        let line = String(repeating: "─", count: 24)
        #expect(TextRenderer(width: 24).text(document) == "Outer\n\(line)\nb.c  Inner\nWords.\n")
    }
}
