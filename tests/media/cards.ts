import { typeset } from '#i18n/typography.ts';
import { motifOf } from './motifs/index.ts';

/** The night, and what shines in it. */
export const cardStyle = `
*{box-sizing:border-box;margin:0}
body{--ground:#142036;--dim:#5b7099;width:1280px;height:720px;position:relative;background:var(--ground);color:#f6efde;font:400 32px/1.3 Spectral}
svg{position:absolute;right:64px;top:76px;width:568px;height:568px;color:#ecc46c}
main{position:absolute;left:80px;top:196px;width:540px}
header,footer{position:absolute;left:80px;font-size:24px;color:#a9b4cb}
header{top:72px}header::after{content:'';display:block;width:72px;height:3px;margin-top:26px;background:#ecc46c}
footer{bottom:64px}
h1{font-size:70px;line-height:1.08;font-weight:400;letter-spacing:-.012em;text-wrap:balance}
.subtitle{margin-top:14px;font-size:36px;line-height:1.22;text-wrap:balance}
h2{margin-top:24px;font-size:38px;line-height:1.2;font-weight:400;font-style:italic;color:#ecc46c;text-wrap:balance}
.who{margin-top:32px;font-size:29px;line-height:1.32;color:#cdd4e2;text-wrap:balance}
.who span{white-space:nowrap}
`;

/** What a title card says. */
export interface Card {
	id: string;
	/** The language of the title and of the chapter. */
	language: string;
	title: string;
	speakers: readonly string[];
	/** The chapter that begins, in a video. */
	chapter?: string | undefined;
}

/** Keeps a title's small words with those that follow. */
function hold(title: string): string {
	return title.replaceAll(/(?<= (?:un|une|la|le|les|du|des|de|d’un|sur|the)) /gi, '\u00A0');
}

/** A title card: the title, who speaks, the chapter that begins, a motif in lines of light. */
export function card({ id, language, title, speakers, chapter }: Card): string {
	const [main = '', subtitle] = title.split(/ ?: /);
	const names = speakers.map((name) => `<span>${name}</span>`);
	const upper = subtitle && subtitle.charAt(0).toUpperCase() + subtitle.slice(1);
	const below = chapter
		? `<h2>${typeset(chapter, language)}</h2>`
		: upper
			? `<p class="subtitle">${typeset(upper, language)}</p>`
			: '';
	const who = names.length > 2 ? names.join(', ') : names.join(' et ');
	return (
		`<body><header>Garder les feux · 17 septembre 2021</header>` +
		`<main><div lang="${language}"><h1>${hold(typeset(main, language))}</h1>${below}</div><p class="who">${who}</p></main>` +
		`${motifOf(id)}<footer>Édition fictive</footer></body>`
	);
}
