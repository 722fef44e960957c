/// The colours, in a light and a dark scheme. One hue and its shades, with amber for what asks for attention: both
/// are told apart whatever the eye's sense of colour, and no colour says what words or numbers do not say too.
enum Palette {
    static let rules: StaticString = """
        :root{color-scheme:light dark;
        --paper:#fff;--ink:#1b2430;--faint:#566070;--hair:#dfe3e9;--wash:#f5f7fa;--link:#1a4f93;--focus:#b35900;
        --notice:#fff7e0;--notice-edge:#c98a00;--notice-ink:#4d3800;
        --adopted:#1d4f91;--other:#8fb2dd;--track:#e9edf3;--rise:#1a4f93;--fall:#b35900;--keep:#8a94a3;
        --s0:#f3f5f8;--s1:#d9e6f5;--s2:#b0cdec;--s3:#85b0df;--s4:#2f68aa;--s5:#143c6e;--low:#14202f;--high:#fff}
        @media screen and (prefers-color-scheme:dark){:root{
        --paper:#13171d;--ink:#e7eaef;--faint:#a7b0bd;--hair:#2d3540;--wash:#1a2028;--link:#93bdf2;--focus:#ffb35c;
        --notice:#2c240f;--notice-edge:#d9a531;--notice-ink:#f6e3b4;
        --adopted:#8fbcf2;--other:#4577b5;--track:#3b4756;--rise:#93bdf2;--fall:#ffb35c;--keep:#8592a3;
        --s0:#1c222b;--s1:#213f68;--s2:#27568f;--s3:#2e69b0;--s4:#8db9ec;--s5:#d3e4f8;--low:#f2f5f9;--high:#0d1826}}
        """
}
