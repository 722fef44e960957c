internal import ArgumentParser

/// Paths on the command line.
enum PathArgument {
    /// Refuses paths that name nothing.
    ///
    /// - Parameter paths: What each path is called on the command line, and the path.
    static func validate(_ paths: [(name: String, path: String?)]) throws {
        for (name, path) in paths where path?.isEmpty == true {
            throw ValidationError("\(name) names nothing. Give the path of a file or a folder.")
        }
    }
}
