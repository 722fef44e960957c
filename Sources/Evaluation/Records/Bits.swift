extension UInt64 {
    /// Runs a function for the place of each bit that is set, the lowest first.
    @inlinable @inline(__always)
    package func forEachBit<E: Error>(_ body: (Int) throws(E) -> Void) throws(E) {
        var left = self
        while left != 0 {
            try body(left.trailingZeroBitCount)
            left &= left &- 1
        }
    }
}
