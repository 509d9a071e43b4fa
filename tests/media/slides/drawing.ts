import { typeset } from '#i18n/typography.ts';

/** The colours of the diagrams: light, glass, danger, and the two colours of sectors. */
export const color = {
	light: '#c08a1e',
	glass: '#d5e1e6',
	red: '#8f1d22',
	green: '#3c7d5a',
	night: '#142036',
} as const;

/** A word on a drawing. */
export function label(x: number, y: number, text: string, attributes = ''): string {
	return `<text x="${x}" y="${y}" ${attributes}>${typeset(text, 'fr')}</text>`;
}

/** Marks of equal length on a line, from left to right: what shines, when. */
export function flashes(x: number, y: number, width: number, count: number, length: number): string {
	const path = Array.from(
		{ length: count },
		(_, index) => `M${(x + (index * width) / count).toFixed(1)} ${y}h${length}`,
	);
	return `<path d="M${x} ${y}h${width}" stroke="var(--dim)"/><path d="${path.join('')}" stroke="${color.light}" stroke-width="12" stroke-linecap="butt"/>`;
}
