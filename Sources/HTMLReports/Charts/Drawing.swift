extension HTMLWriter {
    /// Shapes that show what stands in words beside them: a drawing holds no text, so that programs that know no drawings
    /// take none of it for words.
    mutating func drawing(_ name: StaticString, height: Int, _ body: (inout HTMLWriter) -> Void) {
        element(
            .svg,
            [.class(name), .set("aria-hidden", "true"), .set("width", "100%"), .size("height", height)], body)
    }

    /// A name beside a drawing, which is shortened by its own measure where its room ends.
    mutating func name(_ text: String) {
        element(.span, [.class("name")]) { $0.given(text) }
        self.text(" ")
    }
}
