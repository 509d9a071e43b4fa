import { lights } from './lights.ts';
import { lives } from './lives.ts';

/** Draws something on a field of 540 by 540, in lines of the current colour; what is behind is in `dim`. */
export type Motif = () => string;

const motifs: Readonly<Record<string, Motif>> = { ...lights, ...lives };

/**
 * Draws the motif of an intervention: SVG, decorative.
 * @throws where it has none
 */
export function motifOf(id: string): string {
	const draw = motifs[id];
	if (!draw) throw new Error(`Aucun dessin pour « ${id} » : ajoutez-le à tests/media/motifs/.`);
	return `<svg viewBox="0 0 540 540" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">${draw()}</svg>`;
}
