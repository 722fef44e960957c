/// Paper: A4, a page for each centre, running heads and page numbers.
enum PrintStyles {
    static let rules: StaticString = """
        @page{size:A4;margin:18mm 15mm 16mm;
        @top-left{font:8pt system-ui,sans-serif;color:#566070;vertical-align:bottom;padding-bottom:3mm;white-space:nowrap}
        @top-right{font:8pt system-ui,sans-serif;color:#566070;vertical-align:bottom;padding-bottom:3mm;white-space:nowrap}
        @bottom-left{font:8pt system-ui,sans-serif;color:#566070;vertical-align:top;padding-top:3mm;white-space:nowrap}
        @bottom-right{font:8pt system-ui,sans-serif;color:#566070;vertical-align:top;padding-top:3mm;content:counter(page) " / " counter(pages)}}
        @media print{
        html{font-size:9pt}
        body{max-width:none;padding:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        nav,.skip,.centres,section:has(>.centres){display:none}
        header{padding:0 0 1rem}
        h1{font-size:22pt}
        h2{break-before:page;margin-top:0;font-size:16pt}
        h2,h3,h4,h3+p,h4+p,caption{break-after:avoid}
        .period-part:first-child>h2{break-before:auto;margin-top:2rem}
        .centre{break-before:page}
        .centre>h3{margin-top:0;padding-top:0;border:0}
        figure,.tiles,tr{break-inside:avoid}
        .scores{font-size:8pt;line-height:1.3;margin-bottom:.5rem}
        .scores th,.scores td{padding-block:.14rem}
        .centre .changes th,.centre .changes td,.users th,.users td{padding-block:.14rem;font-size:8pt}
        .scores tr.said{break-inside:auto}
        .scores td p{break-inside:avoid}
        .scores thead{break-after:avoid}
        .total{break-before:avoid}
        .centre .tiles{margin:.4rem 0}.centre .notice{margin:.4rem 0}.centre p{margin:.3rem 0}.centre .scroll{margin:.3rem 0}
        .centre h4{margin:1.1rem 0 .3rem}
        .ranks ul,.bars{font-size:8.5pt}.bars li{padding-bottom:.4rem}.heat td,.heat th{padding-block:.2rem}
        .scroll{overflow:visible;margin:.6rem 0}
        .scroll:has(.ranking,.regions,.trend,.heat){break-inside:avoid}
        .scroll table{min-width:0}
        a{color:inherit;text-decoration:none}
        details:not([open]){display:none}
        }
        """
}
