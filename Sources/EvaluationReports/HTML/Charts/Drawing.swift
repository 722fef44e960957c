extension HTMLWriter {
    /// A drawing with its title and its description; what it shows stands in a table too.
    mutating func drawing(
        _ anchor: HTMLAnchor, _ name: StaticString, height: Int, title: String, description: String,
        _ body: (inout HTMLWriter) -> Void
    ) {
        let (named, described) = (HTMLAnchor(spelled: anchor.id + ".t"), HTMLAnchor(spelled: anchor.id + ".d"))
        element(
            .svg,
            [
                .class(name), .set("role", "img"), .labelled(by: named), .described(by: described),
                .set("width", "100%"), .size("height", height),
            ]
        ) { html in
            html.element(.title, [.id(named)], text: title)
            html.element(.desc, [.id(described)], text: description)
            body(&html)
        }
    }

    /// A name in a drawing, cut off where its room ends.
    ///
    /// - Parameters:
    ///   - left: Where the name begins, from the left.
    ///   - width: The room, in hundredths of the drawing's width.
    ///   - baseline: Where the letters stand, from the top.
    ///   - most: How many columns of letters there are at the most; what is longer ends with `…`.
    mutating func name(
        _ text: String, left: Int = 0, top: Int, width: Int, baseline: Int, most: Int = 90
    ) {
        element(
            .svg, (left == 0 ? [] : [.size("x", left)]) + [.size("y", top), .size("width", "\(width)%")]
        ) { html in
            html.element(.text, [.size("y", baseline)], text: HTMLText.cut(text, most))
        }
    }
}
