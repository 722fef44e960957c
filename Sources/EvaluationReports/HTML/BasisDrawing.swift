internal import Evaluation

extension HTMLWriter {
    /// The mark of what a number rests on.
    mutating func mark(_ mark: BasisMark?) {
        guard let mark else { return }
        element(.abbr, [.meaning(mark.words)], text: mark.basis.mark)
    }

    /// The mark in a drawing, which does not rest on how a font draws the sign.
    ///
    /// - Parameters:
    ///   - x: Where the mark ends, along the drawing's width.
    ///   - y: Where its middle is.
    mutating func drawnMark(_ mark: BasisMark?, x: String, y: Int) {
        guard let mark else { return }
        let place: [HTMLAttribute] = [.size("cx", x), .size("cy", y)]
        switch mark.basis {
        case .adopted: empty(.circle, [.class("full")] + place)
        case .reconstructed:
            empty(.circle, [.class("ring")] + place)
            empty(.circle, [.class("half")] + place)
        case .own: empty(.circle, [.class("ring")] + place)
        }
    }
}
