import Foundation
import SourceReading
import Testing

/// `rceval report`: one page that needs nothing else, and shows whatever files say without being steered by it.
///
/// How it looks and stands in a browser is tested by `Tests/Readers/run`.
@Suite struct ReportTests {
    private static let report = ["report", "--criteria", "criteria.yaml", "--data", "data"]

    private static func page(_ options: [String] = [], _ others: [String: String] = [:]) throws -> String {
        let outcome = try Workspace(Small.with(others)).run(report + options)
        guard outcome.ending == .exited(0) else { throw Failure(outcome.errors) }
        return outcome.output
    }

    /// Two more periods, one before and one after that of the small world.
    private static let periods = [
        "data/2014/period.yaml": "id: \"2014\"\nfrom: 2014-01-01\nuntil: 2014-12-31\n",
        "data/2014/reports/north.yaml":
            "centre: north\nactivities: [{ id: N-0, status: completed, start: 2014-03-01 }]\n",
        "data/2016/period.yaml": "id: \"2016\"\nfrom: 2016-01-01\nuntil: 2016-12-31\n",
        "data/2016/reports/south.yaml":
            "centre: south\nactivities: [{ id: S-7, status: completed, start: 2016-03-01 }]\n",
    ]

    // MARK: The page by itself

    @Test func nothingIsLoadedOrRun() throws {
        let page = try Self.page()
        #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
        #expect(!page.contains("unsafe-inline"))
        #expect(!page.contains("<script"))
        #expect(page.matches(of: /(?:href|src)="([^"]*)"/).allSatisfy { $0.1.hasPrefix("#") || $0.1 == "data:," })
        #expect(!page.contains(" style="))
        #expect(page.matches(of: #/ on[a-z]+=/#).isEmpty)
        #expect(!page.contains("http://") && !page.contains("https://"))
    }

    @Test func itIsTheSameInEveryFolderAndTimeZone() throws {
        let workspace = try Workspace(Small.files)
        let here = try workspace.run(Self.report)
        let there = try Rceval.run(
            ["report", "--criteria", workspace.path("criteria.yaml"), "--data", workspace.path("data")], in: "/",
            environment: ["TZ": "Asia/Tokyo", "LC_ALL": "cs_CZ.UTF-8"])
        #expect(here.output == there.output)
        #expect(!here.output.contains(workspace.folder))
    }

