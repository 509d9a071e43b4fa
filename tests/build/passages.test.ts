import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** Runs `npm run passages` on an edition, or another command. */
function run(content: string, command: string, ...parameters: string[]) {
	const env = { ...process.env, CONTENT_DIR: content, NO_COLOR: '1', FORCE_COLOR: undefined };
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[`src/commands/${command}.ts`, ...parameters],
		{ env },
	);
	return { code: status, output: stdout.toString() + stderr.toString() };
}

test.each(['content', 'tests/editions/complete', 'tests/editions/minimal'])(
	'the register of %s is up to date',
	(content) => {
		expect(run(content, 'passages', 'check')).toEqual({
			code: 0,
			output: 'Le registre des passages est à jour.\n',
		});
	},
);

describe('npm run passages', () => {
	let content: string;
	beforeEach(() => {
		content = mkdtempSync(join(tmpdir(), 'content-'));
		cpSync('tests/editions/minimal', content, { recursive: true });
	});
	afterEach(() => rmSync(content, { recursive: true }));
	const file = () => join(content, 'passages.yaml');
	const register = () => readFileSync(file(), 'utf8');
	const edit = (change: (text: string) => string, text = 'interventions/fondre/fr.md') =>
		writeFileSync(join(content, text), change(readFileSync(join(content, text), 'utf8')));
	/** Takes a passage out of the text and of its translation. */
	const remove = (...words: string[]) => {
		for (const text of ['fr', 'en'])
			edit(
				(old) => words.reduce((left, one) => left.replace(one, ''), old),
				`interventions/fondre/${text}.md`,
			);
	};
	const passages = (...parameters: string[]) => run(content, 'passages', ...parameters);
	/** Runs it, and it must succeed. */
	const done = (...parameters: string[]) => {
		const { code, output } = passages(...parameters);
		expect(code, output).toBe(0);
		return output;
	};
	/** Runs it, and it must refuse, and write nothing. */
	const refused = (...parameters: string[]) => {
		const written = register();
		const { code, output } = passages(...parameters);
		expect(code, output).toBe(1);
		expect(register()).toBe(written);
		return output;
	};
	const first = [
		'La brume est notre premier outil. Elle tient le bronze au chaud.',
		'Fog is our first tool. It keeps the bronze warm.',
	];
	const second = ['Le moule respire, et la cloche avec lui.', 'The mould breathes, and the bell with it.'];

	test('writes the register that a new edition lacks, then finds it up to date', () => {
		rmSync(file());
		expect(run(content, 'check-content').output).toContain('il garde les adresses publiées');
		done();
		expect(register()).toMatch(
			/interventions:fondre\n {2}passages:\n {4}p1:\n {6}fr: La brume est notre premier outil/,
		);
		expect(register()).toContain('- id: glossary:battant');
		const written = register();
		done('check');
		done();
		expect(register()).toBe(written);
	});

	test('follows a passage that is corrected, shows the change, and gives a new one another address', () => {
		edit((text) => text.replace('La brume est', 'Une phrase neuve ouvre ce texte.\n\nLa brume fut'));
		expect(refused('check')).toContain('interventions:fondre : nouveaux p3');
		expect(done()).toContain('p1 (fr) : « La brume est notre premier outil. Elle tient le');
		expect(register()).toMatch(/p1:\n {6}fr: La brume fut notre premier outil/);
		expect(register()).toMatch(/p3:\n {6}fr: Une phrase neuve ouvre ce texte/);
	});

	test('keeps a build from publishing a passage without an address', () => {
		edit((text) => `${text}\nUne phrase que personne n’a enregistrée.\n`);
		const { code, output } = run(content, 'build');
		expect(code).toBe(1);
		expect(output).toContain('lancez « npm run passages »');
	});

	test('asks what became of a passage that is gone, and keeps its address once it is said', () => {
		edit((text) => `${text}\nUne phrase neuve clôt ce texte.\n`);
		done();
		remove('Une phrase neuve clôt ce texte.');
		expect(refused()).toContain('interventions:fondre p3 ne se trouve plus');
		done('retire', 'interventions:fondre', 'p3', '--to', 'p1', '--reason', 'Redite.');
		expect(register()).toMatch(/retired:\n {4}p3:\n {6}reason:\n {8}fr: Redite\.\n {6}to: p1/);
		edit((text) => `${text}\nUne conclusion que personne n’attendait.\n`);
		done();
		expect(register(), 'a retired address is never given again').toMatch(/p4:\n {6}fr: Une conclusion/);
	});

	test('settles one loss after the other', () => {
		edit((text) => `${text}\nUne troisième chose est dite ici.\n`);
		done();
		remove(...first);
		remove(...second);
		expect(done('retire', 'interventions:fondre', 'p1', '--reason', 'Ôté.')).toContain(
			'p2 ne se trouve plus',
		);
		expect(run(content, 'check-content').output).not.toContain('le passage p1');
		done('retire', 'interventions:fondre', 'p2', '--to', 'p3', '--reason', 'Fondu.');
		done('check');
	});

	test('leads an address whose place was taken to what took it last', () => {
		edit((text) => `${text}\nUne troisième chose est dite ici.\n`);
		done();
		remove(...first);
		done('retire', 'interventions:fondre', 'p1', '--to', 'p2', '--reason', 'Fondu.');
		remove(...second);
		done('retire', 'interventions:fondre', 'p2', '--to', 'p3', '--reason', 'Fondu.');
		expect(run(content, 'check-content').code).toBe(0);
		expect(register().match(/to: p3/g)).toHaveLength(2);
	});

	test('refuses to retire what is there, or to lead to what is not', () => {
		expect(refused('retire', 'interventions:fondre', 'p1', '--reason', 'x')).toContain(
			'encore dans le texte',
		);
		remove(...first);
		expect(refused('retire', 'interventions:fondre', 'p1', '--to', 'p77', '--reason', 'x')).toContain(
			'p77 n’est pas un passage',
		);
		expect(refused('retire', 'interventions:fondre', '--reason', 'x')).toContain('encore là');
	});

	test('never writes over a register that it could not read whole', () => {
		for (const fault of ['<<<<<<< HEAD\n', '- id: interventions:autre\n  note: x\n']) {
			writeFileSync(file(), `${register()}${fault}`);
			refused();
			writeFileSync(file(), register().replace(fault, ''));
		}
	});

	test('does not ask about the passages of a file that cannot be read', () => {
		edit((text) => text.replace('status:', 'statut:'));
		expect(run(content, 'check-content').output).not.toContain('passages.yaml');
	});

	const rename = (to: string) =>
		renameSync(join(content, 'interventions/fondre'), join(content, 'interventions', to));

	test('follows a folder that is renamed, whose old address leads to the new one', () => {
		edit((text) => `${text}\nUne phrase de trop.\n`);
		done();
		remove('Une phrase de trop.');
		done('retire', 'interventions:fondre', 'p3', '--to', 'p1', '--reason', 'Redite.');
		rename('couler');
		expect(refused()).toContain('interventions:fondre ne se trouve plus');
		expect(done('move', 'interventions:fondre', 'interventions:couler')).not.toContain('nouveaux');
		expect(register()).toMatch(/id: interventions:couler\n {2}passages:\n {4}p1:/);
		expect(register()).toContain('- id: interventions:fondre\n  moved: interventions:couler');
		cpSync(join(content, 'interventions/couler'), join(content, 'interventions/fondre'), { recursive: true });
		edit((text) => text.replace('order: 1', 'order: 3'));
		expect(run(content, 'check-content').output).toContain('ce nom est repris');
		expect(refused()).toContain('ce nom est repris');
		rmSync(join(content, 'interventions/fondre'), { recursive: true });
		renameSync(join(content, 'interventions/couler'), join(content, 'interventions/fondre'));
		done('move', 'interventions:couler', 'interventions:fondre');
		expect(register()).toContain('- id: interventions:couler\n  moved: interventions:fondre');
	});

	test('refuses to give a folder the place of another', () => {
		rmSync(join(content, 'interventions/fondre'), { recursive: true });
		edit((text) => text.replace('order: 2', 'order: 1'), 'interventions/listening/en.md');
		expect(refused('move', 'interventions:fondre', 'interventions:listening')).toContain('déjà publié');
		done('retire', 'interventions:fondre', '--reason', 'Retirée à la demande de son auteur.');
		expect(register()).toMatch(/- id: interventions:fondre\n {2}gone:\n {4}reason:\n {6}fr: Retirée/);
		done('check');
	});

	test('says how it is used', () => {
		expect(passages('autre')).toMatchObject({ code: 1 });
		expect(passages('retire', 'interventions:fondre', 'p1').output).toContain('--reason');
	});
});
