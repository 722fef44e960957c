import Documents

/// A small document that has something of everything.
enum Small {
    static let adopted = Mark("●", "adopted", isTold: false)
    static let own = Mark("○", "in part own", isTold: true)

    static func number(_ printed: String, _ decimal: String? = nil, _ fraction: String? = nil) -> Number {
        Number(printed: printed, decimal: decimal ?? printed, fraction: fraction)
    }

    static func words(_ heading: String?, _ name: String?, _ texts: [String?]) -> Column {
        Column(.words, heading: heading, name: name, cells: texts.map { Cell($0.map { .text($0) } ?? .absent) })
    }

    /// A third of the whole, to the nearest part.
    static let third = Proportion(isZero: false) { ($0 + 1) / 3 }

    static var table: Table {
        var ranks = Column(
            .ranks, heading: "Rank", name: "rank",
            cells: [Cell(.number(number("1.0", "1"))), Cell(.number(number("2.5")), mark: own), Cell(.absent)])
        ranks.cells[1].isShared = true
        ranks.seat = .first
        ranks.hasFractions = true
        var centres = words("Centre", "name", ["North | South", "A \"b\"", "=East"])
        centres.kind = .rowHeading
        centres.giving = [(2, 8)]
        var points = Column(
            .points, heading: "Points", name: "points",
            cells: [
                Cell(.points(number("2.33", "2.333333", "7 ÷ 3"), of: number("10")), mark: adopted),
                Cell(.points(number("0.50", "0.5"), of: number("9")), mark: own, tone: .good),
                Cell(.points(number("0.00", "0"), of: number("0"))),
            ])
        points.maximumName = "maximum"
        points.cells[2].isDashed = true
        points.mark = own
        points.giving = [(3, 0)]
        var bars = Column(
            .drawing, heading: "Share",
            cells: [Cell(.bar(third)), Cell(.trend([third, nil])), Cell(.bar(Proportion(isZero: true) { _ in 0 }))])
        bars.media = .text
        bars.width = 6
        bars.giving = [(0, 3), (1, 0)]
        var region = words("Region", "region", ["Polar", nil, "East"])
        region.media = [.markdown, .html]
        return Table([words(nil, "id", ["n", "a", "e"]), centres, ranks, points, bars, region])
    }

    static var document: Document {
        let list = List(
            .aligned, [Item(label: "East", "no report at all, and none to come"), Item(label: "A far west", "late")])
        let nested = List(
            .plain, [Item(label: "one", "text", .doubtful), Item("two", list: List(.plain, [Item("three <3>")]))])
        return Document(
            [
                Block(
                    .section(
                        Section(
                            "Whole",
                            [
                                Block(.lines([Line("By *criteria*", .faint), "Second line"])),
                                Block(.notice("All is invented.")), Block(.table(table)),
                                Block(.lines(["For minutes alone."]), in: .markdown),
                                Block(.section(Section("Not evaluated", [Block(.list(list))]))),
                                Block(
                                    .section(
                                        Section("Untitled", titledIn: .markdown, isPage: true, [Block(.list(nested))]))),
                            ])))
            ], data: table)
    }
}
