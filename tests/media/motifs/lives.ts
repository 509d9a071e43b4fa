import type { Motif } from './index.ts';
import { dim, polar, scribble, times } from './lines.ts';

/** A lighthouse at sea, its foot at 0, 0. */
const tower = (height: number) =>
	`<path d="M-30 0L-19 ${-height}h38L30 0z"/><path d="M-26 ${-height}h52M-13 ${-height}v-26h26v26"/><path d="M-16 ${-height - 26}Q0 ${-height - 50} 16 ${-height - 26}z"/>`;

/** A beam of light that fades, from 0, 0 to the right. */
const beam = (id: string, length: number, tilt: number) =>
	`<linearGradient id="${id}"><stop stop-color="currentColor" stop-opacity=".75"/><stop offset="1" stop-color="currentColor" stop-opacity="0"/></linearGradient>` +
	`<path d="M0 -5L${length} -62V62L0 5z" fill="url(#${id})" stroke="none" transform="rotate(${tilt})"/>`;

/** The rows of the hall, seen from above: how many seats stand in each. */
const seats = [7, 10, 12, 15, 17];
/** The eleven hands that were raised, by row and seat. */
const raised = new Set(['0 5', '1 2', '1 8', '2 4', '2 6', '2 10', '3 1', '3 9', '4 5', '4 11', '4 16']);

/** What is drawn beside the titles about people. */
export const lives: Readonly<Record<string, Motif>> = {
	// The hall, its rows around the rostrum, and who raised a hand.
	'questions-lumiere': () =>
		`<path d="M236 92h68" stroke-width="9"/><g transform="translate(270 20)">` +
		seats
			.map((count, row) => {
				const radius = 180 + row * 68;
				const places = times(count, (seat) => {
					const [x, y] = polar(radius, 122 - (64 * seat) / (count - 1)).split(' ');
					return raised.has(`${row} ${seat}`)
						? `<circle cx="${x}" cy="${y}" r="11" fill="currentColor"/>`
						: `<circle cx="${x}" cy="${y}" r="9" ${dim}/>`;
				});
				return places;
			})
			.join('') +
		'</g>',
	// The register: five columns, a line each watch, and one word that is not regulation.
	'journal-du-gardien': () => {
		const columns = [62, 138, 212, 300, 384, 478];
		const rows = times(11, (row) => {
			const y = 128 + row * 34;
			const words = columns.slice(0, 5).map((x, column) => {
				const letters = [3, 4, 6, 5, 8][column]! + ((row + column) % 2);
				return column === 4 && row !== 7 ? '' : scribble(x + 9, y - 11, letters, row + column);
			});
			return `<path d="M62 ${y}H478" ${dim} opacity=".55"/><path d="${words.join('')}" ${row === 7 ? 'stroke-width="3.5"' : dim}/>`;
		});
		const rules = columns.map((x) => `M${x} 50V502`).join('');
		return `<path d="M62 50H478V502H62zM62 94H478" stroke-width="3"/><path d="${rules}" ${dim}/>${rows}`;
	},
	// A house at the foot of its light, and a window that is still lit.
	familles: () =>
		`<path d="M20 470H520" stroke-width="3"/><path d="M330 470V318h170v152"/><path d="M314 318L345 252H485L516 318z"/><path d="M448 252v-34h24v34"/>` +
		'<path d="M352 350h34v44h-34z" fill="currentColor"/><path d="M444 350h34v44h-34zM400 470v-68h30v68"/>' +
		'<path d="M130 470L158 160h84L270 470"/><path d="M144 160h112M150 146h100M150 160v-14M250 160v-14"/><path d="M170 146V92h60v54M190 92v54M210 92v54"/><path d="M164 92Q200 40 236 92z"/><path d="M200 66V44"/>' +
		'<circle cx="200" cy="120" r="10" fill="currentColor"/><path d="M194 230h14v26h-14zM194 300h14v26h-14zM186 470v-54h30v54"/>' +
		`<path d="M270 440h60" ${dim}/><path d="${times(5, (index) => `M${40 + index * 16} 470v-22`)}M34 456H112" ${dim}/>`,
	// Boxes on their shelves; one has been opened.
	'archives-du-feu': () =>
		times(5, (row) => {
			const y = 52 + row * 90;
			const boxes = times(6, (box) => {
				const x = 36 + box * 79;
				const isOpen = row === 2 && box === 3;
				const label = `M${x + 20} ${y + 24}h30M${x + 20} ${y + 33}h18`;
				return isOpen
					? `<path d="M${x} ${y}h70v68h-70z" fill="currentColor"/><path d="${label}" stroke="var(--ground)"/>`
					: `<path d="M${x} ${y}h70v68h-70z${label}" ${dim}/>`;
			});
			return `${boxes}<path d="M24 ${y + 74}h492"/>`;
		}),
	// Two lights that answer each other over the water.
	'dialogue-ouverture': () =>
		`<g transform="translate(84 440)">${tower(230)}<g transform="translate(0 -243)">${beam('left', 400, -9)}<circle r="8" fill="currentColor"/></g></g>` +
		`<g transform="translate(456 440) scale(-1 1)">${tower(150)}<g transform="translate(0 -163)">${beam('right', 400, -22)}<circle r="8" fill="currentColor"/></g></g>` +
		`<path d="M20 440H520"/><path d="M60 466h150M330 466h140M110 490h70M380 490h54M236 478h60M160 512h220" ${dim}/>`,
};
