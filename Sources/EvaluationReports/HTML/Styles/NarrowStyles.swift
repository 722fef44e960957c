/// Narrow pages, and pages that were made narrow by enlarging them: what is looked for first stays on the screen.
enum NarrowStyles {
    static let rules: StaticString = """
        @media screen and (max-width:54rem){
        body{padding:0 1rem 3rem}
        header{padding-top:2.2rem}
        h2{margin-top:3.2rem}
        .tiles{gap:.9rem 1.8rem}
        .tiles dd b{font-size:1.35rem}
        .facts>div{grid-template-columns:1fr}
        th,td{padding-right:.5rem}
        .ranking,.trend,.regions{font-size:.86rem}
        .scores .n{overflow-wrap:normal}
        .heat td,.heat th{font-size:.78rem;padding-inline:.1rem}
        .heat td abbr{display:none}
        .dot{min-width:3rem}
        .bars .name{white-space:normal}
        .periods span{font-size:.72rem}}
        """
}
