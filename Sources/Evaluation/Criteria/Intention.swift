package import Diagnostics

/// A warning that the rules mean to have, as a criteria file says under `intended`.
package struct Intention: Sendable {
    package var code: FindingCode
    /// The path of the criterion or indicator that it is said of; empty for all of them.
    package var path: String
    package var location: Location
    /// Whether it has kept a warning back.
    package var isMet = false

    package init(code: FindingCode, path: String, location: Location) {
        self.code = code
        self.path = path
        self.location = location
    }

    /// Whether it speaks of the part with a path.
    package func covers(_ path: String) -> Bool {
        self.path.isEmpty || path == self.path || path.hasPrefix(self.path + ".")
    }
}

extension [Intention] {
    /// Takes note of a warning about the part with a path.
    ///
    /// - Returns: Whether it is intended.
    package mutating func meet(_ code: FindingCode, of path: String) -> Bool {
        var isMeant = false
        for index in indices where self[index].code == code && self[index].covers(path) {
            self[index].isMet = true
            isMeant = true
        }
        return isMeant
    }
}
