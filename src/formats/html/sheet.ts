import { lightDark } from '#site/palette.ts';
import { family } from './faces.ts';

/** The look of the file: it stands in it, for nothing else can be had from a disk. */
export const sheet = `
:root { color-scheme: light dark; --accent: ${lightDark('accent')}; --muted: ${lightDark('muted')}; }
body { box-sizing: content-box; max-width: 37rem; margin: 3rem auto; padding: 0 1.25rem; background: ${lightDark('paper')}; color: ${lightDark('text')};
	font: 1.0625rem/1.6 ${family}, Georgia, serif; font-variant-numeric: oldstyle-nums proportional-nums; font-synthesis: none; overflow-wrap: break-word; }
h1, h2, h3, h4, h5 { font-weight: 400; line-height: 1.2; text-wrap: balance; }
main section { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 2px solid var(--accent); }
section section { padding-top: .5rem; border-top-width: 1px; }
main [role] { margin-top: 2.5rem; border-top-color: var(--muted); font-size: .9em; }
h1 { margin: 1rem 0 1.5rem; font-size: clamp(1.9rem, 5vw, 2.6rem); }
h2 { font-size: 1.9rem; }
h3 { margin-top: 2.5rem; font-size: 1.4rem; }
section section > h3 { margin-top: 1rem; }
h4 { margin-top: 2rem; font-size: 1.15rem; }
.voice { margin-bottom: -.75rem; }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: .15em; }
.lead { font-size: 1.2em; }
[role="doc-noteref"], [role="doc-backlink"], nav a, #sources li > a { text-decoration: none; }
sup { font-size: .7em; line-height: 0; }
[role="doc-backlink"] { display: inline-block; min-width: 24px; min-height: 24px; }
.author { font-variant-caps: small-caps; }
abbr { font-feature-settings: 'c2sc'; letter-spacing: .03em; }
#sources ul { padding: 0; list-style: none; }
#sources li { margin-top: .75rem; padding-left: 1.25rem; text-indent: -1.25rem; }
#sources li > a { display: block; text-indent: 0; font-size: .8rem; color: var(--muted); overflow-wrap: anywhere; }
[data-n] { position: relative; }
[data-n]::before { content: attr(data-n); margin-right: .6em; font-size: .8rem; line-height: 1; color: var(--muted); }
aside.sources { margin-top: -.5rem; }
aside p { margin: 0; }
@media (min-width: 68rem) {
	p:has(> small:first-child) { position: relative; }
	[data-n]::before, p > small:first-child { position: absolute; left: -5rem; margin: 0; line-height: 2.25; }
	aside.sources { float: right; clear: right; width: 12rem; margin: -3.5rem -14rem 1rem 0; }
}
.by, .from, .sources, figcaption, small { color: var(--muted); font-size: .875rem; line-height: 1.5; }
.notice { padding: .25rem 0 .25rem .75rem; border-left: 2px solid var(--accent); color: var(--accent); }
:is(p, li, dt, dd, figure):target { background: ${lightDark('mark')}; }
figure { margin: 2rem 0; break-inside: avoid; }
img { max-width: 100%; height: auto; }
dt { margin-top: 1rem; color: var(--muted); font-size: .875rem; }
strong, .voice { font-weight: 400; font-variant-caps: small-caps; letter-spacing: .02em; }
th { font-weight: 400; text-align: start; color: var(--muted); }
table { border-collapse: collapse; }
:is(th, td) { padding: .25rem 1rem .25rem 0; border-bottom: 1px solid var(--muted); vertical-align: baseline; }
dd { margin: 0; }
nav ul { padding-left: 1.25rem; list-style: none; }
nav > ul { padding-left: 0; }
nav > ul > li:has(ul) { margin-top: 1rem; font-size: 1.1em; }
nav ul ul { padding-left: 1.5rem; font-size: .9em; }
nav > ul > li:has(ul) + li:not(:has(ul)) { margin-top: 1rem; }
@media print { body { max-width: none; margin: 0; font-size: 10.5pt; } h2, h3, h4, .voice { break-after: avoid; } p, li { orphans: 2; widows: 2; } a { text-decoration: none; } }
`;
