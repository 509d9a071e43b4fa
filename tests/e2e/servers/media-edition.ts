// Makes, builds and serves an edition that the browser's tests need and nobody would read: one video of each host, and a
// transcript of three hours.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatWebVtt } from '#media/transcripts/webvtt.ts';
import { videos } from './videos.ts';

const root = '.cache/media-edition';
const session = 'table-des-fondeurs';
const cuesOfThreeHours = 2500;
const words = readdirSync('tests/media/scripts')
	.filter((file) => file.endsWith('.fr.txt'))
	.sort()
	.flatMap((file) => readFileSync(join('tests/media/scripts', file), 'utf8').match(/[\p{L}’]+/gu) ?? []);

rmSync(root, { recursive: true, force: true });
cpSync('tests/editions/minimal', root, { recursive: true });
Object.entries(videos).forEach(([id, url], index) => {
	writeIntervention(id, index + 2, `video:\n  url: ${url}\n  duration: '10:00'\n`);
	writeTranscript(id, 20, 4);
});
writeIntervention('trois-heures', Object.keys(videos).length + 2, '');
writeTranscript('trois-heures', cuesOfThreeHours, 10_800 / cuesOfThreeHours);
const port = Number(process.env['PORT']);
appendFileSync(
	join(root, 'seminar.yaml'),
	`\nsiblings:\n  - title: { fr: Garder les feux }\n    address: http://127.0.0.1:${port - 1}/\n` +
		// Nobody answers there.
		`  - title: { fr: Actes disparus }\n    address: http://127.0.0.1:1/\n`,
);
// What was published and is no more, or had another name: a passage, interventions, terms.
writeFileSync(
	join(root, 'passages.yaml'),
	`- id: interventions:fondre
  passages:
    p1: { fr: La brume est notre premier outil. Elle tient le bronze au chaud. }
  retired:
    p9: { reason: { fr: Dit deux fois. }, to: p1 }
- id: interventions:couler
  moved: interventions:fondre
- id: interventions:annulee
  gone: { reason: { fr: L’orateur n’est pas venu. } }
- id: glossary:marteau
  moved: glossary:battant
- id: glossary:enclume
  gone: { reason: { fr: Personne n’en a parlé. } }
`,
);
process.env['CONTENT_DIR'] = root;
// A process of its own, for it is read from where this one goes on.
spawnSync(process.execPath, ['src/commands/passages.ts'], { stdio: 'inherit' });
process.env['OUT_DIR'] = '.cache/media-site';
await import('../../../src/commands/start.ts');

function writeIntervention(id: string, order: number, video: string): void {
	const folder = join(root, 'interventions', id);
	mkdirSync(folder);
	const fields = `title: Essai ${id}\nsession: ${session}\norder: ${order}\nspeakers: [ysolde-marnant, tobias-quill]\nstatus: verbatim\n`;
	writeFileSync(join(folder, 'fr.md'), `---\n${fields}${video}---\n`);
}

/**
 * Two voices take turns with sentences made of the fictional edition's words, drawn at random, the same at each run:
 * what repeats itself would weigh less on a page than speech does.
 */
function writeTranscript(id: string, count: number, seconds: number): void {
	const draw = createDraw(id.length);
	const cues = Array.from({ length: count }, (_, index) => ({
		start: index * seconds,
		end: (index + 0.95) * seconds,
		id: '',
		text: `${Array.from({ length: 11 }, () => words[draw(words.length)]).join(' ')}.`,
		...(index % 25 === 0 && { voice: index % 50 === 0 ? 'Ysolde Marnant' : 'Tobias Quill' }),
	}));
	writeFileSync(join(root, 'interventions', id, 'transcript.fr.vtt'), formatWebVtt(cues));
}

/** Draws whole numbers below a limit, in an order that the seed decides (a linear congruential generator, ISO C's). */
function createDraw(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((state / 2_147_483_648) * limit);
	};
}
