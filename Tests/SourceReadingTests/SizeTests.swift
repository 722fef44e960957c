import Testing

@testable import SourceReading

/// Sizes and names that come from outside.
@Suite struct SizeTests {
    /// A sparse file may say that it has 2⁶³ − 1 bytes.
    @Test(arguments: [
        ([Int.max, Int.max], Int.max), ([Int.max, 1, Int.max, 5], Int.max), ([3, 4], 7), ([], 0), ([-1, 2], 2),
    ])
    func `sizes are added as far as a number goes`(_ sizes: [Int], _ sum: Int) {
        #expect(FileReading.sum(sizes) == sum)
    }

    @Test func `work is shared by sizes that are as large as can be`() {
        #expect(SharedWork.map([1, 2, 3], jobs: 2, size: { _ in Int.max }) { $0 * 2 } == [2, 4, 6])
    }

    @Test(arguments: [
        "../x", "/etc/passwd", "2015/../../x", "2015//x", "./x", "", ".", "..", "2015/", "2015/reports/a\0.yaml",
    ])
    func `a name that leads out of its folder is told`(_ name: String) { #expect(!FilePath.staysInside(name)) }

    @Test(arguments: ["x.yaml", "2015/reports/..x.yaml", "a b/ü.yaml", "..."])
    func `a name that does not is none`(_ name: String) { #expect(FilePath.staysInside(name)) }
}