    @Test func everyLinkLeadsToOnePlaceOnThePage() throws {
        let page = try Self.page(["--all-periods"], Self.periods)
        let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        for link in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.1))) }
        for name in page.matches(of: /aria-(?:labelledby|describedby)="([^"]*)"/) {
            #expect(ids.contains(String(name.1)))
        }
    }

    @Test func headingsStandInOrder() throws {
        let page = try Self.page(["--all-periods"], Self.periods)
        var last = 0
        for heading in page.matches(of: /<h([1-6])/) {
            let level = Int(heading.1) ?? 0
            #expect(level <= last + 1)
            last = level
        }
        #expect(page.matches(of: /<h1/).count == 1)
    }

    // MARK: What it says

    @Test func aNumberThatNoDecisionAdoptsHasItsMark() throws {
        let page = try Self.page()
        #expect(page.contains("<td class=\"n\">1<abbr title=\"own\">○</abbr>"))
    }

    @Test func aCentreThatIsNotEvaluatedSaysWhyAndHasNoPoints() throws {
        let page = try Self.page()
        #expect(page.contains("Not evaluated: no report"))
        #expect(page.contains("<li>East Centre: no report"))
    }

    @Test func theNoticeStandsAtTheTopOnEachCentresPageAndOnPaper() throws {
        let roster = "notice: All of this is invented.\n" + Small.roster
        let page = try Self.page([], ["data/centres.yaml": roster])
        #expect(page.matches(of: /All of this is invented\./).count >= 4)
        #expect(page.contains(#"All of this is invented\2e "#))
    }

    @Test func theLedgerNamesRecordsAndReasons() throws {
        let page = try Self.page()
        #expect(page.contains("2 counted: N-1, N-2"))
        #expect(page.contains("status is planned, not completed (a.completed): N-3"))
    }

    @Test func whatUsersSayIsShown() throws {
        let assessment = """
            centre: north
            users:
              - { party: NOR, services: Training, gaps: More of it }
            """
        let page = try Self.page([], ["data/2015/assessments/north.yaml": assessment])
        #expect(page.contains("What users say (shown, never scored)"))
        #expect(page.contains("<td>More of it"))
    }

    @Test func aPartyIsCalledByItsNameWhereTheFormKnowsIt() throws {
        let assessment =
            "centre: north\nusers: [{ party: NOR, services: Training }, { party: XYZ, services: Advice }]\n"
        let form = Small.form.replacing(
            "parties: { type: text, many: yes }", with: "parties: { type: choice, choices-from: codes.yaml, many: yes }"
        )
        let page = try Self.page(
            [], ["data/2015/assessments/north.yaml": assessment, "form.yaml": form, "codes.yaml": "NOR: Norway\n"])
        #expect(page.contains("<th scope=\"row\">Norway") && page.contains("<th scope=\"row\">XYZ"))
    }

    /// The page has the whole of a name: it is the browser that knows its width, and shortens what has no room. Programs
    /// that know no drawings would take words in them for text, so there are none.
    @Test func namesAreWholeAndDrawingsHoldNoWords() throws {
        let name = "North Centre for the Regions of the Far North"
        let roster = Small.roster.replacing("North Centre", with: name)
        let east = "centre: east\nactivities: [{ id: E-1, status: completed, start: 2015-02-01 }]\n"
        let page = try Self.page(
            ["--period", "2015"],
            Self.periods.merging(["data/centres.yaml": roster, "data/2015/reports/east.yaml": east]) { $1 })
        #expect(page.contains("<span class=\"name\">\(name)</span>"))
        #expect(page.contains("text-overflow:ellipsis"))
        let drawings = page.matches(of: /<svg[^>]*>(.*?)<\/svg>/)
        #expect(drawings.count > 5)
        for drawing in drawings { #expect(!drawing.1.replacing(/<[^>]*>/, with: "").contains { !$0.isWhitespace }) }
    }

    /// What programs do that know no styles is left to the tables themselves.
    @Test func tablesSayHowWideTheyAreAndACriterionStandsInItsTablesHead() throws {
        let page = try Self.page()
        for table in page.matches(of: /<table[^>]*>/) { #expect(table.0.contains("width=\"100%\"")) }
        let scores = page.matches(of: /<table class="scores"[^>]*><colgroup>.*?\n?<thead>[\s\S]*?<b>a<\/b> Activities/)
        #expect(scores.count == 2)
    }

    @Test func whatSaysNothingIsLeftOut() throws {
        let roster = Small.roster.replacing("region: Polar", with: "region: Orient")
        let page = try Self.page([], ["data/centres.yaml": roster])
        for words in [
            "By region", ">Adopted<", "points that rest on adopted rules", "explain", "JSON", "adopted: the rule",
        ] {
            #expect(!page.contains(words), "\(words)")
        }
        let adopted = Small.criteria.replacing("basis: own", with: "basis: adopted")
        let other = try Self.page([], ["criteria.yaml": adopted])
        for words in [">Adopted<", "points that rest on adopted rules", "adopted: the rule"] {
            #expect(other.contains(words), "\(words)")
        }
        #expect(try Self.page(["--centre", "north"]).contains("<ol class=\"centres\">") == false)
    }

    @Test func whatIsLookedForFirstStandsFirst() throws {
        let page = try Self.page()
        let head = try #require(
            page.firstMatch(of: /<table class="ranking"[\s\S]*?<\/table>|<table class="ranking"[\s\S]*/))
        let columns = head.0.matches(of: /<th scope="col"[^>]*>([^<]*)/).map { String($0.1) }
        #expect(Array(columns.prefix(3)) == ["Rank", "Centre", "Points"])
    }

    @Test func aReaderLearnsThatRatingsAreNotReliable() throws {
        let criteria = Small.indicator("measure: { rating: clear }\nscale: { linear: { 0: 0, 4: 4 } }")
        func ratings(_ centre: String, _ values: [Int]) -> String {
            "centre: \(centre)\nratings:\n"
                + zip(["A", "B"], values).map {
                    "  - { rating: clear, value: \($1), evaluator: \($0), comment: x, references: [y] }\n"
                }
                .joined()
        }
        let page = try Self.page(
            [],
            [
                "criteria.yaml": criteria, "data/2015/assessments/north.yaml": ratings("north", [1, 2]),
                "data/2015/assessments/south.yaml": ratings("south", [2, 1]),
            ])
        #expect(page.contains("How far evaluators agree"))
        #expect(page.contains("Evaluators agree little on clear (alpha \u{2212}0.5)"))
        #expect(page.contains("<b>A</b> rates clear 1: x <cite>(y)</cite>"))
    }

    // MARK: Periods

    @Test func theLatestPeriodIsMeantAndThoseBeforeAreFollowed() throws {
        let page = try Self.page([], Self.periods)
        #expect(page.contains("<title>Small criteria, 2016</title>"))
        #expect(page.contains("Ranks over the periods"))
        #expect(page.contains("Change since 2015"))
        #expect(!page.contains("Change since 2014"))
    }

    @Test func periodsThatAreNamedAreMeant() throws {
        let page = try Self.page(["--period", "2014", "--period", "2015"], Self.periods)
        #expect(page.contains("<title>Small criteria, 2015, 2014</title>"))
        #expect(page.contains("Change since 2014"))
        // What comes later is no history.
        #expect(!page.contains("2016"))
    }

    @Test func withoutHistoryNoOtherPeriodIsLookedAt() throws {
        var others = Self.periods
        others["data/2014/reports/north.yaml"] = "centre: north\nactivities: [{ id: N-0, status: unheard-of }]\n"
        let workspace = try Workspace(Small.with(others))
        let faulty = try workspace.run(Self.report + ["--period", "2015"])
        #expect(faulty.ending == .exited(1))
        let alone = try workspace.run(Self.report + ["--period", "2015", "--no-history"])
        #expect(alone.ending == .exited(0))
        #expect(!alone.output.contains("Ranks over the periods"))
    }

    @Test func onePeriodByItselfHasNoChange() throws {
        let page = try Self.page()
        #expect(!page.contains("Change since"))
        #expect(!page.contains("Ranks over the periods"))
    }

    @Test func criteriaThatDifferAreToldFromActivities() throws {
        var others = Self.periods
        others["data/2016/period.yaml"] =
            "id: \"2016\"\nfrom: 2016-01-01\nuntil: 2016-12-31\ncriteria: ../../new.yaml\n"
        others["new.yaml"] = Small.criteria.replacing("1: 1, 3: 4", with: "1: 2, 3: 4").replacing(
            "\"1\"", with: "\"2\"")
        let outcome = try Workspace(Small.with(others)).run(["report", "--data", "data", "--criteria", "criteria.yaml"])
        #expect(outcome.output.contains("Both periods go by the same criteria"))
        var moved = Small.with(others)
        moved["Criteria/criteria.yaml"] = moved["criteria.yaml"]
        moved["Criteria/form.yaml"] = moved["form.yaml"]
        let own = try Workspace(moved).run(["report", "--data", "data"])
        #expect(own.output.contains("The criteria differ. What is shown is the mean"))
        // South completed one activity in either period; the new criteria give a point more for it.
        #expect(own.output.contains("<dt>By the criteria<dd><b>+1</b>"))
        #expect(own.output.contains("<dt>By its activities<dd><b>0</b>"))
    }

    // MARK: Centres

    @Test func onlyCentresThatAreNamedHaveAPage() throws {
        let page = try Self.page(["--centre", "south"])
        #expect(page.contains("id=\"centre.2015.south\""))
        #expect(!page.contains("id=\"centre.2015.north\""))
        #expect(page.contains("North Centre"))
    }

    // MARK: What is refused

    @Test(arguments: [
        (["--period", "2051"], "unknown-period"), (["--centre", "nroth"], "unknown-centre"),
        (["--no-history", "--period", "2051"], "unknown-period"),
    ])
    func aNameThatIsNotThereIsToldOnce(_ options: [String], _ code: String) throws {
        let outcome = try Workspace(Small.files).run(Self.report + options)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.output == "")
        #expect(outcome.errors.matches(of: try Regex(code)).count == 1)
    }

    @Test(arguments: [["--all-periods", "--period", "2015"], ["--all-periods", "--no-history"]])
    func optionsThatContradictAreRefused(_ options: [String]) throws {
        #expect(try Workspace(Small.files).run(Self.report + options).ending == .exited(64))
    }

    @Test func aPageIsNotWrittenOnTheScreen() throws {
        let workspace = try Workspace(Small.files)
        guard let screen = try Rceval.runOnTerminal(Self.report, in: workspace.folder) else { return }
        #expect(screen.contains("--output report.html"))
        #expect(!screen.contains("<html"))
    }

    // MARK: Hostile texts

    @Test(arguments: [
        (#"<script>alert(1)</script>"#, "&lt;script&gt;alert(1)&lt;/script&gt;"),
        (#"\" onload=\"x' ]]> --> &amp;"#, "&quot; onload=&quot;x&#39; ]]&gt; --&gt; &amp;amp;"),
        (#"a\u202Eb\u2066c"#, "<bdi>a\u{FFFD}b\u{FFFD}c</bdi>"),
        ("مركز", "<bdi>مركز</bdi>"), ("🌍 é", "🌍 é"), ("</title></style>", "&lt;/title&gt;&lt;/style&gt;"),
    ])
    func aTextIsShownAndDoesNothingElse(_ name: String, _ shown: String) throws {
        let roster = Small.roster.replacing("North Centre", with: "\"\(name)\"")
        let page = try Self.page([], ["data/centres.yaml": roster])
        #expect(page.contains(shown))
        #expect(page.matches(of: /<style>/).count == 2)
        #expect(page.matches(of: /<\/style>/).count == 2)
    }

    @Test func aRunningHeadHoldsNothingButWords() throws {
        let title = #"title: "x\"}body{display:none}</style><script>""#
        let page = try Self.page([], ["criteria.yaml": Small.criteria.replacing("title: Small criteria", with: title)])
        #expect(page.contains(#"content:"x\22 \7d body\7b display\3a none\7d \3c \2f style\3e \3c script\3e "}"#))
    }

    @Test func aLongTextTakesNoMoreThanItsLength() throws {
        let roster = Small.roster.replacing("North Centre", with: String(repeating: "x", count: 10_000))
        let short = try Self.page().utf8.count
        let long = try Self.page([], ["data/centres.yaml": roster]).utf8.count
        #expect(long - short < 15 * 10_000)
    }

    @Test func `a ledger names records that give the same together`() throws {
        let criteria = Small.indicator("measure: { distinct: activities.status }\nscale: { bands: { 0: 0, 1: 1 } }")
        let outcome = try Workspace(Small.with(["criteria.yaml": criteria])).run(
            ["report", "--criteria", "criteria.yaml", "--data", "data"])
        #expect(outcome.output.contains("3 counted: N-1, N-2 (completed); N-3 (planned)"), "\(outcome.errors)")
    }
}
