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

/**
 * Runs a command of the project on the edition, as an editor would, who types what a list among the parameters holds, in the
 * environment that a record gives.
 */
function run(
	command: string,
	...given: (string | string[] | Record<string, string>)[]
): { code: number | null; output: string } {
	const parameters = given.filter((parameter) => typeof parameter === 'string');
	const settings = given.filter((parameter) => typeof parameter === 'object' && !Array.isArray(parameter));
	const env = Object.assign(
		{ ...process.env, CONTENT_DIR: content, NO_COLOR: '1', FORCE_COLOR: undefined },
		...settings,
	) as NodeJS.ProcessEnv;
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[`src/commands/${command}.ts`, ...parameters],
		{
			env,
			input: given
				.filter((parameter) => Array.isArray(parameter))
				.flat()
				.join(''),
		},
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
LA SALLE : Et l’été ?
`;
const transcript = () => join(content, 'interventions/fondre/transcript.fr.vtt');
const fondre = ['--to', 'fondre', '--answer', 'status=verbatim'];

describe('npm run import -- transcript', () => {
	test('writes the transcript in its place, says who was taken for whom and what to do next', () => {
		const fiche = join(content, 'interventions/fondre/fr.md');
		const before = readFileSync(fiche, 'utf8');
		const { code, output } = run('import', 'transcript', write('a.srt', srt), ...fondre, '--yes');
		expect(code, output).toBe(0);
		expect(readFileSync(transcript(), 'utf8')).toBe(`WEBVTT

p1
00:00:01.000 --> 00:00:03.500
<v Ysolde Marnant>La brume est notre premier outil.

00:00:04.000 --> 00:00:06.000
Elle tient le bronze au chaud.

p2
00:00:07.000 --> 00:00:09.000
<v La salle>Et l’été ?
`);
		expect(output).toContain('3 sous-titres, 2 paragraphes, jusqu’à 0:09');
		expect(output).toContain('« MARNANT » → <v Ysolde Marnant>');
		expect(output).toContain('« LA SALLE » : qui est-ce ?');
		expect(output).toContain('npm run check:content');
		expect(readFileSync(fiche, 'utf8')).toBe(
			before.replace(
				'status: verbatim\n',
				'status: verbatim\notherVoices: [La salle]\ntranscriptStatus: verbatim\n',
			),
		);
		expect(run('import', 'transcript', write('a.srt', srt), ...fondre, '--yes').output).toContain(
			'Rien à écrire',
		);
	});

	test('asks, one question at a time, and writes once it is told to', () => {
		const file = write('a.srt', srt);
		const { code, output } = run('import', ['Une habitante\n1\no\n'], 'transcript', file, '--to', 'fondre');
		expect(code, output).toBe(0);
		expect(readFileSync(transcript(), 'utf8')).toContain('<v Une habitante>Et l’été ?');
		expect(readFileSync(join(content, 'interventions/fondre/fr.md'), 'utf8')).toContain(
			'transcriptStatus: verbatim',
		);
	});

	test('writes nothing where it is not told to', () => {
		const { code, output } = run(
			'import',
			['1\n1\nn\n'],
			'transcript',
			write('a.srt', srt),
			'--to',
			'fondre',
		);
		expect(code, output).toBe(1);
		expect(output).toContain('Rien n’a été écrit');
		expect(existsSync(transcript())).toBe(false);
	});

	test('never overwrites without --force', () => {
		const file = write('a.srt', srt);
		writeFileSync(transcript(), 'ce qu’un éditeur a relu');
		const { code, output } = run('import', 'transcript', file, ...fondre, '--yes');
		expect(code).toBe(1);
		expect(output).toContain('--force');
		expect(readFileSync(transcript(), 'utf8')).toBe('ce qu’un éditeur a relu');
		expect(run('import', 'transcript', file, ...fondre, '--yes', '--force').code).toBe(0);
		expect(readFileSync(transcript(), 'utf8')).toContain('WEBVTT');
	});

	test('reads a file of another encoding, and says so', () => {
		const file = write('a.srt', Buffer.from(srt.replaceAll('’', "'"), 'latin1'));
		const { code, output } = run('import', 'transcript', file, ...fondre, '--yes');
		expect(code, output).toBe(0);
		expect(output).toContain('ISO-8859-1');
		expect(readFileSync(transcript(), 'utf8')).toContain("l'été");
	});

	test('takes back what the check finds wrong', () => {
		const sheet = join(content, 'interventions/fondre/fr.md');
		const before = readFileSync(sheet, 'utf8');
		const english = srt.replace(
			'La brume est notre premier outil',
			'The fog is the first of the tools that we have',
		);
		const { code, output } = run(
			'import',
			'transcript',
			write('a.srt', english),
			'--to',
			'listening',
			'--answer',
			'language=fr',
			'--answer',
			'status=verbatim',
			'--yes',
		);
		expect(code).toBe(1);
		expect(output).toContain('n’a pas d’original');
		expect(existsSync(join(content, 'interventions/listening/transcript.fr.vtt'))).toBe(false);
		expect(readFileSync(sheet, 'utf8')).toBe(before);
	});

	test.each([
		[['transcript', 'absent.vtt', '--to', 'fondre'], 'n’existe pas'],
		[['transcript', 'LICENSE', '--to', 'fondr'], 'vouliez-vous dire « fondre »'],
		[['transcript'], 'Usage'],
		[['transcrit', 'LICENSE'], 'Usage'],
		[['transcript', 'a.vtt', '--intervention', 'fondre'], 'Usage'],
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
			'speaker',
			'ozanne --family Ozanne --suffix Jr. --role chanteuse --sources guilde-programme'.split(' '),
			'speakers/ozanne/fr.md',
		],
		[
			'body',
			['delegation', '--name', 'Délégation des fondeurs', '--sources', 'guilde-programme'],
			'speakers/delegation/fr.md',
		],
		[
			'unnamed',
			['une-intervenante', '--name', 'Une intervenante', '--sources', 'guilde-programme'],
			'speakers/une-intervenante/fr.md',
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
		expect(run('check-content').output).toContain('Aucune erreur');
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

describe('what a command cannot take', () => {
	const commands = ['check-content', 'build', 'status', 'passages', 'check-links', 'edit'];
	const given: Readonly<Record<string, string[]>> = {
		import: ['report', 'package.json'],
		new: 'unnamed voix --name Voix --sources guilde-programme'.split(' '),
	};

	test.each([...commands, 'dev', ...Object.keys(given)])(
		'%s: a content root that is none is told once',
		(command) => {
			for (const [place, why] of [
				[join(content, 'nulle-part'), 'ce dossier de contenu n’existe pas'],
				[join(content, 'seminar.yaml'), 'ceci est un fichier'],
				[join(content, 'panels/cloches'), 'rien d’une édition'],
			] as const) {
				const { code, output } = run(command, ...(given[command] ?? []), { CONTENT_DIR: place });
				expect(code, output).toBe(1);
				expect(output).toContain(why);
				expect(output.match(/ {2}→/g), output).toHaveLength(1);
			}
			expect(existsSync(join(content, 'nulle-part'))).toBe(false);
		},
	);

	test.each([...commands, 'import', 'new'])(
		'%s: an option that it has not is named, in French',
		(command) => {
			const { code, output } = run(command, ...(given[command] ?? []), '--couleur');
			expect(code, output).toBe(1);
			expect(output).toContain('« --couleur » n’est pas une option');
			expect(output).not.toMatch(/unknown|option '/i);
		},
	);

	test.each([
		[['import', 'compte-rendu', 'x.docx'], '« compte-rendu » n’est pas de ce qui s’importe'],
		[['import', 'report', 'x.docx', 'y.docx'], '« y.docx » suit le premier'],
		[['new', 'chapitre', 'x'], '« chapitre » n’est pas de ce qui se crée'],
		[['new', 'edition', 'nulle-part', '--date', '17/05/2024'], 'écrivez « 2024-05-17 »'],
		[['new', 'edition', 'nulle-part', '--date', '2024-05-17', '--parts', '40'], '« 40 »'],
		[['passages', 'verifier'], '« verifier »'],
		[['passages', 'retire', 'interventions:fonder', '--reason', 'x'], 'vouliez-vous dire « fondre »'],
		[['passages', 'retire', 'interventions:fondre', 'p1'], 'Il manque --reason'],
		[['passages', 'move', 'interventions:nulle', 'interventions:fondre'], 'interventions:nulle'],
	])('%j names what is wrong', ([command, ...parameters], message) => {
		const { code, output } = run(command!, ...parameters);
		expect(code, output).toBe(1);
		expect(output).toContain(message);
	});

	test('a site is not built into the content', () => {
		const { code, output } = run('build', { CONTENT_DIR: content, OUT_DIR: join(content, 'site') });
		expect(code, output).toBe(1);
		expect(output).toContain('dans le dossier du contenu');
		expect(existsSync(join(content, 'site'))).toBe(false);
	});
});
