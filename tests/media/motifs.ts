/** What is drawn beside the title of each intervention: SVG on a field of 540 by 540, in lines of light. */
const motifs: Readonly<Record<string, () => string>> = {
	// The rhythms of six lights, one a line: light and dark.
	'langue-des-feux': () =>
		[
			[1, 1, 1, 4],
			[2, 2],
			[3, 1, 1, 1],
			[1, 3],
			[5, 1],
			[1, 1, 1, 1, 1, 3],
		]
			.map((rhythm, row) => {
				let [x, index, bars] = [30, 0, ''];
				while (x < 500) {
					const width = Math.min(rhythm[index % rhythm.length]! * 26, 510 - x);
					if (index % 2 === 0) bars += `<path d="M${x} ${90 + row * 72}h${width}" stroke-width="14"/>`;
					x += width + 10;
					index += 1;
				}
				return bars;
			})
			.join(''),
	// The rings of a stepped lens, and the flame.
	lentilles: () => `${rings(60, 250, 9)}<circle cx="270" cy="270" r="26" fill="currentColor"/>`,
	// Sound that fades in banks of fog.
	'fog-signals': () =>
		Array.from({ length: 9 }, (_, row) => {
			const height = 34 - row * 3.4;
			const y = 80 + row * 48;
			const waves = Array.from({ length: 12 }, (_wave, at) => `q20 ${at % 2 ? height : -height} 40 0`).join(
				'',
			);
			return `<path d="M30 ${y}${waves}" opacity="${(1 - row * 0.1).toFixed(2)}"/>`;
		}).join(''),
	// The room, and who raised a hand.
	'questions-lumiere': () =>
		Array.from({ length: 7 }, (_, row) =>
			Array.from({ length: 5 + row }, (_seat, seat) => {
				const angle = Math.PI * (0.2 + (0.6 * seat) / (4 + row));
				const radius = 120 + row * 52;
				const isLit = (row * 7 + seat * 5) % 13 === 0;
				return `<circle cx="${(270 - Math.cos(angle) * radius).toFixed(1)}" cy="${(20 + Math.sin(angle) * radius).toFixed(1)}" r="9" ${isLit ? 'fill="currentColor"' : ''}/>`;
			}).join(''),
		).join(''),
	// The register: five columns, and a line that is written.
	'journal-du-gardien': () =>
		`${[60, 130, 200, 270, 340].map((x) => `<path d="M${x} 60v420"/>`).join('')}<path d="M30 60h480v420h-480z"/>` +
		Array.from({ length: 11 }, (_, row) => `<path d="M30 ${95 + row * 35}h480" opacity=".4"/>`).join('') +
		'<path d="M358 117q14 -18 28 0t28 0 28 0 28 0" stroke-width="5"/>',
	// A tower in section: its floors, its stairs, its lit windows.
	familles: () =>
		'<path d="M200 500 225 130h90l25 370z"/><path d="M215 130h110l-15 -50h-80z"/><path d="M240 80v-34h60v34"/>' +
		Array.from({ length: 5 }, (_, floor) => {
			const y = 190 + floor * 58;
			return `<path d="M${222 - floor * 4} ${y}h${96 + floor * 8}"/><path d="M${238 - floor * 3} ${y} l${64 + floor * 6} 58" opacity=".45"/><rect x="262" y="${y + 18}" width="16" height="24" ${floor % 2 ? 'fill="currentColor"' : ''}/>`;
		}).join(''),
	// Wheels that drive each other.
	automates: () => `${gear(200, 210, 130, 24)}${gear(383, 325, 86, 16)}${gear(215, 418, 78, 14)}`,
	// Boxes on shelves, one of them open.
	'archives-du-feu': () =>
		Array.from({ length: 5 }, (_, row) =>
			Array.from({ length: 6 }, (_box, box) => {
				const [x, y] = [40 + box * 78, 60 + row * 88];
				const isOpen = row === 2 && box === 3;
				return `<rect x="${x}" y="${y}" width="66" height="66" ${isOpen ? 'fill="currentColor"' : ''}/><path d="M${x + 18} ${y + 22}h30" ${isOpen ? 'stroke="#131c2e"' : 'opacity=".6"'}/>`;
			}).join(''),
		).join('') + [136, 224, 312, 400, 488].map((y) => `<path d="M30 ${y}h480"/>`).join(''),
	// Two beams that cross.
	'dialogue-ouverture': () =>
		'<path d="M70 480v-150h40v150zM430 480v-150h40v150z"/><path d="M80 330v-30h20v30M440 330v-30h20v30"/>' +
		'<path d="M90 310 530 60V190z" fill="currentColor" opacity=".25" stroke="none"/><path d="M450 310 10 60V190z" fill="currentColor" opacity=".25" stroke="none"/>' +
		'<circle cx="90" cy="312" r="7" fill="currentColor"/><circle cx="450" cy="312" r="7" fill="currentColor"/><path d="M20 480h500"/>',
};

/** Draws the motif of an intervention; rings where it has none of its own. */
export function motifOf(id: string): string {
	const draw = motifs[id] ?? motifs['lentilles']!;
	return `<svg viewBox="0 0 540 540" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">${draw()}</svg>`;
}

function rings(from: number, to: number, count: number): string {
	return Array.from({ length: count }, (_, index) => {
		const radius = from + ((to - from) * index) / (count - 1);
		const gap = 0.18 + index * 0.012;
		return [0, 1]
			.map((side) => {
				const [a, b] = [side * Math.PI + gap, (side + 1) * Math.PI - gap];
				const at = (angle: number) =>
					`${(270 + radius * Math.cos(angle)).toFixed(1)} ${(270 + radius * Math.sin(angle)).toFixed(1)}`;
				return `<path d="M${at(a)}A${radius} ${radius} 0 0 1 ${at(b)}" stroke-width="${(7 - index * 0.5).toFixed(1)}"/>`;
			})
			.join('');
	}).join('');
}

function gear(x: number, y: number, radius: number, teeth: number): string {
	const points = Array.from({ length: teeth * 4 }, (_, index) => {
		const r = index % 4 < 2 ? radius : radius - 14;
		const angle = ((index + 0.5) / (teeth * 4)) * 2 * Math.PI;
		return `${(x + r * Math.cos(angle)).toFixed(1)} ${(y + r * Math.sin(angle)).toFixed(1)}`;
	});
	return `<path d="M${points.join('L')}Z"/><circle cx="${x}" cy="${y}" r="${radius * 0.3}"/><circle cx="${x}" cy="${y}" r="5" fill="currentColor"/>`;
}
