/// The page's own styles, whole.
enum ReportStyles {
    static let sheet = StyleSheet(
        Palette.rules, TextStyles.rules, TableStyles.rules, ChartStyles.rules, NarrowStyles.rules, PrintStyles.rules)
}
