/// Drawings. They hold shapes alone, whose widths are in hundredths; their words are of the page.
enum ChartStyles {
    static let rules: StaticString = """
        figure{margin:1.4rem 0 2rem}
        figcaption{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin-top:.8rem}
        .key{display:inline-flex;align-items:center;gap:.5rem}
        svg{display:block;max-width:100%}
        .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-width:0}
        .bars,.ranks ul{list-style:none;margin:0;padding:0;font-size:.88rem}
        .bars li{display:grid;grid-template-columns:2rem minmax(0,1fr) auto;gap:.25rem .6rem;padding-bottom:.7rem}
        .bars svg{grid-column:1/-1}
        .nth{text-align:right;color:var(--faint)}
        .bar rect{rx:2px}
        .adopted,.k-adopted rect{fill:var(--adopted)}
        .other,.k-other rect{fill:var(--other)}
        .track,.k-track rect{fill:var(--track)}
        .heat td{text-align:center;white-space:nowrap;border:1px solid var(--paper);padding:.35rem .2rem;width:9%}
        .heat th.n{text-align:center}
        td.s0,.s0 rect{background:var(--s0);fill:var(--s0)}td.s1,.s1 rect{background:var(--s1);fill:var(--s1)}
        td.s2,.s2 rect{background:var(--s2);fill:var(--s2)}td.s3,.s3 rect{background:var(--s3);fill:var(--s3)}
        td.s4,.s4 rect{background:var(--s4);fill:var(--s4)}td.s5,.s5 rect{background:var(--s5);fill:var(--s5)}
        td.s0,td.s1,td.s2,td.s3{color:var(--low)}td.s4,td.s5{color:var(--high)}
        td.unscored{border:1px dashed var(--keep)}td.excluded{color:var(--faint)}
        .heat td abbr{border-color:currentColor}
        .heat td abbr[title~=adopted]{background:currentColor}
        .heat td abbr[title~=reconstructed]{background:linear-gradient(90deg,currentColor 50%,transparent 50%)}
        .key svg.s0 rect{stroke:var(--keep);stroke-width:1}
        .dot{min-width:5rem;width:24%}
        .dots .base{stroke:var(--faint)}
        .dots .tick{stroke:var(--faint)}
        .dots circle{fill:var(--adopted);stroke:var(--paper);stroke-width:1.5}
        div.ranks{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 .6rem}
        .periods{display:flex;justify-content:space-between;margin:0;height:30px;max-width:none;color:var(--faint);font-size:.82rem}
        .ranks ul{padding-top:30px}
        .ranks li{display:grid;grid-template-columns:2rem minmax(0,1fr);gap:0 .5rem;height:28px;line-height:28px}
        .ranks line{stroke-width:2}
        .ranks circle{fill:var(--paper);stroke-width:2}
        .kept line,.kept circle,line.kept{stroke:var(--keep)}
        .rose line,.rose circle,line.rose{stroke:var(--rise)}
        .fell line,.fell circle,line.fell{stroke:var(--fall)}
        .fell line,line.fell{stroke-dasharray:6 4}
        """
}
