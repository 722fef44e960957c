import Documents
import Testing

@testable import HTMLReports

/// Tables, lists and outlines of documents on a page in a browser.
@Suite struct PageTests {
    private static func page(_ body: (inout HTMLWriter) -> Void) -> String {
        HTMLWriter.document(language: "en", body).replacing("\n", with: "")
    }

    @Test func aTableHasTheColumnsThatPeopleRead() {
        var table = Small.table
        table.columns[1].cells[0].link = "there"
        let page = Self.page { $0.table("ranking", caption: "A <caption>", table) }
        #expect(page.contains("aria-label=\"A &lt;caption&gt;\""))
        let heads = page.matches(of: /<th scope="col"[^>]*>([^<]*)/).map { String($0.1) }
        #expect(heads == ["Rank", "Centre", "Points", "Maximum", "Region"])
        #expect(
            page.contains("<td class=\"n\" data-number=\"1\">1.0<th scope=\"row\"><a href=\"#there\">North | South</a>")
        )
        #expect(page.contains("<td class=\"n\">2.5 =<abbr title=\"in part own\">○</abbr>"))
        #expect(page.contains("data-number=\"2.333333\">2.33<abbr title=\"adopted\">●</abbr><td class=\"n\">10"))
        // A dash in place of points, and of their maximum.
        #expect(page.contains("=East<td class=\"n\">–<td class=\"n\">–<td>East"))
    }

    @Test func blocksAreShownAsFarAsTheyAreForThePage() {
        let blocks: [Block] = [
            .lines([Line("Faint.", .faint), Line("Look!", .doubtful), Line("First", .strong)]),
            .lines(["Not here."], in: [.text, .markdown]), Block(.notice("Invented <all>.")),
            .section("Below", [.list(.plain, [Item(label: "a", "b"), Item("c")])]),
            Block(.tiles([Tile("Rank", "2", "of 3", mark: Small.own)])),
        ]
        let page = Self.page { $0.blocks(blocks, of: "any", caption: "") }
        #expect(page.contains("<p class=\"note\">Faint.</p><p class=\"alert\">Look!</p><p><strong>First</strong></p>"))
        #expect(!page.contains("Not here"))
        #expect(page.contains("<p class=\"notice small\">Invented &lt;all&gt;.</p>"))
        #expect(page.contains("<h4>Below</h4><ul><li>a: b<li>c</ul>"))
        #expect(page.contains("<dt>Rank<dd><b>2</b><abbr title=\"in part own\">○</abbr><span> of 3</span>"))
    }

    @Test func anOutlineIsATableForEachWhole() {
        let page = Self.page { $0.outline(OutlineTests.outline()) }
        #expect(
            page.contains(
                "<b>b</b> Results <span class=\"basis\"><abbr title=\"in part own\">○</abbr> in part own</span>"))
        #expect(page.contains("<b>2.5</b><abbr title=\"in part own\">○</abbr> of 10"))
        #expect(page.contains("<td><b>17</b> · 3 counted<p>Only here</p>"))
        #expect(page.contains("<th>Sources<td colspan=\"2\"><p>Sources: reports</p>"))
        #expect(page.contains("<th>Total<td class=\"n\"><b>4.5</b>"))
    }
}
