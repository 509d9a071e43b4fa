import { typeset } from '#i18n/typography.ts';
import { motifOf } from '../motifs/index.ts';
import { charts } from './charts.ts';
import { glass } from './glass.ts';

/** A slide: what it says, and what it shows, with words for who does not see it. */
export interface Slide {
	title: string;
	text: string;
	/** SVG on a field of 520 by 400. */
	drawing: string;
	shows: string;
}

/** Slides, on paper; their colours are those of the site. */
export const slideStyle = `
@page{size:960px 540px;margin:0}*{box-sizing:border-box;margin:0}
body{--ground:#fcfaf6;--dim:#9aa3b5;font:400 20px/1.42 Spectral;color:#211e1a}
section{position:relative;width:960px;height:540px;background:var(--ground);break-after:page;overflow:hidden}
section:last-child{break-after:auto}
.text{position:absolute;left:56px;top:64px;width:292px}
h1{font-size:52px;line-height:1.08;font-weight:400;letter-spacing:-.012em;margin:92px 0 22px;text-wrap:balance}
h2{font-size:33px;line-height:1.14;font-weight:400;color:#8f1d22;margin:22px 0 16px;text-wrap:balance}
.text::before{content:'';display:block;width:52px;height:2px;background:#8f1d22}
.cover .text{width:400px}
.cover svg{position:absolute;right:52px;top:54px;width:420px;height:420px;color:#16233a}
figure svg{position:absolute;left:384px;top:64px;width:520px;height:400px;color:#16233a;font-size:17px}
figure text{fill:#211e1a;stroke:none}figure .quiet{fill:#645c50}
footer{position:absolute;left:56px;right:56px;bottom:26px;font-size:14px;color:#645c50;display:flex;justify-content:space-between}
`;

const interventions: Readonly<Record<string, { title: string; speaker: string; slides: readonly Slide[] }>> =
	{
		lentilles: { title: 'Ce que voit une lentille', speaker: 'Aurélien Vastre-Dumay', slides: glass },
		'cartes-de-nuit': { title: 'Les cartes de nuit', speaker: 'Ilan Sorrebois', slides: charts },
	};

/** The interventions that have slides. */
export const withSlides = Object.keys(interventions);

/** Writes the slides of an intervention, as HTML to be printed. */
export function slidesOf(id: string): { title: string; html: string } {
	const { title, speaker, slides } = interventions[id]!;
	const footer = (page: number) =>
		`<footer><span>${speaker} · Garder les feux, 17 septembre 2021 · Édition fictive</span><span>${page} / ${slides.length + 1}</span></footer>`;
	const cover = `<section class="cover"><div class="text"><h1>${title}</h1><p>${speaker}</p></div>${motifOf(id)}${footer(1)}</section>`;
	const pages = slides.map(
		(slide, index) =>
			`<section><div class="text"><h2>${typeset(slide.title, 'fr')}</h2><p>${typeset(slide.text, 'fr')}</p></div>` +
			`<figure><svg viewBox="0 0 520 400" role="img" aria-label="${typeset(slide.shows, 'fr')}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${slide.drawing}</svg></figure>${footer(index + 2)}</section>`,
	);
	return { title: `${title} (édition fictive)`, html: `<body>${cover}${pages.join('')}</body>` };
}
