internal import Evaluation

/// What is wrong with a text that is no date, and which day it may be.
package enum DateWords {
    /// - Parameters:
    ///   - isInTable: Whether it stands in a cell, where a number may be a spreadsheet's day.
    ///   - years: Those of the evaluation period, by which the century is chosen where a year has two digits.
    package static func words(
        _ text: String, isInTable: Bool = false, years: ClosedRange<Int> = 1...9999
    ) -> (message: String, suggestion: String) {
        let text = text.trimmed
        if let day = withTime(text) {
            return ("“\(text)” is not a date: it has a time", "Write the day alone: \(day)")
        }
        let (days, isShort) = days(text, years)
        let meaning = days.first.map { isShort ? ", if the year is \($0.year)" : "" } ?? ""
        if isShaped(text) {
            return (
                "“\(text)” is not a day that the calendar has",
                days.first.map { "If day and month were swapped, write \($0)" } ?? "Check the month and the day"
            )
        }
        switch days.count {
        case 1: return ("“\(text)” is not a date", "Write \(days[0])\(meaning)")
        case 2:
            return (
                "“\(text)” is not a date",
                "Write \(days[0]) where the day stands first, or \(days[1]) where the month does\(meaning)"
            )
        default: break
        }
        if isInTable, let day = ofSpreadsheet(text) {
            return ("“\(text)” is not a date", "If it is a spreadsheet's number of a day, write \(day)")
        }
        return ("“\(text)” is not a date", "Write year, month and day as 2018-12-31")
    }

    private static func isShaped(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return text.utf8.count == 10 && parts.count == 3 && parts.allSatisfy { number($0) != nil }
            && parts[0].utf8.count == 4
    }

    /// The day before a time: `2016-03-12T10:00:00Z`.
    private static func withTime(_ text: String) -> CalendarDay? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 11, scalars.count <= 60, ["T", "t", " "].contains(scalars[10]),
            (0x30...0x39).contains(scalars[11].value),
            scalars[11...].contains(":") || scalars[11...].allSatisfy({ (0x30...0x39).contains($0.value) })
        else { return nil }
        let first = Array(String(String.UnicodeScalarView(scalars[..<10])).utf8)
        return CalendarDay(parsing: first.span)
    }

    /// The days that a text may mean, two where day and month could be swapped, and whether its year has two digits.
    private static func days(_ text: String, _ years: ClosedRange<Int>) -> (days: [CalendarDay], isShort: Bool) {
        guard text.utf8.count <= 40 else { return ([], false) }
        // A time behind the day is no part of it.
        var parts = text.split { " \t/.-,".contains($0) }.filter {
            !fillers.contains($0.lowercased()) && !$0.contains(":")
        }
        let whole = days(parts)
        if !whole.isEmpty || parts.count != 3 { return (whole, false) }
        // The year stands last, or, where that can't be, first.
        for index in [2, 0] {
            guard parts[index].utf8.count == 2, let year = number(parts[index]) else { continue }
            let short = parts[index]
            parts[index] = Substring(String(century(of: year, years) + year))
            let found = days(parts)
            if !found.isEmpty { return (found, true) }
            parts[index] = short
        }
        return ([], false)
    }

    /// The century in which a year of two digits lies nearest to some years: this one where both are as near.
    private static func century(of year: Int, _ years: ClosedRange<Int>) -> Int {
        func distance(_ year: Int) -> Int { max(years.lowerBound - year, year - years.upperBound, 0) }
        return distance(1900 + year) < distance(2000 + year) ? 1900 : 2000
    }

    /// The days that parts of a text may mean, of which a year has four digits.
    private static func days(_ parts: [Substring]) -> [CalendarDay] {
        if parts.count == 1, let all = number(parts[0]), parts[0].utf8.count == 8 {
            return [CalendarDay(year: all / 10000, month: all / 100 % 100, day: all % 100)].compactMap(\.self)
        }
        guard parts.count == 3 else { return [] }
        if let month = parts.firstIndex(where: { Self.month($0) != nil }), month < 2,
            let named = Self.month(parts[month])
        {
            // 15 March 2024, March 15 2024, 2024 March 15
            let others = parts.indices.filter { $0 != month }.map { parts[$0] }
            for (day, year) in [(others[0], others[1]), (others[1], others[0])] where year.utf8.count == 4 {
                guard let year = number(year), let day = number(day.withoutOrdinal) else { continue }
                return [CalendarDay(year: year, month: named, day: day)].compactMap(\.self)
            }
            return []
        }
        let numbers = parts.compactMap { number($0) }
        guard numbers.count == 3 else { return [] }
        let found: [CalendarDay?]
        if parts[0].utf8.count == 4 {
            let straight = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
            // The year first is followed by the month, unless that can't be.
            found = [straight ?? CalendarDay(year: numbers[0], month: numbers[2], day: numbers[1])]
        } else if parts[2].utf8.count == 4 {
            found = [
                CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0]),
                CalendarDay(year: numbers[2], month: numbers[0], day: numbers[1]),
            ]
        } else {
            found = []
        }
        let days = found.compactMap(\.self)
        return days.count == 2 && days[0] == days[1] ? [days[0]] : days
    }

    /// Words that stand between day, month and year: 15 de marzo de 2024, the 15th of March 2024.
    private static let fillers: Set<String> = ["am", "pm", "de", "del", "of", "the", "le", "el", "г"]

    /// The months in English, French, Spanish and Russian, by their beginnings.
    private static let months: [[String]] = [
        ["jan", "ene", "янв"], ["feb", "fév", "fev", "фев"], ["mar", "мар"], ["apr", "avr", "abr", "апр"],
        ["may", "mai", "май", "мая"], ["jun", "juin", "июн"], ["jul", "juil", "июл"],
        ["aug", "aoû", "aou", "ago", "авг"],
        ["sep", "сен"], ["oct", "окт"], ["nov", "ноя"], ["dec", "déc", "dic", "дек"],
    ]

    private static let monthNames: Set<String> = Set(
        """
        january february march april may june july august september october november december sept
        janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre juil
        enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
        """.split { $0.isWhitespace }.map(String.init))

    private static func month(_ text: Substring) -> Int? {
        let word = text.lowercased()
        guard number(text) == nil, word.count == 3 || monthNames.contains(word) else { return nil }
        let index = months.firstIndex { beginnings in beginnings.contains { word.hasPrefix($0) } }
        return index.map { $0 + 1 }
    }

    /// The day that a spreadsheet's number stands for, counted from the last of 1899; of this century and the one before.
    private static func ofSpreadsheet(_ text: String) -> CalendarDay? {
        guard text.utf8.count == 5, let days = number(Substring(text)), (20_000..<80_000).contains(days),
            let start = CalendarDay(year: 1899, month: 12, day: 30)
        else { return nil }
        return CalendarDay(number: start.number + days)
    }

    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }
}

extension Substring {
    /// The number of `15th`.
    fileprivate var withoutOrdinal: Substring {
        for ending in ["st", "nd", "rd", "th", "er"] where hasSuffix(ending) { return dropLast(2) }
        return self
    }
}
