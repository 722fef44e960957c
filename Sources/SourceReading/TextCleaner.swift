internal import CByteMasks
package import Diagnostics
internal import MarkedText

/// Puts a mark in the place of what is no text in a file, and keeps where it stood: so the rest of the file can be
/// read, and all its faults told in one run.
///
/// What is no text are bytes that are not UTF-8 and control characters; in YAML also the line ends that only Unicode
/// has, which other editors do not count as such. A file that is no text at all is left as it is, for its reader to
/// refuse.
package final class TextCleaner {
    /// What ends a line.
    package enum Lines { case yaml, feeds }

    /// What stands where text should, with its first places.
    package struct Odd {
        var character: OddCharacter
        var places: [Place] = []
        var count = 0
    }

    /// What was found, in the order in which it was met first.
    package private(set) var odd: [Odd] = []
    private let lines: Lines
    /// What was cleaned and is not given yet, and how much of it is.
    private var pending: [UInt8] = []
    private var given = 0
    /// The first bytes of a character that is not whole yet.
    private var carry: [UInt8] = []
    private var (line, column) = (1, 1)
    private var isBehindReturn = false
    private var hasBegun = false
    private var isText = true
    /// Whether the text is in UTF-16, and its higher bytes come first.
    private var isHighFirst: Bool?

    /// Begins at the first byte of a file that ends its lines in a way.
    package init(_ lines: Lines) { self.lines = lines }

    /// Fills a buffer with the file's next bytes, cleaned, and returns how many; 0 at the end, less on failure.
    package func read(
        _ room: UnsafeMutableRawBufferPointer, from reading: (UnsafeMutableRawBufferPointer) -> Int
    ) -> Int {
        while true {
            if given < pending.count { return unsafe give(room) }
            let held = carry.count
            guard held < room.count else { return -1 }
            unsafe room.copyBytes(from: carry)
            let count = unsafe reading(UnsafeMutableRawBufferPointer(rebasing: room[held...]))
            if count < 0 { return count }
            if count == 0 {
                if held == 0 { return 0 }
                // A character that is never whole.
                let rest = carry
                carry = []
                clean(rest, isLast: true)
                continue
            }
            carry = []
            let bytes = unsafe UnsafeRawBufferPointer(rebasing: room[..<(held + count)])
            if !hasBegun { unsafe begin(bytes) }
            guard isText else { return held + count }
            if isHighFirst == nil, let whole = unsafe cleanLength(bytes) {
                carry = unsafe Array(bytes[whole...])
                unsafe advance(bytes, 0, whole)
                if whole > 0 { return whole }
                continue
            }
            unsafe clean(Array(bytes), isLast: false)
        }
    }

    private func give(_ room: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(room.count, pending.count - given)
        unsafe room.copyBytes(from: pending[given..<given + count])
        given += count
        if given == pending.count {
            pending.removeAll(keepingCapacity: true)
            given = 0
        }
        return count
    }

    /// Settles by the first bytes whether this is text, and how it is written.
    private func begin(_ bytes: UnsafeRawBufferPointer) {
        hasBegun = true
        let first = unsafe Array(bytes.prefix(3))
        if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
            isText = lines == .yaml
            isHighFirst = first[0] == 0xFE
            // The mark is no column.
            column = 0
        } else {
            isText = unsafe !bytes.contains(0)
            if first == [0xEF, 0xBB, 0xBF] { column = 0 }
        }
    }

    /// How many of the bytes are whole characters, where nothing is odd among them.
    private func cleanLength(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let start = bytes.baseAddress else { return 0 }
        var index = 0
        while index < bytes.count {
            if index + 64 <= bytes.count, unsafe bytemasks_odd(start + index) == 0 {
                index += 64
                continue
            }
            let stop = min(bytes.count, index + 64)
            while index < stop {
                let (length, odd) = unsafe Self.character(bytes, index, lines)
                if length == 0 { return index }
                if odd != nil { return nil }
                index += length
            }
        }
        return index
    }

    /// Counts lines and columns up to a place.
    private func advance(_ bytes: UnsafeRawBufferPointer, _ from: Int, _ to: Int) {
        guard from < to, let start = bytes.baseAddress else { return }
        let feeds = unsafe bytemasks_count(start + from, to - from, 0x0A)
        let returns = unsafe lines == .yaml ? bytemasks_count(start + from, to - from, 0x0D) : 0
        if returns > 0 || isBehindReturn { return unsafe advanceByReturns(bytes, from, to) }
        var first = from
        if feeds > 0 {
            line += feeds
            column = 1
            first = to
            while unsafe bytes[first - 1] != 0x0A { first -= 1 }
        }
        for index in first..<to where unsafe bytes[index] & 0xC0 != 0x80 { column += 1 }
    }

    private func advanceByReturns(_ bytes: UnsafeRawBufferPointer, _ from: Int, _ to: Int) {
        for index in from..<to {
            let byte = unsafe bytes[index]
            if byte == 0x0A {
                if !isBehindReturn { line += 1 }
                column = 1
            } else if byte == 0x0D {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            isBehindReturn = byte == 0x0D
        }
    }

    // MARK: Cleaning

    private static let mark: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Puts bytes to those that are to be given, with a mark for each character that is none.
    private func clean(_ bytes: [UInt8], isLast: Bool) {
        if let isHighFirst { return cleanWide(bytes, isHighFirst, isLast: isLast) }
        unsafe bytes.withUnsafeBytes { bytes in unsafe clean(bytes, isLast: isLast) }
    }

    private func clean(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        var (index, told, counted) = (0, 0, 0)
        while index < bytes.count {
            let first = unsafe bytes[index]
            if first >= 0x20, first < 0x7F || first == 0x0A {
                index += 1
                continue
            }
            let (length, character) = unsafe Self.character(bytes, index, lines)
            if length == 0, !isLast {
                // Its end comes with the next bytes.
                carry = unsafe Array(bytes[index...])
                break
            }
            if let character {
                unsafe pending.append(contentsOf: bytes[told..<index])
                pending += Self.mark
                unsafe advance(bytes, counted, index)
                note(character)
                // It is one character, whatever its bytes look like.
                column += 1
                isBehindReturn = false
                counted = index + max(1, length)
                told = counted
            }
            index += max(1, length)
        }
        let end = min(index, bytes.count)
        unsafe pending.append(contentsOf: bytes[min(told, end)..<end])
        unsafe advance(bytes, min(counted, end), end)
    }

    private func note(_ character: OddCharacter) {
        note(character, at: Place(line: line, column: max(1, column), length: 1))
    }

    /// Keeps what stands where text should.
    package func note(_ character: OddCharacter, at place: Place) {
        let index = odd.firstIndex { $0.character == character } ?? odd.count
        if index == odd.count { odd.append(Odd(character: character)) }
        odd[index].count += 1
        if odd[index].places.count <= Finding.mostAgain { odd[index].places.append(place) }
    }

    /// The character that begins at a place: how many bytes it has, 0 where it is cut off; and what it is where it is
    /// no text.
    private static func character(
        _ bytes: UnsafeRawBufferPointer, _ index: Int, _ lines: Lines
    ) -> (length: Int, odd: OddCharacter?) {
        let first = unsafe bytes[index]
        if first < 0x80 { return (1, NoText.holds(UInt32(first)) ? .control(UInt32(first)) : nil) }
        let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        if length == 0 { return (1, .notUTF8) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            if index + offset >= bytes.count { return (0, .notUTF8) }
            let byte = unsafe bytes[index + offset]
            let least: UInt8 = offset > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
            let most: UInt8 = offset > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
            if byte < least || byte > most { return (1, .notUTF8) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (length, odd(value, lines))
    }

    private static func odd(_ value: UInt32, _ lines: Lines) -> OddCharacter? {
        // The next line ends lines in YAML alone, and is a character like others in tables and JSON.
        if [0x85, 0x2028, 0x2029].contains(value) { return lines == .yaml ? .lineEnd(value) : nil }
        return NoText.holds(value) ? .control(value) : nil
    }

    /// The same of a text in UTF-16.
    private func cleanWide(_ bytes: [UInt8], _ isHighFirst: Bool, isLast: Bool) {
        var index = 0
        while index + 1 < bytes.count {
            let (high, low) = isHighFirst ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            let value = UInt32(high) << 8 | UInt32(low)
            if let character = Self.odd(value, .yaml) {
                note(character)
                pending += isHighFirst ? [0xFF, 0xFD] : [0xFD, 0xFF]
            } else {
                pending += bytes[index..<index + 2]
            }
            let isFeed = value == 0x0A
            if value == 0x0D || (isFeed && !isBehindReturn) { line += 1 }
            if value == 0x0D || isFeed { column = 1 }
            // The second half of a pair is no character of its own.
            if value != 0x0D, !isFeed, !(0xDC00..<0xE000).contains(value) { column += 1 }
            isBehindReturn = value == 0x0D
            index += 2
        }
        // Half of a unit is for the reader to refuse.
        if isLast { pending += bytes[index...] } else { carry = Array(bytes[index...]) }
    }
}

extension Findings {
    /// Reports a fault with which the reading of a file ends.
    package mutating func reportStop(_ finding: Finding) {
        report(finding)
        leaveRestUnchecked(finding.location.file, behind: finding.location.place)
    }

    /// Says that a file could not be read on.
    ///
    /// - Parameter place: Where its reader stopped; `nil` where nothing of it was read.
    package mutating func leaveRestUnchecked(_ file: String, behind place: Place?) {
        leaveUnchecked(
            place.map { "the rest of \(file), behind line \($0.line), until the fault there is mended" }
                ?? "what \(file) holds, until the fault in it is mended")
    }
}
