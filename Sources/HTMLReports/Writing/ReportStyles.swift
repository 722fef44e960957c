/// The page's own styles, whole.
enum ReportStyles {
    static let sheet = StyleSheet(
        // A light and a dark scheme: one hue and its shades, with amber for what asks for attention. Both are told apart
        // whatever the eye's sense of colour, and no colour says what words or numbers do not say too.
        PackageResources.palette_css,
        PackageResources.text_css,
        PackageResources.tables_css,
        // Drawings hold shapes alone, whose widths are in hundredths; their words are of the page.
        PackageResources.charts_css,
        // Pages that are narrow, or were made so by enlarging them: what is looked for first stays on the screen.
        PackageResources.narrow_css,
        // Paper: A4, a page for each centre, running heads and page numbers.
        PackageResources.print_css)
}
