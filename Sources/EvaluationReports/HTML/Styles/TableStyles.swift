/// Tables: quiet rules between rows, numbers to the right.
enum TableStyles {
    static let rules: StaticString = """
        table{border-collapse:collapse;width:100%;font-size:.93rem;line-height:1.45}
        caption{text-align:left;color:var(--faint);font-size:.9rem;padding:0 0 .5rem}
        th,td{padding:.45rem .9rem .45rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--hair);
        overflow-wrap:break-word}
        th:last-child,td:last-child{padding-right:0}
        thead th{color:var(--faint);font-weight:500;font-size:.85rem;vertical-align:bottom;border-bottom:1px solid var(--ink)}
        tbody th{font-weight:500}
        th.n,td.n{text-align:right}
        td.n{white-space:nowrap}
        .scroll{overflow-x:auto;margin:1rem 0}
        .scroll table{min-width:34rem}
        .scroll .files{min-width:44rem;font-size:.85rem}
        .trend th:first-child{width:27%}
        .scroll .ranking,.scroll .regions,.scroll .trend,.scroll .changes,.scroll .heat{min-width:0}
        .files code{white-space:nowrap}
        .regions tbody{border-bottom:1px solid var(--faint)}
        .regions tbody tr:last-child>*,.regions [scope=rowgroup]{border-bottom:0}
        .scores{margin:0 0 1.3rem;table-layout:fixed}
        .scores thead th{color:var(--ink);font-size:1rem;font-weight:600;vertical-align:top;
        border-top:1px solid var(--ink);border-bottom:1px solid var(--hair)}
        .scores thead th:first-child b{display:inline-block;min-width:1.2em}
        .scores thead .n b,.total .n b{font-size:1.15rem}
        .scores .basis{color:var(--faint);font-size:.82rem;font-weight:400}
        .scores .basis abbr{margin-left:0}
        .scores .n{white-space:normal;font-weight:400}
        .scores tbody th{font-weight:400}
        .scores tbody td p{margin:.1rem 0 0;color:var(--faint);font-size:.85rem;max-width:none}
        .scores .said th{color:var(--faint);font-size:.85rem}
        .scores .said td{font-size:.88rem}
        .scores .said td p{color:inherit;font-size:inherit;margin:0 0 .25rem}
        .scores .override{padding-left:.6rem;border-left:3px solid var(--notice-edge)}
        .total th,.total td{border-block:2px solid var(--ink);font-weight:600}
        .scores.total tbody th{font-weight:600}
        .users{font-size:.88rem}
        """
}
