import Evaluation
import Testing

@Suite("A calendar day")
struct CalendarDayTests {
    private func day(_ text: String) -> CalendarDay? {
        let bytes = Array(text.utf8)
        return CalendarDay(parsing: bytes.span)
    }

    private static func length(_ year: Int, _ month: Int) -> Int {
        if month == 2 {
            let isLeap =
                year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
            return isLeap ? 29 : 28
        }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    @Test("at the ends of every month of every year is the day after the day before")
    func everyMonth() throws {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        var number = 0
        var wrong: [String] = []
        for year in 1...9999 {
            let years = String(String(year + 10_000).dropFirst())
            for month in 1...12 {
                let length = Self.length(year, month)
                for (date, expected) in [(1, number), (length, number + length - 1)] {
                    let text = "\(years)-\(two(month))-\(two(date))"
                    let found = day(text)
                    if found?.number != expected || found?.description != text
                        || CalendarDay(year: year, month: month, day: date) != found
                    {
                        wrong.append(text)
                    }
                }
                if day("\(years)-\(two(month))-\(two(length + 1))") != nil {
                    wrong.append("\(year)-\(month)+1")
                }
                number += length
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(10))")
        #expect(number == 3_652_059)
    }

    @Test(
        "is one that the calendar has",
        arguments: [
            ("2015-02-28", true), ("2015-02-29", false), ("2015-02-30", false),
            ("2016-02-29", true),
            ("1900-02-29", false), ("2000-02-29", true), ("2100-02-29", false),
            ("2400-02-29", true),
            ("0000-00-00", false), ("0000-01-01", false), ("0001-01-01", true),
            ("9999-12-31", true),
            ("2015-00-10", false), ("2015-13-10", false), ("2015-10-00", false),
            ("2015-04-31", false),
            ("2015-12-32", false), ("0004-02-29", true), ("0100-02-29", false),
        ] as [(String, Bool)])
    func calendar(text: String, isDay: Bool) {
        #expect((day(text) != nil) == isDay)
        if isDay { #expect(day(text)?.description == text) }
    }

    @Test(
        "is written year-month-day and no other way",
        arguments: [
            "", "2015", "2015-01", "2015-1-1", "15-01-01", "2015/01/01", "2015.01.01", "20150101",
            "01-01-2015",
            "2015-01-01T00:00:00", "2015-01-01 ", " 2015-01-01", "2015-01-1x", "+015-01-01",
            "-015-01-01", "2015-W01-1",
            "2015-001", "12015-01-01", "２０15-01", "2015-01–01", "1 January 2015", "2015-0a-01",
            "2015-01-/1", "2015-01-:1",
        ])
    func shapes(text: String) {
        #expect(day(text) == nil)
    }

    @Test(
        "knows days by hand",
        arguments: [
            ("0001-01-01", 0), ("0001-12-31", 364), ("1970-01-01", 719_162),
            ("2000-01-01", 730_119), ("2015-03-01", 735_657),
        ] as [(String, Int)])
    func numbers(text: String, number: Int) throws {
        #expect(try #require(day(text)).number == number)
        #expect(CalendarDay(number: number).description == text)
    }

    @Test(
        "is before another as the calendar has it",
        arguments: [
            ("2015-12-31", "2016-01-01"), ("2015-02-28", "2015-03-01"),
            ("0999-12-31", "1000-01-01"),
        ] as [(String, String)])
    func order(early: String, late: String) throws {
        let (a, b) = (try #require(day(early)), try #require(day(late)))
        #expect(a < b && !(b < a))
        #expect(b.number - a.number == 1)
    }

    @Test(
        "does not overflow where no year has it",
        arguments: [
            (Int.max, 1, 1), (2015, Int.max, 1), (2015, 1, Int.max), (Int.min, 1, 1),
            (2015, 1, Int.min), (10_000, 1, 1),
        ] as [(Int, Int, Int)])
    func hugeParts(year: Int, month: Int, date: Int) {
        #expect(CalendarDay(year: year, month: month, day: date) == nil)
    }
}
