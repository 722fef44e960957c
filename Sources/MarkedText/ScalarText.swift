/// The bytes of a value where its reader left them, or where they are remembered for an alias.
///
/// The bytes are UTF-8 that the reader has checked. A text must not outlive its event, or its row.
@safe
public struct ScalarText {
    @usableFromInline let start: UnsafePointer<UInt8>?
    public let count: Int

    package static var empty: ScalarText { unsafe ScalarText(start: nil, count: 0) }

    @inlinable @inline(__always) @unsafe public init(start: UnsafePointer<UInt8>?, count: Int) {
        unsafe self.start = start
        self.count = unsafe start == nil ? 0 : count
    }

    public subscript(index: Int) -> UInt8 {
        @inlinable @inline(__always) get {
            precondition(index >= 0 && index < count)
            return unsafe start.unsafelyUnwrapped[index]
        }
    }

    /// Runs a function over the bytes.
    @inlinable @inline(__always)
    public func withSpan<R, E: Error>(
        _ body: (borrowing Span<UInt8>) throws(E) -> R
    ) throws(E) -> R {
        let buffer = unsafe UnsafeBufferPointer(start: start, count: count)
        return try unsafe body(buffer.span)
    }

    /// Whether the bytes are exactly some of these.
    ///
    /// - Parameters:
    ///   - bytes: The bytes that hold them.
    ///   - range: Where they stand in `bytes`.
    @inlinable @inline(__always)
    public func matches(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        guard range.count == count, range.upperBound <= bytes.count else { return false }
        return unsafe bytes.withUnsafeBufferPointer { other in
            guard let here = unsafe start, let there = other.baseAddress else { return true }
            return unsafe Self.isEqual(here, there + range.lowerBound, count)
        }
    }

    /// Whether two stretches of bytes are equal, compared by words.
    @inlinable @inline(__always) @unsafe
    static func isEqual(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let (first, second) = unsafe (UnsafeRawPointer(a), UnsafeRawPointer(b))
        var offset = 0
        while count &- offset >= 8 {
            let x = unsafe first.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let y = unsafe second.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if x != y { return false }
            offset &+= 8
        }
        if count &- offset >= 4 {
            let x = unsafe first.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
            let y = unsafe second.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
            if x != y { return false }
            offset &+= 4
        }
        while offset < count {
            if unsafe a[offset] != b[offset] { return false }
            offset &+= 1
        }
        return true
    }

    /// The last eight bytes as one number; 0 where there are not more than eight.
    public var tail: UInt64 {
        @inlinable @inline(__always) get {
            guard count > 8, let start = unsafe start else { return 0 }
            let raw = unsafe UnsafeRawPointer(start)
            return unsafe raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
                .littleEndian
        }
    }

