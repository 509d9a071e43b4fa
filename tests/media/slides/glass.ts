import { arc, times } from '../motifs/lines.ts';
import { color, flashes, label } from './drawing.ts';
import type { Slide } from './index.ts';

const half = 88;
/** How thick a whole lens is at a height from its axis; the stepped one drops what each ring does not need. */
const whole = (y: number) => 44 * (1 - (y / half) ** 2);
const steps = [0, 30, 51, 66, 78, half];

/** Rays from a lamp to a flat face, then straight ahead. */
const rays = (y: number) =>
	[-72, -48, -24, 0, 24, 48, 72]
		.map((to) => `<path d="M20 ${y}L250 ${y + to}H505" stroke="${color.light}" stroke-width="1.5"/>`)
		.join('') + `<circle cx="20" cy="${y}" r="7" fill="${color.light}" stroke="none"/>`;

/** The outline of a lens whose flat face stands at 250, scaled to be drawn in half a field. */
function outline(y: number, thickness: (from: number, at: number, to: number) => number): string {
	const right = steps.slice(1).flatMap((to, ring) => {
		const from = steps[ring]!;
		return [0, 0.25, 0.5, 0.75, 1].map((part) => {
			const at = from + (to - from) * part;
			return [thickness(from, at, to), at] as const;
		});
	});
	const points = [...right.toReversed().map(([x, at]) => [x, -at] as const), ...right];
	return `<path d="M250 ${y - half}L${points.map(([x, at]) => `${(250 + x).toFixed(1)} ${(y + at).toFixed(1)}`).join('L')}L250 ${y + half}z" fill="${color.glass}"/>`;
}

/** A hundred parts of light, of which the first are kept. */
const hundred = (x: number, kept: number) =>
	times(100, (part) => {
		const isKept = part >= 100 - kept;
		return `<rect x="${x + (part % 10) * 21}" y="${84 + Math.floor(part / 10) * 21}" width="16" height="16" stroke="none" fill="${isKept ? color.light : '#e6e0d4'}"/>`;
	});

/** The slides of « Ce que voit une lentille ». */
export const glass: readonly Slide[] = [
	{
		title: 'Ôter le milieu',
		text: 'Une lentille ne travaille qu’à ses surfaces. Entre les deux, la lumière va droit devant elle, à nos frais. On supprima donc l’intervalle.',
		shows:
			'En coupe, une lentille pleine de quatorze tonnes, puis la même à échelons, de deux tonnes trois : les rayons en sortent pareils.',
		drawing:
			`${rays(98)}${outline(98, (_, at) => 7 + whole(at))}${label(0, 24, 'pleine :')}${label(0, 48, '14 tonnes')}` +
			`${rays(302)}${outline(302, (_, at, to) => 7 + whole(at) - whole(to))}${label(0, 228, 'à échelons :')}${label(0, 252, '2,3 tonnes')}`,
	},
	{
		title: 'Une comptabilité',
		text: 'Le verre n’augmente rien : il refuse de perdre. La flamme seule se voyait à six milles ; derrière lui, à vingt-sept.',
		shows:
			'Sur cent parts de lumière, trois vont vers l’horizon sans lentille, quatre-vingt-trois avec elle.',
		drawing: `${hundred(20, 3)}${hundred(290, 83)}${label(20, 64, 'lampe nue')}${label(290, 64, 'avec la lentille')}${label(20, 326, '3 parts sur 100')}${label(290, 326, '83 parts sur 100')}${label(20, 350, 'vers l’horizon', 'class="quiet"')}${label(290, 350, 'vers l’horizon', 'class="quiet"')}`,
	},
	{
		title: 'Le même verre, douze fois plus vite',
		text: 'Sur des galets, un tour en douze minutes. Sur une cuve de mercure, un tour par minute. Aucun prisme n’a bougé.',
		shows: 'Deux minutes de lumière : deux éclats en 1847, vingt-quatre en 1896.',
		drawing: `${label(10, 110, '1847 : un éclat par minute')}${flashes(10, 140, 500, 2, 7)}${label(10, 240, '1896 : un éclat toutes les cinq secondes')}${flashes(10, 270, 500, 24, 7)}${label(10, 330, '0', 'class="quiet"')}${label(244, 330, '1 min', 'class="quiet"')}${label(510, 330, '2 min', 'class="quiet" text-anchor="end"')}<path d="M10 302V310M260 302V310M510 302V310" stroke="var(--dim)"/>`,
	},
	{
		title: 'Huit millimètres',
		text: 'De 1859 à 1870, le brûleur est trop bas de l’épaisseur d’un doigt d’enfant. La lentille éclaire les nuages, et les inspecteurs viennent de près.',
		shows:
			'Le faisceau monte d’un demi-degré : à vingt milles, il passe plus de trois cents mètres au-dessus des mâts.',
		drawing:
			`<path d="M46 340L54 150h28l8 190M48 150h40M54 150v-26h28v26M52 124q16 -24 32 0"/><path d="M84 132L510 52V92z" fill="${color.light}" fill-opacity=".4" stroke="none"/><path d="M84 136H440" stroke="${color.light}" stroke-dasharray="2 8"/>` +
			`<path d="M10 340H510"/><path d="M404 326h76l-14 14h-52zM442 326V262M442 268l26 44h-26"/><path d="M442 250V82M436 92l6 -10 6 10M436 240l6 10 6 -10" stroke="${color.red}"/>` +
			`${label(428, 190, '+ 300 m', 'text-anchor="end"')}${label(442, 372, 'à 20 milles', 'text-anchor="middle" class="quiet"')}${label(68, 372, 'la Haute-Veille', 'text-anchor="middle" class="quiet"')}${label(240, 86, '0,5°')}`,
	},
	{
		title: 'La septième',
		text: 'Un nid de bulles dans le septième panneau, signé par le verrier. Un éclat sur douze est plus pâle, et c’est le même depuis 1847.',
		shows: 'La lentille vue d’en haut : douze panneaux, douze faisceaux, dont un plus pâle que les autres.',
		drawing: `<g transform="translate(320 196)">${times(12, (panel) => {
			const isPale = panel === 6;
			const opacity = isPale ? '.18' : '.62';
			const beam = `<path d="M96 -5L190 -15V15L96 5z" fill="${color.light}" fill-opacity="${opacity}" stroke="none"/>`;
			return `<g transform="rotate(${panel * 30 - 60})">${beam}<path d="${arc(86, -12, 12)}" stroke-width="9" stroke-linecap="butt" ${isPale ? `stroke="${color.red}"` : ''}/></g>`;
		})}<circle r="11" fill="${color.light}" stroke="none"/></g>${label(0, 352, 'le septième panneau :')}${label(0, 376, '4 % de lumière en moins')}`,
	},
];
