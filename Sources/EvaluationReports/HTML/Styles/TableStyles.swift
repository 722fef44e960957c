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
        .files code{white-space:nowrap}
        .regions tbody{border-bottom:1px solid var(--faint)}
        .regions tbody tr:last-child>*,.regions [scope=rowgroup]{border-bottom:0}
        .scores{margin:1.6rem 0;table-layout:fixed}
        .scores th:nth-child(1){width:18%}
        .scores th:nth-child(2){width:34%}
        .scores th:nth-child(3){width:14%}
        .scores th:nth-child(5){width:9%}
        .scores tbody th,.scores tbody td{padding-top:.9rem;padding-bottom:.9rem}
        .scores ul{list-style:none;margin:0;padding:0}
        .scores li{padding:0 0 .7rem}
        .scores li:last-child{padding-bottom:0}
        .scores li>span{float:right;margin-left:.8rem;white-space:nowrap}
        .scores li p{margin:.1rem 0 0;color:var(--faint);font-size:.82rem}
        .scores th b{display:inline-block;min-width:1.1em;font-weight:650}
        .scores th p{margin:.2rem 0 0;color:var(--faint);font-size:.82rem;font-weight:400}
        .scores th p abbr{margin-left:0}
        .scores td>p{margin:0 0 .5rem;font-size:.88rem}
        .scores .override{padding-left:.6rem;border-left:3px solid var(--notice-edge)}
        .scores td.n b{font-size:1.25rem;font-weight:600}
        .scores td.n span{display:block;color:var(--faint);font-size:.85rem}
        .scores tfoot th,.scores tfoot td{border-bottom:2px solid var(--ink);padding-top:.8rem}
        """
}
