internal import ArgumentParser

/// Paths on the command line.
enum PathArgument {
    /// Takes a path as it is written, and refuses one that names nothing.
    ///
    /// Each option and argument that takes a path goes through this: `transform: PathArgument.path`.
    static func path(_ text: String) throws -> String {
        if text.isEmpty { throw ValidationError("it names nothing. Give the path of a file or a folder.") }
        return text
    }
}
