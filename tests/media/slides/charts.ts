import { isles } from '../motifs/lights.ts';
import { arc, polar, times } from '../motifs/lines.ts';
import { color, label } from './drawing.ts';
import type { Slide } from './index.ts';

/** Depths between the isles, where a hand would write them. */
const soundings = [
	[82, 128, 12],
	[16, 128, 31],
	[136, 116, 9],
	[208, 146, 27],
	[118, 212, 18],
	[20, 240, 22],
	[196, 282, 40],
	[148, 304, 36],
	[48, 300, 29],
	[212, 36, 14],
	[16, 34, 25],
] as const;
const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** The coast of an isle around 0, 0, more or less ragged. */
function coast(size: number, seed: number): string {
	const points = Array.from({ length: 48 }, (_, index) => {
		const turn = (index * Math.PI) / 24;
		const ragged =
			0.16 * Math.sin(2 * turn + seed) +
			0.13 * Math.sin(3 * turn + seed * 2.3) +
			0.07 * Math.sin(8 * turn + seed);
		return polar(size * (1 + ragged), index * 7.5);
	});
	return `<path d="M${points.join('L')}z" fill="#efe6d0" stroke-width="1.5"/>`;
}

/** The wedge of a light between two angles. */
const sector = (from: number, to: number, fill: string) =>
	`<path d="M0 0L${polar(300, from)}${arc(300, from, to).replace(/^M[^A]*/, '')}z" fill="${fill}" stroke="none"/>`;

const frame = (fill: string) => `<rect width="238" height="330" fill="${fill}" stroke-width="1.2"/>`;

/** A sheet of 1961, lit by day or by the red lamp on board. */
const sheet = (x: number, paper: string, ink: string) => {
	const rocks = times(
		9,
		(index) => `M${x + 40 + ((index * 67) % 160)} ${112 + ((index * 53) % 170)}l5 -9 5 9z`,
	);
	return `<rect x="${x}" y="70" width="236" height="260" fill="${paper}" stroke="none"/><path d="M${x + 20} 300L${x + 206} 96" stroke="#5a1512" stroke-dasharray="2 8"/><path d="${rocks}" fill="${ink}" stroke="${ink}" stroke-width="4"/><circle cx="${x + 118}" cy="196" r="66" stroke="${ink}" stroke-width="3"/>`;
};

