/// A stretch of one line of a text file.
///
/// Lines and columns count from 1. Columns count Unicode scalars, as libyaml does.
public struct Place: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column of the first scalar, from 1.
    public var column: Int
    /// How many scalars the stretch covers; at least 1 when it is printed.
    public var length: Int

    public init(line: Int, column: Int, length: Int = 1) {
        self.line = line
        self.column = column
        self.length = length
    }

    /// The same stretch, so many lines further down.
    package func moved(lines: Int) -> Place { Place(line: line + lines, column: column, length: length) }

    public static func < (a: Place, b: Place) -> Bool {
        (a.line, a.column, a.length) < (b.line, b.column, b.length)
    }
}

/// A place in a named file.
package struct Location: Hashable, Sendable {
    /// The file's path, as it should be shown.
    public var file: String
    /// The place in it, or `nil` where the whole file is meant.
    public var place: Place?

    package init(file: String, place: Place? = nil) {
        self.file = file
        self.place = place
    }
}
