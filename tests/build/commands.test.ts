import { spawnSync } from 'node:child_process';
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let content: string;
beforeEach(() => {
	content = mkdtempSync(join(tmpdir(), 'content-'));
	cpSync('tests/editions/minimal', content, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true }));

/** Runs a command of the project on the edition, as an editor would. */
function run(command: string, ...parameters: string[]): { code: number | null; output: string } {
	const env = { ...process.env, CONTENT_DIR: content, NO_COLOR: '1', FORCE_COLOR: undefined };
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[`src/commands/${command}.ts`, ...parameters],
		{ env },
	);
	return { code: status, output: stdout.toString() + stderr.toString() };
}

function write(name: string, text: string | Buffer): string {
	const file = join(content, '..', `${content.split('/').at(-1)!}-${name}`);
	writeFileSync(file, text);
	return file;
}

const srt = `1
00:00:01,000 --> 00:00:03,500
MARNANT : La brume est notre premier outil.

2
00:00:04,000 --> 00:00:06,000
Elle tient le bronze au chaud.

3
00:00:07,000 --> 00:00:09,000
SALLE : Et l’été ?
`;
const transcript = () => join(content, 'interventions/fondre/transcript.fr.vtt');

describe('npm run import -- transcript', () => {
	test('writes the transcript in its place, proposes who speaks and says what to do next', () => {
		const { code, output } = run('import', 'transcript', write('a.srt', srt), '--intervention', 'fondre');
		expect(code, output).toBe(0);
		expect(readFileSync(transcript(), 'utf8')).toBe(`WEBVTT

p1
00:00:01.000 --> 00:00:03.500
<v Ysolde Marnant>La brume est notre premier outil.

00:00:04.000 --> 00:00:06.000
Elle tient le bronze au chaud.

p2
00:00:07.000 --> 00:00:09.000
<v Salle>Et l’été ?
`);
		expect(output).toContain('3 sous-titres, 2 paragraphes, jusqu’à 0:09');
		expect(output).toContain('« MARNANT » → <v Ysolde Marnant>');
		expect(output).toContain('otherVoices: [Salle]');
		expect(output).toContain('npm run check:content');
	});

	test('never overwrites without --force', () => {
		const file = write('a.srt', srt);
		writeFileSync(transcript(), 'ce qu’un éditeur a relu');
		const { code, output } = run('import', 'transcript', file, '--intervention', 'fondre');
		expect(code).toBe(1);
		expect(output).toContain('--force');
		expect(readFileSync(transcript(), 'utf8')).toBe('ce qu’un éditeur a relu');
		expect(run('import', 'transcript', file, '--intervention', 'fondre', '--force').code).toBe(0);
		expect(readFileSync(transcript(), 'utf8')).toContain('WEBVTT');
	});

	test('says what to do with a file of another encoding, and then reads it', () => {
		const file = write('a.srt', Buffer.from(srt.replaceAll('’', "'"), 'latin1'));
		const refused = run('import', 'transcript', file, '--intervention', 'fondre');
		expect(refused.code).toBe(1);
		expect(refused.output).toContain('--encoding windows-1252');
		expect(existsSync(transcript())).toBe(false);
		const read = run('import', 'transcript', file, '--intervention', 'fondre', '--encoding', 'windows-1252');
		expect(read.code, read.output).toBe(0);
		expect(readFileSync(transcript(), 'utf8')).toContain("l'été");
	});

	test('gives every fault with its line, and writes nothing', () => {
		const broken = srt.replace('00:00:04,000 --> 00:00:06,000', '00:00:04 -> 6').replace('07,000', '10,000');
		const { code, output } = run('import', 'transcript', write('a.srt', broken), '--intervention', 'fondre');
		expect(code).toBe(1);
		expect(output).toMatch(/a\.srt:6 .*sans minutage/);
		expect(output).toMatch(/a\.srt:10 .*finit avant de commencer/);
		expect(existsSync(transcript())).toBe(false);
	});

	test.each([
		[['transcript', 'absent.vtt', '--intervention', 'fondre'], 'n’existe pas'],
		[['transcript', 'LICENSE', '--intervention', 'fondr'], 'vouliez-vous dire « fondre »'],
		[['transcript'], 'Usage'],
		[['transcript', 'a.vtt', '--interventions', 'fondre'], 'Usage'],
	])('with %j says what is wrong', (parameters, message) => {
		const { code, output } = run('import', ...parameters);
		expect(code).toBe(1);
		expect(output).toContain(message);
	});
});

describe('npm run new', () => {
	const entries: readonly [string, string[], string][] = [
		[
			'intervention',
			[
				'accorder',
				'--title',
				'Accorder : un art',
				'--session',
				'cloches',
				'--speakers',
				'tobias-quill',
				'--status',
				'summary',
			],
			'interventions/accorder/fr.md',
		],
		[
			'speaker',
			[
				'ines-brume',
				'--given',
				'Inès',
				'--family',
				'Brume',
				'--role',
				'fondeuse',
				'--sources',
				'guilde-programme',
			],
			'speakers/ines-brume/fr.md',
		],
		[
			'panel',
			[
				'carillons',
				'--title',
				'Carillons',
				'--summary',
				'Des carillons.',
				'--title-status',
				'editorial',
				'--sources',
				'guilde-programme',
			],
			'panels/carillons/fr.md',
		],
	];
	test.each(entries)('%s makes an entry that is in order', (kind, parameters, file) => {
		const { code, output } = run('new', kind, ...parameters);
		expect(code, output).toBe(0);
		expect(existsSync(join(content, file))).toBe(true);
		// An intervention waits for what was said; anything else of it would be a fault.
		if (kind === 'intervention') {
			expect(run('check-content').output).toMatch(
				/^\S+fr\.md:\d+ {2}cette intervention est vide[^\n]*\n[^\n]*\n\n1 problème/,
			);
			appendFileSync(join(content, file), 'Mesdames, Messieurs.\n');
		}
		expect(run('check-content').output).toContain('en ordre');
		const again = run('new', kind, ...parameters);
		expect(again).toMatchObject({ code: 1 });
		expect(again.output).toContain('existe déjà');
	});

	test.each([
		[['intervention', 'accorder'], 'Il manque --title, --session, --speakers, --status'],
		[['intervention', 'Être à l’heure', '--title', 'x'], 'etre-a-l-heure'],
		[
			[
				'intervention',
				'accorder',
				'--title',
				'T',
				'--session',
				'cloches',
				'--speakers',
				'tobias-quill',
				'--status',
				'sumary',
			],
			'summary',
		],
		[
			'intervention accorder --title T --session clochers --speakers tobias-quill --status summary'.split(
				' ',
			),
			'vouliez-vous dire « cloches »',
		],
		[['intervention', 'accorder', '--titel', 'T'], '« --titel » n’est pas une option'],
		[['chapitre', 'x'], 'Usage'],
		[[], 'npm run new -- speaker'],
	])('with %j says what is wrong and writes nothing', (parameters, message) => {
		const { code, output } = run('new', ...parameters);
		expect(code).toBe(1);
		expect(output).toContain(message);
		expect(existsSync(join(content, 'interventions/accorder'))).toBe(false);
	});
});
