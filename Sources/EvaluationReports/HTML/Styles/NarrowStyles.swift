/// Narrow pages, and pages that were made narrow by enlarging them: the methodology's table becomes a list.
enum NarrowStyles {
    static let rules: StaticString = """
        @media screen and (max-width:54rem){
        body{padding:0 1rem 3rem}
        header{padding-top:2.2rem}
        h2{margin-top:3.2rem}
        .tiles{gap:.9rem 1.8rem}
        .tiles dd b{font-size:1.35rem}
        .facts>div,.user>div{grid-template-columns:1fr}
        .scores,.scores tbody,.scores tfoot,.scores tr,.scores th,.scores td{display:block;width:auto}
        .scores thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .scores tr{padding:1.1rem 0;border-bottom:1px solid var(--ink)}
        .scores tbody th,.scores tbody td,.scores tfoot th,.scores tfoot td{padding:0;border:0}
        .scores tbody th{font-size:1.05rem;padding-bottom:.5rem}
        .scores th:nth-child(n),.scores td{width:auto}
        .scores tbody td:nth-child(2)::before{content:"Indicators and points"}
        .scores tbody td:nth-child(3)::before{content:"Sources of information"}
        .scores tbody td:nth-child(4)::before{content:"Evaluators\\2019  comments"}
        .scores tbody td:nth-child(5)::before{content:"Score"}
        .scores tbody td::before{display:block;color:var(--faint);font-size:.82rem;margin-top:.7rem}
        .scores td.n{text-align:left}
        .scores td.n span{display:inline}
        .heat>g text{font-size:11px;transform:translateY(2px)}}
        """
}
