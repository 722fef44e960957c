internal import Evaluation
internal import MarkedText

/// The days on which months begin, as far as records have named them.
struct MonthDays {
    private struct Month {
        /// The first eight bytes of its days.
        var key: UInt64 = 0
        var first: Int64 = 0
        var length: UInt8 = 0
    }

    private var months = [Month](repeating: Month(), count: 512)

    /// The number of a day that is written as year-month-day; `nil` for everything else.
    @inline(__always)
    mutating func day(_ text: ScalarText) -> Int64? {
        guard text.count == 10 else { return nil }
        let key = text.key.bytes
        let (tens, ones) = (text[8] &- 0x30, text[9] &- 0x30)
        guard tens <= 9, ones <= 9 else { return nil }
        let day = tens &* 10 &+ ones
        // The last digit of the year and the two of the month: the months of ten years stand apart.
        let slot = Int(truncatingIfNeeded: key >> 24 & 15 | (key >> 40 & 1) << 4 | (key >> 48 & 15) << 5)
        if months[slot].key != key {
            guard let month = Self.month(text, key, Int(day)) else { return nil }
            months[slot] = month
        }
        guard day >= 1, day <= months[slot].length else { return nil }
        return months[slot].first &+ Int64(day) &- 1
    }

    @inline(never)
    private static func month(_ text: ScalarText, _ key: UInt64, _ day: Int) -> Month? {
        guard let number = text.withSpan({ CalendarDay(parsing: $0) })?.number else { return nil }
        func digits(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(text[$1] & 15) } }
        let length = CalendarDay.length(of: digits(5..<7), digits(0..<4))
        return Month(key: key, first: Int64(number - day + 1), length: UInt8(length))
    }
}
