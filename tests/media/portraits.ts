import sharp from 'sharp';

/** How a cameo is drawn: flat shapes, no features. The head is an ellipse of 104 by 138 around 320, 350. */
interface Cameo {
	ground: string;
	coat: string;
	skin: string;
	/** What is behind the head. */
	behind?: string;
	/** Hair, and what is worn. */
	over: string;
}

/** Small round shapes in a row: curls, beads. */
const row = (points: readonly (readonly [x: number, y: number, radius: number])[], fill: string) =>
	points.map(([x, y, radius]) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`).join('');

const cameos: Readonly<Record<string, Cameo>> = {
	// A bob, parted on the side; a coat with a wide collar.
	'solene-kermorvan-daltis': {
		ground: '#d8ccb2',
		coat: '#24405a',
		skin: '#dcb48f',
		behind: '<path d="M192 470C178 300 200 184 322 184s146 116 126 286z" fill="#3d2922"/>',
		over:
			'<path d="M204 400C198 270 232 196 322 196s126 80 116 204c-8-58-24-96-62-128-34 30-92 46-142 44-16 24-24 50-30 84z" fill="#3d2922"/>' +
			'<path d="M262 566l58 92 58-92 56 26-114 150-114-150z" fill="#33577a"/>',
	},
	// Grey curls, round glasses, a scarf.
	'maud-ellerby': {
		ground: '#bfc9c3',
		coat: '#6e3a30',
		skin: '#e0b497',
		over:
			row(
				[
					[222, 300, 38],
					[236, 248, 42],
					[276, 212, 44],
					[328, 200, 46],
					[378, 218, 42],
					[410, 258, 40],
					[420, 306, 36],
				],
				'#8f908c',
			) +
			'<g fill="none" stroke="#22303c" stroke-width="7"><circle cx="276" cy="352" r="34"/><circle cx="364" cy="352" r="34"/><path d="M310 346q10 -8 20 0"/></g>' +
			'<path d="M244 528q76 60 152 0l22 52q-98 66 -196 0z" fill="#d9a441"/><path d="M352 596l42 120 44-20-44-124z" fill="#c6922f"/>',
	},
	// A watch cap, a white beard, a roll-neck.
	'blaise-ornevic': {
		ground: '#c4b69d',
		coat: '#1e2c3f',
		skin: '#cc9c7b',
		over:
			'<path d="M250 508h140l14 66q-84 40 -168 0z" fill="#2a3c54"/><path d="M270 522v52M295 530v56M320 532v58M345 530v56M370 522v52" stroke="#1e2c3f" stroke-width="4"/>' +
			'<path d="M214 366c-6 130 52 182 106 182s112-52 106-182c-12 42-34 56-58 58-30-14-66-14-96 0-24-2-46-16-58-58z" fill="#ece7dc"/>' +
			'<path d="M208 268C206 176 256 150 320 150s114 26 112 118z" fill="#8f1d22"/><rect x="198" y="252" width="244" height="52" rx="16" fill="#771519"/>',
	},
	// A high bun, amber beads, a plum stole.
	'ada-merrowin': {
		ground: '#cdbfc0',
		coat: '#3d2a49',
		skin: '#8b5d43',
		behind: '<circle cx="320" cy="152" r="62" fill="#1c1614"/>',
		over:
			'<path d="M212 372C200 256 240 200 320 200s120 56 108 172c-10-66-46-104-108-104s-98 38-108 104z" fill="#1c1614"/>' +
			'<path d="M40 800c0-150 84-222 196-246l84 130 84-130c112 24 196 96 196 246h-96L320 700 136 800z" fill="#563a66"/>' +
			row(
				[
					[262, 566, 9],
					[278, 588, 9],
					[298, 603, 9],
					[320, 608, 9],
					[342, 603, 9],
					[362, 588, 9],
					[378, 566, 9],
				],
				'#e0a93b',
			),
	},
	// Short hair, a trimmed beard, an oilskin with its hood down.
	'naim-bellorge': {
		ground: '#b7c2b0',
		coat: '#b5862c',
		skin: '#a87751',
		over:
			'<path d="M219 344c-18-108 32-156 102-156s118 48 100 156c-4-34-8-56-17-70-44 8-110 8-162-2-16 16-24 34-30 68z" fill="#17120f"/>' +
			'<path d="M216 372c2 86 48 132 104 132s102-46 104-132c-10 36-26 54-50 60-34-12-74-12-108 0-24-6-40-24-50-60z" fill="#17120f"/>' +
			'<path d="M208 560q112 84 224 0l30 44q-142 104 -284 0z" fill="#9a701f"/><path d="M320 640v160" stroke="#8a641b" stroke-width="6"/>' +
			row(
				[
					[344, 690, 8],
					[344, 746, 8],
				],
				'#8a641b',
			),
	},
};

/** The people who have a portrait. */
export const portrayed = Object.keys(cameos);

/** Draws the portrait of somebody, before the rings of a lens, as a PNG of 640 by 800. */
export function drawPortrait(id: string): Promise<Buffer> {
	const { ground, coat, skin, behind = '', over } = cameos[id]!;
	const rings = [300, 252, 204].map((radius) => `<circle cx="320" cy="350" r="${radius}"/>`).join('');
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="800" viewBox="0 0 640 800">
		<rect width="640" height="800" fill="${ground}"/><g fill="#fff" fill-opacity=".16">${rings}</g>${behind}
		<path d="M24 800c0-168 108-232 232-248h128c124 16 232 80 232 248z" fill="${coat}"/>
		<path d="M272 440h96v122q-48 56 -96 0z" fill="${skin}"/><path d="M272 470q48 44 96 0v34q-48 40 -96 0z" opacity=".16"/>
		<ellipse cx="320" cy="350" rx="104" ry="138" fill="${skin}"/>${over}</svg>`;
	return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer();
}
