package import Documents
package import Evaluation
package import Wording

// Columns of values, typed and printed: the one way in which numbers come into a document.

extension Number {
    init(_ number: Fraction, printed: String) {
        self.init(
            printed: printed, decimal: number.exactDecimal ?? number.rounded(places: 6),
            fraction: number.exactDecimal == nil ? "\(number.numerator) ÷ \(number.denominator)" : nil)
    }
}

extension Mark {
    package init?(_ mark: BasisMark?) {
        guard let mark else { return nil }
        // What a decision adopts needs no mark beside each number.
        self.init(mark.basis.mark, mark.words, isTold: mark.basis != .adopted)
    }
}

extension Proportion {
    init(_ share: Fraction) {
        let within = max(.zero, min(.one, share))
        self.init(isZero: within.isZero) { Int((within * Fraction($0)).rounded(places: 0)) ?? 0 }
    }
}

extension Column {
    package static func words(_ heading: String? = nil, name: String? = nil, _ values: [String?]) -> Column {
        Column(.words, heading: heading, name: name, cells: values.map { Cell($0.map { .text($0) } ?? .absent) })
    }

    /// What each row is about.
    package static func rowHeadings(_ heading: String, name: String? = nil, _ values: [String]) -> Column {
        Column(.rowHeading, heading: heading, name: name, cells: values.map { Cell(.text($0)) })
    }

    package static func yesNo(name: String, _ values: [Bool?]) -> Column {
        words(name: name, values.map { $0.map { $0 ? "yes" : "no" } })
    }

    package static func counts(_ heading: String? = nil, name: String? = nil, _ values: [Int?]) -> Column {
        let cells = values.map { value in
            Cell(value.map { .number(Number(printed: String($0), decimal: String($0))) } ?? .absent)
        }
        return Column(.numbers, heading: heading, name: name, cells: cells)
    }

    /// Numbers with as many decimals as all of them need, at the most two.
    package static func numbers(_ heading: String? = nil, name: String? = nil, _ values: [Fraction?]) -> Column {
        numbers(heading, name: name, values, printed: DecimalColumn(values).text)
    }

    package static func numbers(
        _ heading: String? = nil, name: String? = nil, _ values: [Fraction?], printed: (Fraction) -> String
    ) -> Column {
        let cells = values.map { value in
            Cell(value.map { .number(Number($0, printed: printed($0))) } ?? .absent)
        }
        return Column(.numbers, heading: heading, name: name, cells: cells).changed { $0.hasFractions = true }
    }

    /// Changes, with their signs.
    package static func changes(_ heading: String? = nil, name: String? = nil, _ values: [Fraction?]) -> Column {
        let column = DecimalColumn(values)
        return numbers(heading, name: name, values) { column.signed($0) }
    }

    /// Values of any type, for programs.
    package static func values(name: String, _ values: [Value?]) -> Column {
        let cells = values.map { value in
            switch value {
            case .number(let number)?: Cell(.number(Number(number, printed: number.inText)))
            case let other?: Cell(.text(other.inWords))
            case nil: Cell(.absent)
            }
        }
        return Column(.words, name: name, cells: cells).changed { $0.hasFractions = true }
    }

    package static func ranks(_ heading: String? = nil, name: String? = nil, _ ranks: [(rank: Fraction?, isTied: Bool)])
        -> Column
    {
        var column = numbers(heading, name: name, ranks.map(\.rank))
        column.kind = .ranks
        for index in ranks.indices { column.cells[index].isShared = ranks[index].isTied }
        return column
    }

    /// Points of a maximum; a dash for both where there are none.
    package static func points(
        _ heading: String? = nil, names: (points: String, maximum: String)? = nil, _ values: [Points?]
    ) -> Column {
        points(heading, names: names, values.map { $0.map { ($0.points, $0.maximum) } })
    }

    package static func points(
        _ heading: String? = nil, names: (points: String, maximum: String)? = nil,
        _ values: [(points: Fraction?, maximum: Fraction?)?]
    ) -> Column {
        let (points, maxima) = (DecimalColumn(values.map { $0?.points }), DecimalColumn(values.map { $0?.maximum }))
        let cells = values.map { value in
            Cell(
                value.map { value in
                    .points(
                        value.points.map { Number($0, printed: points.text($0)) },
                        of: value.maximum.map { Number($0, printed: maxima.text($0)) })
                } ?? .absent)
        }
        return Column(.points, heading: heading, name: names?.points, cells: cells).changed {
            $0.hasFractions = true
            $0.maximumName = names?.maximum ?? ""
        }
    }

    // MARK: Changes

    package func changed(_ change: (inout Column) -> Void) -> Column {
        var column = self
        change(&column)
        return column
    }

    /// The same column in another place for people.
    package func seated(_ seat: Seat) -> Column { changed { $0.seat = seat } }

    /// The same column, for some pages alone.
    package func shown(in media: Media) -> Column { changed { $0.media = media } }

    /// When it gives way on a narrow page, and down to which width.
    package func giving(_ steps: (turn: Int, least: Int)...) -> Column {
        changed { $0.giving = steps }
    }

    /// The same column, each number with its mark, and the mark of all of them at its heading.
    package func marked(_ marks: [BasisMark?], heading: BasisMark? = nil) -> Column {
        changed { column in
            for index in marks.indices { column.cells[index].mark = Mark(marks[index]) }
            column.mark = Mark(heading)
        }
    }

    /// The same column, with a dash for people in some of its rows.
    package func dashed(_ isDashed: (_ row: Int) -> Bool) -> Column {
        changed { column in for index in column.cells.indices { column.cells[index].isDashed = isDashed(index) } }
    }

    package func toned(_ tones: [Tone?]) -> Column {
        changed { column in for index in tones.indices { column.cells[index].tone = tones[index] } }
    }
}
