/// A calendar day of the proleptic Gregorian calendar, from year 1 to 9999 (ISO 8601).
package struct CalendarDay: Hashable, Comparable, Sendable {
    /// Days since 1 January of year 1.
    package var number: Int

    package init(number: Int) { self.number = number }

    package static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

    /// Reads a day written as year-month-day, `2015-02-28`.
    ///
    /// - Parameter bytes: The text in UTF-8.
    /// - Returns: `nil` for anything else, and for days that the calendar lacks.
    package init?(parsing bytes: borrowing Span<UInt8>) {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let century = Self.two(bytes, 0), let years = Self.two(bytes, 2),
            let month = Self.two(bytes, 5), let day = Self.two(bytes, 8)
        else { return nil }
        self.init(year: century * 100 + years, month: month, day: day)
    }

    /// A day by its year, month and day, or `nil` where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(of: month, year)
        else { return nil }
        let before = year - 1
        number =
            before * 365 + before / 4 - before / 100 + before / 400
            + Self.daysBefore(month, year) + day - 1
    }

    @inline(__always)
    private static func two(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Int? {
        let (tens, ones) = (bytes[index] &- 0x30, bytes[index + 1] &- 0x30)
        return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// How many days a month has.
    ///
    /// - Parameters:
    ///   - month: The month, from 1 to 12.
    ///   - year: Its year.
    package static func length(of month: Int, _ year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func daysBefore(_ month: Int, _ year: Int) -> Int {
        let ordinary = (367 * month - 362) / 12
        return month <= 2 ? ordinary : ordinary - (isLeap(year) ? 1 : 2)
    }
}

extension CalendarDay: CustomStringConvertible {
    /// The year that it lies in.
    package var year: Int {
        var year = number / 366 + 1
        while let next = CalendarDay(year: year + 1, month: 1, day: 1), next <= self { year += 1 }
        return year
    }

    package var description: String {
        let year = year
        var month = 12
        while month > 1, let first = CalendarDay(year: year, month: month, day: 1), first > self {
            month -= 1
        }
        let first = CalendarDay(year: year, month: month, day: 1) ?? self
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(number - first.number + 1, 2)
    }
}
