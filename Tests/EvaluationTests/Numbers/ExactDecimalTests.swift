import Evaluation
import Testing

@Suite("An exact decimal")
struct ExactDecimalTests {
    /// What a text reads as: the number printed, or the rule that it breaks.
    private func reading(_ text: String) -> Result<String, NumberFault> {
        do throws(NumberFault) {
            return .success(try ExactDecimal(parsing: text).description)
        } catch {
            return .failure(error)
        }
    }

    @Test(
        "is read from a sign, digits, a point and digits",
        arguments: [
            ("0", "0"), ("-0", "0"), ("+0.000", "0"), ("7", "7"), ("+7", "7"), ("-7", "-7"),
            ("007", "7"),
            ("-000.500", "-0.5"), ("60000", "60000"), ("25000.50", "25000.5"),
            ("0.000000001", "0.000000001"),
            ("-0.000000001", "-0.000000001"), ("1.123456789", "1.123456789"),
            ("1.1234567890000", "1.123456789"),
            ("2013", "2013"), ("999999999999999999", "999999999999999999"),
            ("999999999999999999.999999999", "999999999999999999.999999999"),
            ("-1000000000000000000", "-1000000000000000000"),
            ("1234567890123456789012345678", "1234567890123456789012345678"),
            ("12345678901234567890123456789", "12345678901234567890123456789"),
            ("-9999999999999999999999999999.999999999", "-9999999999999999999999999999.999999999"),
            ("0000000000000000000000000000000000000000000005.5", "5.5"),
        ] as [(String, String)])
    func good(text: String, printed: String) {
        #expect(reading(text) == .success(printed))
    }

    @Test("holds twenty-nine digits before the point and nine after it", arguments: ["", "-"])
    func most(sign: String) {
        let nines = String(repeating: "9", count: 29)
        #expect(reading(sign + nines) == .success(sign + nines))
        #expect(reading(sign + nines + ".999999999") == .success(sign + nines + ".999999999"))
    }

    @Test(
        "is not read from anything else, and the fault names the rule",
        arguments: [
            ("", .notANumber), ("-", .notANumber), ("+", .notANumber), ("--1", .notANumber),
            ("+-1", .notANumber),
            ("abc", .notANumber), ("NaN", .notANumber), ("inf", .notANumber), ("n/a", .notANumber),
            ("~5", .notANumber),
            ("$5", .notANumber), ("٥", .notANumber), ("５", .notANumber), ("−5", .notANumber),
            (" 5", .notANumber),
            ("1e3", .exponent), ("1E3", .exponent), ("1.5e3", .exponent), ("1e+3", .exponent),
            ("2e", .exponent),
            ("-1e-3", .exponent),
            ("1,000", .separator), ("60,000", .separator), ("1,000,000", .separator),
            ("1,000.50", .separator),
            ("12,34,567", .separator), ("1 000", .separator), ("1'000", .separator),
            ("1_000", .separator),
            ("1\u{A0}000", .separator), ("1\u{202F}000", .separator), ("1\u{2009}000", .separator),
            ("1’000", .separator),
            ("1,5", .decimalComma), ("12,50", .decimalComma), ("0,25", .decimalComma),
            ("-1,5", .decimalComma),
            ("5 USD", .unit), ("5USD", .unit), ("5%", .unit), ("5 %", .unit), ("5$", .unit),
            ("12 €", .unit),
            ("60000 dollars", .unit), ("5.5kg", .unit), ("0x1F", .unit), ("5-", .unit),
            (".5", .pointWithoutDigits), ("5.", .pointWithoutDigits), ("-.5", .pointWithoutDigits),
            (".", .pointWithoutDigits), ("5.x", .pointWithoutDigits),
            ("0.0000000001", .tooPrecise), ("1.1234567891", .tooPrecise),
            ("-0.12345678900001", .tooPrecise),
            ("1000000000000000000000000000000", .tooLarge),
            ("-99999999999999999999999999999999999", .tooLarge),
        ] as [(String, NumberFault)])
    func bad(text: String, rule: NumberFault) {
        #expect(reading(text) == .failure(rule))
    }

    @Test(
        "is not read from groups that are set off by points",
        arguments: ["1.000.000", "12.345.678", "-1.000.000"])
    func groupsByPoints(text: String) {
        #expect(reading(text) == .failure(.separator))
    }

    @Test(
        "is not read from a number with its currency, which is a unit",
        arguments: ["10EUR", "10euro", "5€", "20£", "15°", "3eggs"])
    func unitsThatLookOtherwise(text: String) {
        #expect(reading(text) == .failure(.unit))
    }

    @Test(
        "with a million digits is refused or read at once",
        arguments: [
            (String(repeating: "9", count: 1_000_000), .failure(.tooLarge)),
            ("-" + String(repeating: "1", count: 1_000_000), .failure(.tooLarge)),
            ("0." + String(repeating: "1", count: 1_000_000), .failure(.tooPrecise)),
            ("0." + String(repeating: "0", count: 1_000_000), .success("0")),
            (String(repeating: "0", count: 1_000_000) + "1", .success("1")),
            (String(repeating: "1", count: 1_000_000) + ".5", .failure(.tooLarge)),
        ] as [(String, Result<String, NumberFault>)])
    func million(text: String, expected: Result<String, NumberFault>) {
        // Compared as a truth value: a failure would print the million digits.
        let isExpected = reading(text) == expected
        #expect(isExpected)
    }

    @Test("is printed so that it reads as itself", arguments: 1...50)
    func roundTrip(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        for digits in 1...36 {
            let limit = (0..<digits).reduce(Int128(1)) { power, _ in power * 10 }
            let number = ExactDecimal(billionths: Int128.random(in: -limit...limit, using: &chance))
            #expect(try ExactDecimal(parsing: number.description) == number)
        }
    }

    @Test(
        "is printed in full, without an exponent and without zeros at the end",
        arguments: [
            (0, "0"), (1, "0.000000001"), (-1, "-0.000000001"), (1_000_000_000, "1"),
            (-1_500_000_000, "-1.5"),
            (1_000_000_010, "1.00000001"), (100_000_000, "0.1"), (25_000_500_000_000, "25000.5"),
        ] as [(Int128, String)])
    func printed(billionths: Int128, text: String) {
        #expect(ExactDecimal(billionths: billionths).description == text)
    }

    @Test(
        "is in order by its worth",
        arguments: [
            "-2", "-1.5", "-0.000000001", "0", "0.1", "0.25", "1", "10", "9000000000000000000000",
        ])
    func order(text: String) throws {
        let number = try ExactDecimal(parsing: text)
        let sorted = [
            "-2", "-1.5", "-0.000000001", "0", "0.1", "0.25", "1", "10", "9000000000000000000000",
        ]
        for (index, other) in sorted.enumerated() {
            let place = try #require(sorted.firstIndex(of: text))
            #expect((try number < ExactDecimal(parsing: other)) == (place < index))
        }
    }

    @Test(
        "is whole where nothing stands behind the point",
        arguments: [("5", true), ("-5.0", true), ("5.5", false), ("0", true)] as [(String, Bool)])
    func whole(text: String, isWhole: Bool) throws {
        #expect(try ExactDecimal(parsing: text).isWhole == isWhole)
    }
}
