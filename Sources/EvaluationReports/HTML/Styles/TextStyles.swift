/// Type, space, and what stands in running text.
enum TextStyles {
    static let rules: StaticString = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0 auto;padding:0 1.5rem 4rem;max-width:66rem;background:var(--paper);color:var(--ink);
        font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Cantarell,"Helvetica Neue",Arial,sans-serif;
        font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        h1,h2,h3,h4{line-height:1.2;font-weight:650;letter-spacing:-.011em;text-wrap:balance;margin:0}
        h1{font-size:clamp(1.7rem,1.2rem + 2.2vw,2.6rem);letter-spacing:-.02em}
        h2{font-size:1.7rem;margin:4.5rem 0 .5rem;padding-top:1.1rem;border-top:2px solid var(--ink)}
        h3{font-size:1.3rem;margin:3rem 0 .9rem}
        h4{font-size:1.05rem;margin:2.2rem 0 .6rem}
        p{margin:.6rem 0;max-width:44rem}
        ul,ol{padding-left:1.3rem}
        a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
        a:hover{text-decoration-thickness:2px}
        :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
        cite{font-style:normal}
        b{font-weight:650}
        code{font:.82em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
        .skip{position:absolute;left:-99rem;top:.5rem;padding:.5rem 1rem;background:var(--paper);z-index:1}
        .skip:focus{left:1rem}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        header{padding:4rem 0 1.5rem}
        .kicker{margin:0 0 .8rem;color:var(--faint);letter-spacing:.02em}
        .period{margin:.9rem 0 0;color:var(--faint);max-width:none}
        .period strong{color:var(--ink)}
        .notice{margin:1.6rem 0 0;padding:.8rem 1.1rem;max-width:none;border-left:4px solid var(--notice-edge);
        background:var(--notice);color:var(--notice-ink)}
        .notice.small{margin:.8rem 0 0;padding:.35rem .8rem;font-size:.85rem}
        .alert{padding-left:.9rem;border-left:4px solid var(--notice-edge)}
        .note,.place,cite,.none,figcaption{color:var(--faint);font-size:.9rem}
        .place{margin:.2rem 0 0}
        nav ul{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;margin:0;padding:.9rem 0;list-style:none;
        border-block:1px solid var(--hair)}
        .centre>h3{font-size:1.55rem;margin-top:5rem;padding-top:1.1rem;border-top:1px solid var(--ink)}
        .centres{columns:18rem;column-gap:2.5rem;padding-left:1.8rem}
        .centres li{break-inside:avoid;padding:.12rem 0}
        .tiles{display:flex;flex-wrap:wrap;gap:1.1rem 2.8rem;margin:1.4rem 0}
        .tiles dt{color:var(--faint);font-size:.85rem}
        .tiles dd{margin:0}
        .tiles dd b{font-size:1.65rem;font-weight:600;letter-spacing:-.01em;line-height:1.3}
        .tiles dd>span{color:var(--faint)}
        abbr{display:inline-block;width:.56rem;height:.56rem;margin:0 .12rem 0 .3rem;vertical-align:baseline;overflow:hidden;
        border:1px solid var(--faint);border-radius:50%;text-indent:2rem;text-decoration:none;white-space:nowrap;font-size:.56rem;
        line-height:.5rem;cursor:help}
        abbr[title~=adopted]{background:linear-gradient(var(--faint),var(--faint))}
        abbr[title~=reconstructed]{background:linear-gradient(90deg,var(--faint) 50%,transparent 50%)}
        .marks{list-style:none;padding:0}
        .marks abbr{margin:0 .5rem 0 0}
        .criteria,.facts{margin:1.2rem 0}
        .criteria>div,.facts>div{display:grid;grid-template-columns:minmax(3rem,max-content) 1fr;gap:0 1rem;padding:.15rem 0}
        .facts>div{grid-template-columns:minmax(8.5rem,max-content) 1fr;padding:.35rem 0;border-bottom:1px solid var(--hair)}
        .criteria dt{font-weight:600}
        .facts dt{color:var(--faint)}
        .criteria dd,.facts dd{margin:0}
        details{margin:1.2rem 0;border-block:1px solid var(--hair)}
        details+details{margin-top:-1.25rem}
        summary{padding:.6rem 0;cursor:pointer;color:var(--link)}
        .ledger dt{margin-top:.7rem;font-weight:600}
        .ledger dl,.ledger ul,.ledger p{font-size:.85rem;max-width:none}
        .ledger p{margin:1.4rem 0 .4rem;font-weight:600}
        .ledger dd,.rule li p{margin:.1rem 0;color:var(--faint)}
        .ledger ul{padding:0;list-style:none}
        .ledger li{padding:.1rem 0 .1rem 1.2rem;text-indent:-1.2rem}
        .ledger li b{font-weight:600}
        .rule{margin:1.4rem 0 1.4rem 0}
        .rule .rule{margin-left:1.4rem}
        footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--hair);color:var(--faint);font-size:.9rem}
        """
}
