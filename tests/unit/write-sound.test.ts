import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSound } from '#import/write-sound.ts';

const root = mkdtempSync(join(tmpdir(), 'write-sound-'));
const seminar = 'seminar.yaml';
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const faulty = readFileSync(`tests/editions/minimal/${seminar}`, 'utf8').replace(
	/^date: .*$/m,
	'date: jeudi',
);

beforeAll(() => cpSync('tests/editions/minimal', root, { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

describe('changes to an edition', () => {
	test('that make faults are taken back, and the faults are said', async () => {
		const change = { file: seminar, before: read(seminar), after: faulty };
		expect((await writeSound(root, [change])).map(({ file }) => file)).toContain(seminar);
		expect(read(seminar)).toBe(change.before);
	});

	test('take the folders that they made with them', async () => {
		rmSync(join(root, 'interventions'), { recursive: true, force: true });
		const file = 'interventions/accorder/fr.md';
		const after = '---\ntitle: Accorder\nsession: clochers\n---\n';
		const faults = await writeSound(root, [{ file, before: undefined, after }]);
		expect(faults.map((fault) => fault.file)).toContain(file);
		expect(existsSync(join(root, 'interventions'))).toBe(false);
	});

	test('stay where what is wrong was so before, and what is left to do is to give addresses', async () => {
		writeFileSync(join(root, seminar), faulty);
		const file = 'speakers/ozanne/fr.md';
		const after = '---\nname:\n  family: Ozanne\nrole: Notaire\nsources:\n  - guilde-programme\n---\n';
		expect(await writeSound(root, [{ file, before: undefined, after }])).toEqual([]);
		expect(read(file)).toBe(after);
	});
});