    /// The first eight bytes, or as many as there are, as one number, and with it the length.
    ///
    /// Two texts of at most eight bytes are equal exactly where their keys are, and two of at most
    /// sixteen where their tails are too.
    public var key: (bytes: UInt64, count: Int) {
        @inlinable @inline(__always) get {
            guard let start = unsafe start else { return (0, 0) }
            if count >= 8 {
                let word = unsafe UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
                return (word.littleEndian, count)
            }
            let raw = unsafe UnsafeRawPointer(start)
            if count >= 4 {
                // Two halves that overlap where there are fewer than eight bytes.
                let low = unsafe UInt64(raw.loadUnaligned(as: UInt32.self).littleEndian)
                let high = unsafe UInt64(
                    raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self).littleEndian)
                return (low | high << UInt64(8 &* (count &- 4)), count)
            }
            if count == 0 { return (0, 0) }
            var word = unsafe UInt64(start[0])
            if count >= 2 { word = unsafe word | UInt64(start[1]) << 8 }
            if count == 3 { word = unsafe word | UInt64(start[2]) << 16 }
            return (word, count)
        }
    }

    /// Whether every byte is ASCII.
    public var isASCII: Bool {
        @inlinable get {
            guard let start = unsafe start else { return true }
            let raw = unsafe UnsafeRawPointer(start)
            var (bits, offset) = (UInt64(0), 0)
            while count &- offset >= 8 {
                unsafe bits |= raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                offset &+= 8
            }
            while offset < count {
                unsafe bits |= UInt64(start[offset])
                offset &+= 1
            }
            return bits & 0x8080_8080_8080_8080 == 0
        }
    }

    /// Appends the bytes to some others.
    public func append(to bytes: inout [UInt8]) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    /// Whether the bytes are nothing, `~` or `null`.
    @inlinable public var saysNothing: Bool {
        count == 0 || (count == 1 && self[0] == 0x7E)
            || (count == 4 && self[0] == 0x6E && self[1] == 0x75 && self[2] == 0x6C
                && self[3] == 0x6C)
    }

    /// Whether the bytes are exactly these.
    public func matches(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == count else { return false }
        return matches(bytes, in: 0..<bytes.count)
    }

    /// The text as a string of its own.
    public var string: String {
        unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// A copy of the bytes that stays until its owner goes.
    package func copied(into copies: CopiedTexts) -> ScalarText {
        unsafe copies.copy(UnsafeBufferPointer(start: start, count: count))
    }
}

/// Owns the bytes of remembered texts.
@safe
package final class CopiedTexts {
    private var blocks: [UnsafeMutableBufferPointer<UInt8>] = unsafe []

    package init() {}

    fileprivate func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> ScalarText {
        let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
        _ = unsafe block.initialize(from: bytes)
        unsafe blocks.append(block)
        return unsafe ScalarText(start: UnsafePointer(block.baseAddress), count: bytes.count)
    }

    deinit {
        var index = 0
        while unsafe index < blocks.count {
            unsafe blocks[index].deallocate()
            index += 1
        }
    }
}

// Parts of a text.
extension ScalarText {
    /// Some of the bytes.
    @inlinable @inline(__always)
    public func part(_ range: Range<Int>) -> ScalarText {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        guard let start = unsafe start else { return self }
        return unsafe ScalarText(start: start + range.lowerBound, count: range.count)
    }

    /// Whether two texts have the same bytes.
    @inlinable @inline(__always)
    public func isSame(as other: ScalarText) -> Bool {
        guard count == other.count else { return false }
        guard let here = unsafe start, let there = unsafe other.start else { return true }
        return unsafe Self.isEqual(here, there, count)
    }

    /// Where a byte stands from a place on, or ``count``.
    @inlinable
    public func index(of byte: UInt8, from first: Int) -> Int {
        guard let start = unsafe start, first >= 0 else { return count }
        let raw = unsafe UnsafeRawPointer(start)
        let (ones, highs) = (UInt64(0x0101_0101_0101_0101), UInt64(0x8080_8080_8080_8080))
        let pattern = ones &* UInt64(byte)
        var offset = first
        while count &- offset >= 8 {
            let word = unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
            let other = word ^ pattern
            // The lowest byte that shows is the first that is equal.
            let found = (other &- ones) & ~other & highs
            if found != 0 { return offset &+ found.trailingZeroBitCount / 8 }
            offset &+= 8
        }
        while offset < count {
            if unsafe start[offset] == byte { return offset }
            offset &+= 1
        }
        return count
    }

    /// The range without blanks and line ends at both ends.
    @inlinable
    public func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (first, last) = (range.lowerBound, range.upperBound)
        while first < last, self[first] <= 0x20 { first &+= 1 }
        while last > first, self[last &- 1] <= 0x20 { last &-= 1 }
        return first..<last
    }

    /// Bytes as a text, for as long as a function runs.
    public static func withText<R>(_ bytes: [UInt8], _ body: (ScalarText) -> R) -> R {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            body(unsafe ScalarText(start: buffer.baseAddress, count: buffer.count))
        }
    }
}
