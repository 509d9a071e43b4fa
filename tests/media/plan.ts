/** The plan of the room, as the authors of the report drew it: SVG. */
export function drawPlan(): string {
	const chairs = Array.from({ length: 8 }, (_, row) =>
		Array.from({ length: 14 }, (__, seat) => {
			const [x, y] = [150 + seat * 50 + (seat > 6 ? 40 : 0), 190 + row * 52 + (row > 2 ? 46 : 0)];
			return `<rect x="${x}" y="${y}" width="26" height="26" rx="4" fill="none" stroke="#211e1a" stroke-width="2.5"/>`;
		}).join(''),
	).join('');
	return `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="760" viewBox="0 0 1000 760">
<rect width="1000" height="760" fill="#fffdf8"/>
<path d="M60 40H940V720H560M440 720H60V40" fill="none" stroke="#211e1a" stroke-width="6"/>
<path d="M440 720a120 120 0 0 0 120 0" fill="none" stroke="#8f1d22" stroke-width="3" stroke-dasharray="8 8"/>
<rect x="300" y="70" width="400" height="70" fill="none" stroke="#8f1d22" stroke-width="4"/>
<circle cx="500" cy="352" r="20" fill="#8f1d22"/>
${chairs}
</svg>`;
}
