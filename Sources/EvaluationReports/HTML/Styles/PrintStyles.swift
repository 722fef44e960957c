/// Paper: A4, a page for each centre, running heads and page numbers.
enum PrintStyles {
    static let rules: StaticString = """
        @page{size:A4;margin:22mm 17mm 20mm;
        @top-left{font:8pt system-ui,sans-serif;color:#566070;vertical-align:bottom;padding-bottom:4mm;white-space:nowrap}
        @top-right{font:8pt system-ui,sans-serif;color:#566070;vertical-align:bottom;padding-bottom:4mm;white-space:nowrap}
        @bottom-left{font:8pt system-ui,sans-serif;color:#566070;vertical-align:top;padding-top:4mm;white-space:nowrap}
        @bottom-right{font:8pt system-ui,sans-serif;color:#566070;vertical-align:top;padding-top:4mm;content:counter(page) " / " counter(pages)}}
        @media print{
        html{font-size:9.5pt}
        body{max-width:none;padding:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        nav,.skip,.centres,section:has(>.centres){display:none}
        header{padding:0 0 1rem}
        h1{font-size:22pt}
        h2{break-before:page;margin-top:0;font-size:16pt}
        h2,h3,h4,h3+p,h4+p,caption{break-after:avoid}
        .period-part:first-child>h2{break-before:auto;margin-top:2rem}
        .centre{break-before:page}
        .centre>h3{margin-top:0;padding-top:0;border:0}
        figure,.tiles,.scores li,.scores td>p,.user,tr{break-inside:avoid}
        .scores tr{break-inside:auto}
        .scores tfoot{display:table-row-group;break-before:avoid}
        .scores tfoot tr{break-inside:avoid}
        svg text,.heat text{font-size:11.5px}
        .scroll{overflow:visible;margin:.6rem 0}
        .scroll:has(.ranking,.regions,.trend,.changes){break-inside:avoid}
        .scroll table{min-width:0}
        .wide svg[role=img],.wider svg[role=img],.widest svg[role=img]{min-width:0}
        a{color:inherit;text-decoration:none}
        details:not([open]){display:none}
        }
        """
}
