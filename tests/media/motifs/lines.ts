/** Attributes of what is behind: quieter than the current colour, on night and on paper. */
export const dim = 'stroke="var(--dim)" stroke-width="1.75"';

/** What a function draws for each number from 0. */
export function times(count: number, draw: (index: number) => string): string {
	return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

/** The point of a circle around 0, 0 at an angle in degrees, clockwise from the right, as a path writes it. */
export function polar(radius: number, degrees: number): string {
	const angle = (degrees * Math.PI) / 180;
	return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
}

/** An arc of a circle around 0, 0, from an angle to a greater one. */
export function arc(radius: number, from: number, to: number): string {
	return `M${polar(radius, from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${polar(radius, to)}`;
}

/** Something like a word written by hand, from a point. */
export function scribble(x: number, y: number, letters: number, seed: number): string {
	const strokes = Array.from({ length: letters }, (_, index) => {
		const height = [7, -6, 4, -9, 6, -5, 11, -7][(index * 3 + seed * 5) % 8]!;
		return `q4 ${height} 8 0`;
	});
	return `M${x} ${y}${strokes.join('')}`;
}
