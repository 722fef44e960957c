/// A decimal number held exactly: 29 digits before the point and 9 after it.
///
/// Every number in a file is one of these. Arithmetic that could leave the range is reported, never
/// wrapped; what needs fractions goes on as ``Fraction``.
package struct ExactDecimal: Hashable, Comparable, Sendable {
    /// How many digits after the point are held.
    package static let placesHeld = 9
    static let scale: Int128 = 1_000_000_000

    /// The number in billionths.
    package var billionths: Int128

    package init(billionths: Int128) { self.billionths = billionths }

    package init(_ whole: Int) { billionths = Int128(whole) * Self.scale }

    package static let zero = ExactDecimal(billionths: 0)
    package static let one = ExactDecimal(1)

    package static func < (a: ExactDecimal, b: ExactDecimal) -> Bool { a.billionths < b.billionths }

    package var isWhole: Bool { billionths % Self.scale == 0 }
}

/// Why a text is not a number of these files.
package enum NumberFault: Error {
    case notANumber, exponent, separator, decimalComma, unit, pointWithoutDigits, tooLarge,
        tooPrecise
}

extension ExactDecimal {
    /// Reads a number: a sign, digits, a point, digits, with digits on both sides of a point.
    ///
    /// - Parameter bytes: The text in UTF-8, without white space around it.
    /// - Throws: ``NumberFault`` that says which rule the text breaks.
    /// - Complexity: O(n) for n bytes.
    package init(parsing bytes: borrowing Span<UInt8>) throws(NumberFault) {
        var index = 0
        let end = bytes.count
        var isNegative = false
        if index < end, bytes[index] == 0x2D || bytes[index] == 0x2B {
            isNegative = bytes[index] == 0x2D
            index += 1
        }
        let start = index
        if let small = Self.short(bytes, from: start) {
            billionths = isNegative ? -small : small
            return
        }
        var whole: Int128 = 0
        while index < end {
            let digit = bytes[index] &- 0x30
            guard digit <= 9 else { break }
            let (next, over) = whole.multipliedReportingOverflow(by: 10)
            guard !over, next < Int128.max / Self.scale - 10 else {
                throw Self.isAllDigits(bytes, from: start) ? .tooLarge : .notANumber
            }
            whole = next + Int128(digit)
            index += 1
        }
        guard index > start else { throw Self.fault(bytes, at: index) }
        var result = whole * Self.scale
        if index < end, bytes[index] == 0x2E {
            index += 1
            let point = index
            var unit = Self.scale
            while index < end {
                let digit = bytes[index] &- 0x30
                guard digit <= 9 else { break }
                if unit == 1 {
                    guard digit == 0 else { throw .tooPrecise }
                } else {
                    unit /= 10
                    result += unit * Int128(digit)
                }
                index += 1
            }
            guard index > point else { throw .pointWithoutDigits }
        }
        guard index == end else { throw Self.fault(bytes, at: index) }
        billionths = isNegative ? -result : result
    }

    /// What digits, and a point between them, say in billionths; `nil` for everything else.
    @inline(__always)
    private static func short(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int128? {
        guard let (number, unit) = digits(bytes, from: start) else { return nil }
        return Int128(number) * Int128(unit)
    }

    /// What a number says in billionths, where it is short and a machine word holds it; `nil` for everything else.
    ///
    /// - Parameter bytes: The text in UTF-8, without white space around it.
    /// - Complexity: O(n) for n bytes.
    package static func shortBillionths(_ bytes: borrowing Span<UInt8>) -> Int64? {
        guard let (number, unit) = digits(bytes, from: 0) else { return signedBillionths(bytes) }
        let (code, over) = number.multipliedReportingOverflow(by: unit)
        return over ? nil : code
    }

    @inline(never)
    private static func signedBillionths(_ bytes: borrowing Span<UInt8>) -> Int64? {
        guard bytes.count > 1, bytes[0] == 0x2D || bytes[0] == 0x2B, let (number, unit) = digits(bytes, from: 1)
        else { return nil }
        let (code, over) = number.multipliedReportingOverflow(by: unit)
        return over ? nil : bytes[0] == 0x2D ? -code : code
    }

    /// Up to 18 bytes of digits, with or without a point between them, and how many billionths the last one is; `nil`
    /// for everything else.
    @inline(__always)
    private static func digits(_ bytes: borrowing Span<UInt8>, from start: Int) -> (number: Int64, unit: Int64)? {
        let end = bytes.count
        guard end > start, end - start <= 18 else { return nil }
        var number: Int64 = 0
        var point = end
        for index in start..<end {
            let digit = bytes[index] &- 0x30
            if digit <= 9 {
                number = number &* 10 &+ Int64(digit)
            } else if bytes[index] == 0x2E, point == end, index > start {
                point = index
            } else {
                return nil
            }
        }
        if point == end { return (number, units[0]) }
        let places = end - point - 1
        guard places >= 1, places <= placesHeld else { return nil }
        return (number, units[places])
    }

    /// How many billionths the last of so many places after the point is.
    private static let units: [Int64] = [
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1000, 100, 10, 1,
    ]

    /// Reads a number from a string.
    package init(parsing text: String) throws(NumberFault) {
        let bytes = Array(text.utf8)
        try self.init(parsing: bytes.span)
    }

    private static func isAllDigits(_ bytes: borrowing Span<UInt8>, from start: Int) -> Bool {
        for index in start..<bytes.count {
            let byte = bytes[index]
            guard byte &- 0x30 <= 9 || byte == 0x2E else { return false }
        }
        return true
    }

    private static func fault(_ bytes: borrowing Span<UInt8>, at index: Int) -> NumberFault {
        guard index < bytes.count else { return .notANumber }
        let byte = bytes[index]
        guard index > 0, bytes[index - 1] &- 0x30 <= 9 else {
            return byte == 0x2E ? .pointWithoutDigits : .notANumber
        }
        let left = bytes.count - index - 1
        switch byte {
        case 0x2C: return left == 3 || left > 4 ? .separator : .decimalComma
        case 0x2E: return .separator
        case 0x27, 0x5F, 0x20:
            return left > 0 && bytes[index + 1] &- 0x30 <= 9 ? .separator : .unit
        // Spaces that are wider or narrower than the one on the keyboard.
        case 0xC2: return left > 0 && bytes[index + 1] == 0xA0 ? .separator : .unit
        case 0xE2: return left > 0 && bytes[index + 1] == 0x80 ? .separator : .unit
        case 0x45, 0x65:
            guard left > 0 else { return .exponent }
            let hasSign = bytes[index + 1] == 0x2B || bytes[index + 1] == 0x2D
            let next = index + (hasSign ? 2 : 1)
            return next < bytes.count && bytes[next] &- 0x30 <= 9 ? .exponent : .unit
        default: return .unit
        }
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The number in full, without an exponent and without zeros at the end.
    package var description: String {
        let magnitude = billionths.magnitude
        let scale = UInt128(Self.scale)
        var text = String(magnitude / scale)
        var rest = magnitude % scale
        if rest != 0 {
            var places = Self.placesHeld
            while rest % 10 == 0 {
                rest /= 10
                places -= 1
            }
            let digits = String(rest)
            text += "." + String(repeating: "0", count: places - digits.count) + digits
        }
        return billionths < 0 ? "-" + text : text
    }
}