/** The slides of « Les cartes de nuit ». */
export const charts: readonly Slide[] = [
	{
		title: 'Deux cartes du même endroit',
		text: 'Le cartographe de jour mesure des choses. Celui de nuit mesure des rencontres, entre un feu et un œil.',
		shows:
			'À gauche, la carte de jour : des côtes et des sondes. À droite, la même de nuit : des feux et leurs cercles.',
		drawing:
			`<g transform="translate(0 20)">${frame('none')}${isles.map(([x, y, size], seed) => `<g transform="translate(${x * 0.44} ${y * 0.6})">${coast(size * 0.26, seed + 1)}</g>`).join('')}${soundings.map(([x, y, depth]) => label(x, y, String(depth), 'class="quiet" font-size="13"')).join('')}</g>` +
			`<g transform="translate(280 20)">${frame(color.night)}${isles.map(([x, y, size]) => `<g transform="translate(${x * 0.44} ${y * 0.6})"><circle r="${size * 0.42}" stroke="#7f90b3" stroke-width="1.2"/><circle r="4" fill="#ecc46c" stroke="none"/></g>`).join('')}</g>` +
			`${label(0, 384, 'de jour', 'class="quiet"')}${label(280, 384, 'de nuit', 'class="quiet"')}`,
	},
	{
		title: 'La couture',
		text: 'Entre le blanc et le rouge, un tiers de degré où le feu n’est ni l’un ni l’autre. Les pêcheurs le suivent exprès.',
		shows:
			'Les secteurs du Sillon : vert au nord, un couloir blanc de six degrés, rouge au sud ; entre le blanc et le rouge, une bande rose de trente-deux mètres à trois milles.',
		drawing:
			`<g transform="translate(70 200)">${sector(-36, -9, color.green)}${sector(-9, 9, '#f1e4bd')}${sector(9, 12, '#dd9a92')}${sector(12, 38, color.red)}<path d="M0 0L${polar(300, -9)}M0 0L${polar(300, 9)}" stroke-width="1.2"/><circle r="9" fill="${color.light}"/></g>` +
			`${label(60, 240, 'le Sillon', 'text-anchor="middle"')}${label(352, 70, 'vert')}${label(380, 206, 'blanc : 6°')}${label(376, 264, 'rose : 32 m')}${label(350, 342, 'rouge')}${label(0, 384, 'Angles exagérés.', 'class="quiet"')}`,
	},
	{
		title: 'Le cercle que personne n’a vu',
		text: 'Assez puissant pour qu’on le voie, trop bas pour qu’on le voie : entre les deux, il reste une lueur, et aucune carte ne la porte.',
		shows:
			'Le foyer de la Haute-Veille, à 71 mètres, et un œil à 4 mètres : la rondeur de la mer les sépare à 21,7 milles ; la lumière, elle, porte à 27.',
		drawing:
			`<path d="M356 254L424 270" stroke="${color.light}" stroke-width="16" opacity=".28"/><path d="M10 318Q260 176 510 318"/><path d="M92 276V200M84 200h16"/><circle cx="92" cy="190" r="8" fill="${color.light}" stroke="none"/><path d="M92 190L352 250" stroke="${color.light}"/><path d="M352 250L452 273" stroke="${color.light}" stroke-dasharray="2 7"/>` +
			'<path d="M344 252h24l-5 8h-14zM408 270h24l-5 8h-14z" fill="#16233a" stroke-width="1"/>' +
			'<path d="M92 346H356M92 340v12M356 340v12M92 380H420M92 374v12M420 374v12" stroke="var(--dim)"/>' +
			`${label(106, 172, '71 m')}${label(340, 236, '4 m')}${label(398, 246, 'la lueur', 'class="quiet"')}${label(368, 352, '21,7 milles')}${label(432, 386, '27 milles')}`,
	},
	{
		title: 'Lum. boul., sauf lundi',
		text: 'De 1956 à 1974, la feuille 5 porte la fenêtre d’une boulangerie. Deux bateaux touchèrent l’hiver où elle s’éteignit.',
		shows:
			'La semaine du fournil d’Échouelle : sa fenêtre est claire de trois heures à six heures, tous les jours sauf le lundi.',
		drawing: `${days
			.map((day, row) => {
				const y = 62 + row * 42;
				const lit =
					row === 0
						? ''
						: `<rect x="${110 + 3 * 33}" y="${y}" width="99" height="26" fill="${color.light}" stroke="none"/>`;
				return `${label(92, y + 19, day, 'text-anchor="end"')}<rect x="110" y="${y}" width="396" height="26" fill="${color.night}" stroke="none"/>${lit}`;
			})
			.join(
				'',
			)}${[0, 3, 6, 9, 12].map((hour) => label(110 + hour * 33, 46, `${hour} h`, 'text-anchor="middle" class="quiet"')).join('')}`,
	},
	{
		title: 'L’encre rouge',
		text: '« Très jolie. Où sont les cailloux ? » Une carte se juge dans l’état où se trouve celui qui la lit.',
		shows:
			'La feuille de 1961, au jour : les dangers sont en rouge. La même sous la lampe rouge du bord : ils ont disparu.',
		drawing: `${sheet(0, '#f7f0de', '#c8392f')}${sheet(272, '#c8392f', '#c8392f')}${label(0, 362, 'à onze heures du matin', 'class="quiet"')}${label(272, 362, 'de nuit, sous la lampe du bord', 'class="quiet"')}`,
	},
];
