import type { Motif } from './index.ts';
import { arc, dim, polar, times } from './lines.ts';

/** The seven lights, as they are named in the intervention: seconds of light, then of darkness, in turn. */
const rhythms: readonly (readonly number[])[] = [
	[0.3, 4.7],
	[0.6, 3, 0.6, 10.8],
	[0.6, 3, 0.6, 3, 0.6, 12.2],
	[2.4, 9.6],
	[0.5, 2, 0.5, 2, 0.5, 2, 0.5, 7],
	[2, 2],
	[10.6, 1.4],
];
/** The fifth of them, le Trépied, is red. */
const red = 4;

/** The seven lights on a chart, and how far they reach. */
export const isles = [
	[118, 128, 92],
	[246, 96, 66],
	[398, 138, 104],
	[152, 300, 74],
	[300, 262, 58],
	[420, 352, 88],
	[232, 428, 82],
] as const;

/** A row of light and darkness: forty seconds of it across 480 units. */
function rhythm(seconds: readonly number[], y: number, color = 'currentColor'): string {
	let [x, index, path] = [0, 0, ''];
	while (x < 40) {
		const width = Math.min(seconds[index % seconds.length]!, 40 - x);
		// A flash is as wide as the pen, at least.
		if (index % 2 === 0) path += `M${(30 + x * 12).toFixed(1)} ${y}h${Math.max(width * 12, 0.1).toFixed(1)}`;
		x += width;
		index += 1;
	}
	return `<path d="M30 ${y}h480" ${dim}/><path d="${path}" stroke="${color}" stroke-width="11"/>`;
}

/** A panel of the lens, seen from the sea: rings in the middle, prisms that rejoin them above and below. */
function panel(x: number, width: number, style: string): string {
	const [half, middle] = [width / 2, x + width / 2];
	const isInside = (across: number, up: number) =>
		Math.abs(across) < half && Math.abs(up) < 230 - 20 * (across / half) ** 2;
	const rings = Array.from({ length: 11 }, (_, index) => {
		const radius = 40 + index * 22;
		let [path, wasInside] = ['', false];
		for (let angle = 0; angle <= 360; angle += 4) {
			const [across = 0, up = 0] = polar(radius, angle).split(' ').map(Number);
			const squeezed = (across * half) / 115;
			const inside = isInside(squeezed, up);
			if (inside)
				path += `${wasInside ? 'L' : 'M'}${(middle + squeezed).toFixed(1)} ${(270 + up).toFixed(1)}`;
			wasInside = inside;
		}
		return path;
	});
	const frame = `M${x} 60Q${middle} 20 ${x + width} 60V480Q${middle} 520 ${x} 480Z`;
	return `<g ${style}><path d="${rings.join('')}"/><path d="${frame}" stroke-width="4"/></g>`;
}

/** What is drawn beside the titles of the first panel, and of the machine. */
export const lights: Readonly<Record<string, Motif>> = {
	'langue-des-feux': () =>
		rhythms
			.map((seconds, row) => rhythm(seconds, 84 + row * 62, row === red ? '#e2705c' : undefined))
			.join(''),
	// Three panels of the great lens; in the one that is seen in full, the flame.
	lentilles: () =>
		`${panel(28, 104, dim)}${panel(408, 104, dim)}${panel(155, 230, '')}<circle cx="270" cy="270" r="19" fill="currentColor"/>`,
	// A sound that goes out from the horn, and the places where nobody hears it.
	'fog-signals': () => {
		const banks = times(
			7,
			(row) =>
				`<path d="M${[60, 20, 110, 40][row % 4]!} ${105 + row * 55}H${[500, 430, 520][row % 3]!}" ${dim}/>`,
		);
		const waves = times(11, (index) => {
			const radius = 60 + index * 40;
			const hole = index > 3 && index < 8;
			const opacity = (1 - index * 0.065).toFixed(2);
			const path = hole ? arc(radius, -34, -20 + index) + arc(radius, 8 + index, 34) : arc(radius, -34, 34);
			return `<path d="${path}" stroke-width="${(6 - index * 0.35).toFixed(2)}" opacity="${opacity}"/>`;
		});
		return `${banks}<g transform="translate(40 270)">${waves}<path d="M-16 -9h14l34 -17v52l-34 -17h-14z" fill="currentColor"/></g>`;
	},
	// A chart of the night: seven lights, how far they reach, and one that has sectors.
	'cartes-de-nuit': () => {
		const star = '<path d="M0 -11v22M-11 0h22M-6 -6l12 12M6 -6l-12 12" stroke-width="2"/>';
		return (
			isles.map(([x, y, radius]) => `<circle cx="${x}" cy="${y}" r="${radius}" ${dim}/>`).join('') +
			`<g transform="translate(232 428)"><path d="M0 0L${polar(300, -58)}M0 0L${polar(300, -46)}" stroke-dasharray="2 9"/></g>` +
			isles.map(([x, y]) => `<g transform="translate(${x} ${y})">${star}</g>`).join('')
		);
	},
	// Daylight that falls below a threshold, and the light that answers.
	automates: () =>
		`<path d="M30 300h480" ${dim} stroke-dasharray="3 10"/><path d="M30 100C170 104 210 160 270 300S400 458 510 462" ${dim}/>` +
		'<path d="M30 100C170 104 210 160 270 300" stroke-width="5"/><circle cx="270" cy="300" r="13" fill="currentColor"/>' +
		`<path d="M270 330V492" ${dim} stroke-dasharray="3 10"/><path d="M30 492h480" ${dim}/>` +
		`<path d="${times(6, (index) => `M${290 + index * 40} 492h${index === 0 ? 6 : 8}`)}" stroke-width="11"/>`,
};
