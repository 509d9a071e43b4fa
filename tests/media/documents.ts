import { typeset } from '#i18n/typography.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { motifOf } from './motifs.ts';

/** Slides and report, on paper. */
export const slideStyle = `
@page{size:960px 540px;margin:0}*{box-sizing:border-box;margin:0}
body{font:400 24px/1.4 Spectral;color:#211e1a}
section{position:relative;width:960px;height:540px;padding:56px 70px;background:#fcfaf6;break-after:page;display:grid;grid-template-columns:1fr 1fr;gap:40px;align-items:center}
h1{font-size:46px;line-height:1.15;font-weight:400}h2{font-size:34px;font-weight:400;color:#8f1d22;margin-bottom:14px}
svg{width:100%;max-height:400px;color:#16233a}footer{position:absolute;left:70px;bottom:26px;font-size:15px;color:#645c50}
`;

export const reportStyle = `
@page{size:A4;margin:24mm 22mm 26mm;@bottom-center{content:'Édition fictive · ' counter(page);font:9pt Spectral;color:#645c50}}
body{font:400 11pt/1.5 Spectral;color:#211e1a;margin:0}h1{font-size:26pt;line-height:1.15;font-weight:400;margin:30mm 0 6mm}
h2{font-size:16pt;font-weight:400;color:#8f1d22;margin:9mm 0 3mm;break-after:avoid}h3{font-size:12pt;font-weight:400;font-style:italic;margin:5mm 0 1mm;break-after:avoid}
p{margin:0 0 2mm}.note{color:#645c50}
`;

/** A slide: what it says, and what it shows. */
type SlideText = readonly [title: string, text: string, drawing: string];

const svg = (drawing: string) =>
	`<svg viewBox="0 0 400 300" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round">${drawing}</svg>`;
const rays = (from: number) =>
	[-3, -2, -1, 0, 1, 2, 3]
		.map((step) => `<path d="M40 150L${from} ${150 + step * 34}H390" stroke="#c08a1e"/>`)
		.join('');

const slides: Readonly<Record<string, { title: string; speaker: string; pages: readonly SlideText[] }>> = {
	lentilles: {
		title: 'Ce que voit une lentille',
		speaker: 'Aurélien Vastre-Dumay',
		pages: [
			[
				'Une lentille pleine',
				'Elle rassemble la lumière, mais le verre du milieu pèse, chauffe et se fend.',
				svg(`${rays(200)}<path d="M200 30q95 120 0 240q-20-120 0-240z" fill="#cfdbe0"/>`),
			],
			[
				'Une lentille à échelons',
				'On ne garde que la surface : la lumière ne sait pas qu’on lui a ôté le reste.',
				svg(
					`${rays(210)}<path d="M200 30h14q14 20 0 40h-6q22 24 6 46h-4q26 34 0 68h4q16 22-6 46h6q14 20 0 40h-14z" fill="#cfdbe0"/>`,
				),
			],
			[
				'Douze panneaux, 1847',
				'La lentille de la Haute-Veille tourne : chaque panneau est un éclat.',
				svg(
					`${Array.from({ length: 12 }, (_, index) => `<path d="M200 150l110 0" transform="rotate(${index * 30} 200 150)" stroke="#c08a1e"/><path d="M255 128q14 22 0 44" transform="rotate(${index * 30} 200 150)" stroke-width="6"/>`).join('')}<circle cx="200" cy="150" r="14" fill="#c08a1e"/>`,
				),
			],
			[
				'Ce qui se perd, ce qui arrive',
				'De la flamme à l’horizon : une part au plafond, une part dans la mer, le reste au marin.',
				svg(
					'<rect x="40" y="60" width="320" height="36" fill="#cfdbe0"/><rect x="40" y="130" width="190" height="36" fill="#e8cf92"/><rect x="40" y="200" width="110" height="36" fill="#c08a1e"/>',
				),
			],
		],
	},
	'cartes-de-nuit': {
		title: 'Les cartes de nuit',
		speaker: 'Ilan Sorrebois',
		pages: [
			[
				'Sept îles, sept feux',
				'De jour, la carte montre des côtes. De nuit, elle ne montre que des cercles.',
				svg(isles()),
			],
			[
				'Le cercle n’est pas la portée',
				'La courbure de la mer, la hauteur du feu, celle de l’œil : trois nombres pour une seule distance.',
				svg(
					'<path d="M20 250q180-90 360 0"/><path d="M110 214v-80"/><path d="M110 134L300 220" stroke="#c08a1e"/><circle cx="110" cy="130" r="8" fill="#c08a1e"/><path d="M292 222v-14h16v14z" fill="#16233a"/>',
				),
			],
			[
				'Les secteurs',
				'Un feu change de couleur pour dire où l’on est, avant de dire où il est.',
				svg(
					'<path d="M200 150L40 40A190 190 0 0 1 200 10z" fill="#8f1d22" opacity=".75"/><path d="M200 150V10A190 190 0 0 1 360 40z" fill="#f4ecd8"/><path d="M200 150L360 40A190 190 0 0 1 380 190z" fill="#3c7d5a" opacity=".75"/><circle cx="200" cy="150" r="10" fill="#c08a1e"/>',
				),
			],
			[
				'Ce que la carte laisse en blanc',
				'Le trou entre deux cercles a un nom chez les pêcheurs ; la carte n’en dit rien.',
				svg(
					'<circle cx="130" cy="150" r="110"/><circle cx="325" cy="150" r="58"/><path d="M254 80v140" stroke-dasharray="2 10" stroke="#8f1d22" stroke-width="4"/>',
				),
			],
		],
	},
};

