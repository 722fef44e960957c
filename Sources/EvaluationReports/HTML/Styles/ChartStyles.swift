/// Drawings. Their widths are in hundredths, so that their letters stay as large as the text's at any width.
enum ChartStyles {
    static let rules: StaticString = """
        figure{margin:1.4rem 0 2rem}
        figcaption{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin-top:.8rem}
        .key{display:inline-flex;align-items:center;gap:.5rem}
        svg{display:block;max-width:100%}
        figure svg[role=img]{overflow:visible}
        svg text{font-size:14px;fill:var(--ink);unicode-bidi:plaintext}
        .bars .value,.bars .nth{text-anchor:end}
        .bars rect{rx:2px}
        .adopted,.k-adopted rect{fill:var(--adopted)}
        .other,.k-other rect{fill:var(--other)}
        .track,.k-track rect{fill:var(--track)}
        .heat .head,.ranks .head{fill:var(--faint);font-size:13px}
        .heat text{font-size:13px}.heat{min-width:40rem}
        .heat>text,.heat>g text{text-anchor:middle}
        .heat rect{height:28px;rx:2px}
        .ring,.full{r:4px;stroke:var(--faint);fill:none;transform:translate(-5px)}
        .full{fill:var(--faint)}
        .half{r:2px;fill:none;stroke:var(--faint);stroke-width:4px;stroke-dasharray:6.283 6.283;
        transform:translate(-5px) rotate(90deg);transform-box:fill-box;transform-origin:center}
        .heat .ring,.heat .full{r:2.5px;transform:translate(-7px)}
        .heat .half{r:1.25px;stroke-width:2.5px;stroke-dasharray:3.927 3.927;transform:translate(-7px) rotate(90deg)}
        .s0 circle,.s1 circle,.s2 circle,.s3 circle{stroke:var(--low)}.s4 circle,.s5 circle{stroke:var(--high)}
        .s0 .full,.s1 .full,.s2 .full,.s3 .full{fill:var(--low)}.s4 .full,.s5 .full{fill:var(--high)}
        .wide svg[role=img]{min-width:52rem}.wider svg[role=img]{min-width:110rem}.widest svg[role=img]{min-width:260rem}
        .s0 rect{fill:var(--s0)}.s1 rect{fill:var(--s1)}.s2 rect{fill:var(--s2)}.s3 rect{fill:var(--s3)}
        .s4 rect{fill:var(--s4)}.s5 rect{fill:var(--s5)}
        .s0 text,.s1 text,.s2 text,.s3 text{fill:var(--low)}
        .s4 text,.s5 text{fill:var(--high)}
        .unscored rect{fill:none;stroke:var(--keep);stroke-dasharray:3 3}
        .key svg.s0 rect{stroke:var(--keep);stroke-width:1}
        .dots .base{stroke:var(--faint)}
        .dots .tick{stroke:var(--hair)}
        .dots .axis{fill:var(--faint);font-size:12px}
        .dots circle{fill:var(--adopted);fill-opacity:.62;stroke:var(--paper);stroke-width:1.5}
        .ranks line{stroke-width:2}
        .ranks circle{fill:var(--paper);stroke-width:2}
        .ranks .rank{font-size:11.5px}
        .kept line,.kept circle,line.kept{stroke:var(--keep)}
        .rose line,.rose circle,line.rose{stroke:var(--rise)}
        .fell line,.fell circle,line.fell{stroke:var(--fall)}
        .fell line,line.fell{stroke-dasharray:6 4}
        """
}
