import sharp from 'sharp';

/** Interventions whose text has a drawing, and the file that holds it. */
export const drawn: Readonly<Record<string, string>> = { lentilles: 'coupe.png' };

/** Half the height of the glass, its sagitta and the thickness that is left of it, in pixels of the drawing. */
const [half, sagitta, skin] = [250, 140, 18];
const radius = (sagitta ** 2 + half ** 2) / (2 * sagitta);
const middle = 310;

/** How far the curved side stands from the flat one, at a distance from the axis. */
const depth = (y: number) => Math.sqrt(radius ** 2 - y ** 2) - (radius - sagitta);

/** The outline of a lens whose curve is cut in rings, each set back to the flat side; one ring is the whole lens. */
function outline(x: number, rings: number): string {
	const points: string[] = [`${x},${middle - half}`];
	for (let y = -half; y <= half; y += 2) {
		const edge = Math.ceil((Math.abs(y) * rings) / half) / rings || 1 / rings;
		const back = rings === 1 ? 0 : depth(edge * half) - skin;
		points.push(`${(x + depth(y) - back).toFixed(1)},${middle + y}`);
	}
	return [...points, `${x},${middle + half}`].join(' ');
}

function lens(focus: number, rings: number): string {
	const face = focus + 300;
	const rays = [-200, -120, -40, 40, 120, 200].map(
		(y) => `<path d="M${focus} ${middle}L${face} ${middle + y}H${focus + 520}"/>`,
	);
	return `<g fill="none" stroke="#b5382f" stroke-width="2">${rays.join('')}</g>
<polygon points="${outline(face, rings)}" fill="#cfe0dd" fill-opacity=".85" stroke="#22313a" stroke-width="3" stroke-linejoin="round"/>
<circle cx="${focus}" cy="${middle}" r="9" fill="#b5382f"/>`;
}

/** Draws a lens of one block, and the same in rings, with the rays that they make parallel. */
export function draw(): Promise<Buffer> {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="620">
<rect width="1200" height="620" fill="#fbf7ee"/>${lens(50, 1)}${lens(640, 6)}</svg>`;
	return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}