/** The interventions that have slides. */
export const withSlides = Object.keys(slides);

/** Writes the slides of an intervention, as HTML to be printed. */
export function slidesOf(id: string): { title: string; html: string } {
	const { title, speaker, pages } = slides[id]!;
	const footer = `<footer>${speaker} · Garder les feux, 17 septembre 2021 · Édition fictive</footer>`;
	const cover = `<section><div><h1>${title}</h1><p>${speaker}</p></div>${motifOf(id)}${footer}</section>`;
	const body = pages.map(
		([name, text, drawing]) =>
			`<section><div><h2>${typeset(name, 'fr')}</h2><p>${typeset(text, 'fr')}</p></div>${drawing}${footer}</section>`,
	);
	return { title: `${title} (édition fictive)`, html: `<body>${cover}${body.join('')}</body>` };
}

/** Writes the report of the edition from what it says of itself, as HTML to be printed. */
export function reportOf({ seminar, sessions, byId }: Proceedings): { title: string; html: string } {
	const parts = sessions.map((session) => {
		const { title, summary } = session.versions.texts.fr!;
		const talks = session.interventions.map(({ speakers, versions }) => {
			const text = (versions.texts.fr ?? versions.texts[versions.original])!;
			const names = speakers.map((id) => byId.speaker.get(id)!.fullName).join(', ');
			return `<h3>${text.title}</h3><p class="note">${names}</p><p>${text.summary ?? ''}</p>`;
		});
		return `<h2>${title}</h2><p>${summary}</p>${talks.join('')}`;
	});
	return {
		title: `${seminar.title.fr} : compte rendu (édition fictive)`,
		html: `<body><p class="note">${seminar.notice?.fr ?? ''}</p><h1>${seminar.title.fr}</h1><p>Compte rendu</p><p>${seminar.summary.fr}</p>${parts.join('')}</body>`,
	};
}

function isles(): string {
	const places = [
		[70, 90],
		[150, 60],
		[240, 85],
		[330, 60],
		[110, 190],
		[215, 215],
		[310, 180],
	];
	return places
		.map(
			([x, y], index) =>
				`<circle cx="${x!}" cy="${y!}" r="${34 + (index % 3) * 12}" stroke="#c08a1e" stroke-width="1.5"/><circle cx="${x!}" cy="${y!}" r="5" fill="#16233a"/>`,
		)
		.join('');
}
