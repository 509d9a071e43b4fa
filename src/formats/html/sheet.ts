import { lightDark } from '#site/palette.ts';

/** The look of the file: it stands in it, for nothing else can be had from a disk. */
export const sheet = `
:root { color-scheme: light dark; --accent: ${lightDark('accent')}; --muted: ${lightDark('muted')}; }
body { max-width: 38rem; margin: 2rem auto; padding: 0 1.25rem; background: ${lightDark('paper')}; color: ${lightDark('text')};
	font: 1.0625rem/1.6 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5 { font-weight: 400; line-height: 1.2; text-wrap: balance; }
main section { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--accent); }
main [role] { margin-top: 2.5rem; border-top-color: var(--muted); font-size: .9em; }
h2 { font-size: 1.75rem; }
h3 { margin-top: 2.5rem; font-size: 1.4rem; }
section section > h3 { margin-top: 1rem; }
h4 { margin-top: 2rem; font-size: 1.15rem; }
.voice { margin-bottom: -.75rem; }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: .15em; }
.lead { font-size: 1.2em; }
.by, .from, .sources, figcaption, small { color: var(--muted); font: .85rem/1.5 system-ui, sans-serif; }
.notice { padding: .5rem .75rem; border: 1px solid var(--accent); }
:is(p, li, dt, dd, figure):target { background: ${lightDark('mark')}; }
figure { margin: 2rem 0; break-inside: avoid; }
img { max-width: 100%; height: auto; }
dt { margin-top: 1rem; font-weight: 600; }
dd { margin: 0; }
nav ul { padding-left: 1.25rem; list-style: none; }
nav > ul { padding-left: 0; }
@media print { body { max-width: none; margin: 0; font-size: 10.5pt; } main > section { break-before: page; } a { text-decoration: none; } }
`;
