import {
	cpSync,
	existsSync,
	globSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { bundlePage } from '#editing/page.ts';
import type { Publisher } from '#editing/publishing.ts';
import { serveEditing } from '#editing/server.ts';
import { createSending } from '../../src/commands/publish/index.ts';
import { findObstacles } from './axe.ts';
import { expect as patient, test as base } from './test.ts';

// What is saved is checked twice, whole: a busy machine takes its time.
const expect = patient.configure({ timeout: 15_000 });
base.describe.configure({ timeout: 90_000 });

/** Building is tried in tests/build/edit.test.ts. */
const build: Publisher['build'] = () =>
	Promise.resolve({
		isDone: false,
		output: 'content/a.md:1  un texte est vide',
		url: undefined,
	});

/** What sends the site beside an edition, and remembers where. */
const sendingOf = (root: string) => createSending(join(root, '..', 'site'), `${root}.destination.json`);

/** A copy of the complete edition, and the page that edits it. */
const test = base.extend<{ edition: { url: string; read: (file: string) => string; root: string } }>({
	edition: async ({}, use) => {
		const root = join(mkdtempSync(join(tmpdir(), 'editing-')), 'content');
		cpSync('tests/editions/complete', root, { recursive: true });
		const server = await serveEditing(root, await bundlePage(), { build, ...sendingOf(root) }, 0);
		await use({ url: server.url, root, read: (file) => readFileSync(join(root, file), 'utf8') });
		await server.close();
		rmSync(root, { recursive: true });
	},
});

const speaker = 'speakers/helene-quintrec-abel/fr.md';

/** Opens an entry of the list with the keyboard. */
async function openEntry(page: Page, kind: string, name: string) {
	const group = page.getByRole('navigation').locator('details details').filter({ hasText: kind });
	await expect(group).toBeVisible();
	if (!(await group.getByRole('link', { name }).isVisible())) {
		await group.locator('summary').focus();
		await page.keyboard.press('Enter');
	}
	await group.getByRole('link', { name }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await expect(page.locator('.file').first()).toBeVisible();
}

test('a field is corrected with the keyboard alone: its fault is beside it, its line alone changes', async ({
	page,
	edition,
}) => {
	await page.goto(edition.url);
	await expect(page).not.toHaveURL(/#[\w-]{20}/);
	const before = edition.read(speaker);
	await openEntry(page, 'Intervenants', 'Hélène Quintrec-Abel');
	const role = page.getByRole('textbox', { name: 'Fonction' }).first();
	await role.focus();
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.press('Delete');
	const fault = page.locator('.field').filter({ has: role }).getByRole('listitem');
	await expect(fault).toHaveText('« Fonction » est à remplir');
	await expect(role).toHaveAttribute('aria-invalid', 'true');
	await role.focus();
	await page.keyboard.type('Archiviste, et plus');
	await expect(fault).toHaveCount(0);
	expect(edition.read(speaker)).toBe(before);
	await page.keyboard.press('ControlOrMeta+S');
	await expect(page.getByRole('main').getByRole('status')).toContainText('Aucune faute');
	expect(edition.read(speaker)).toBe(before.replace(/^role: .*$/m, 'role: Archiviste, et plus'));
	await page.getByRole('button', { name: 'Annuler le dernier enregistrement' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('navigation').getByRole('status')).toContainText('Repris');
	expect(edition.read(speaker)).toBe(before);
});

test('a text is read beside what is typed, and a list put in another order', async ({ page, edition }) => {
	await page.goto(edition.url);
	await openEntry(page, 'Panels', 'Éteindre, transmettre');
	const french = page.getByRole('region', { name: 'français, original' });
	await french
		.getByLabel('Texte', { exact: true })
		.fill('## Un titre {#titre}\n\nUn *mot* de plus. [@archives-haute-veille]');
	const preview = french.getByRole('region', { name: 'La page' });
	await expect(preview.getByRole('heading', { name: 'Un titre' })).toBeVisible();
	await expect(preview.locator('em')).toHaveText('mot');
	const moderators = french.getByRole('group', { name: /^Modération/ });
	await moderators.getByRole('combobox').selectOption({ label: 'Ada Merrowin' });
	await expect(moderators.getByRole('listitem').last()).toContainText('Ada Merrowin');
	await moderators.getByRole('button', { name: 'Monter Ada Merrowin' }).press('Enter');
	await expect(moderators.getByRole('listitem').first()).toContainText('Ada Merrowin');
});

test('somebody is added, named by their name, then withdrawn with what becomes of their address', async ({
	page,
	edition,
}) => {
	await page.goto(edition.url);
	const list = page.getByRole('navigation').locator('details details').filter({ hasText: 'Intervenants' });
	await list.locator('summary').click();
	await list.getByRole('link', { name: 'Ajouter' }).click();
	await expect(page.getByRole('textbox', { name: 'Fonction' }).first()).toBeVisible();
	const checked = page.waitForResponse(/check/);
	await page.getByRole('textbox', { name: 'Fonction' }).first().fill('Relieuse');
	await checked;
	// What nobody could have filled in yet is no fault so far.
	await expect(page.locator('.faults')).toHaveCount(0);
	await page.getByLabel('Prénom').fill('Éloïse');
	await page.getByLabel('Nom de famille').fill('Aubert');
	await page
		.getByRole('group', { name: /^Sources/ })
		.getByRole('combobox')
		.selectOption({ index: 1 });
	await expect(page.locator('.faults')).toHaveCount(0);
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Éloïse Aubert');
	await expect(page.getByRole('main').getByRole('status')).toHaveText('Enregistré. Aucune faute.');
	expect(edition.read('speakers/eloise-aubert/fr.md')).toContain('family: Aubert');
	expect(edition.read('passages.yaml')).toContain('speakers:eloise-aubert');
	page.on('dialog', (dialog) => void dialog.accept());
	await page.getByRole('button', { name: 'Retirer cette fiche' }).click();
	await page.getByLabel('Pourquoi').fill('Elle n’est pas venue.');
	await page.getByRole('button', { name: 'Dire ce que c’est devenu' }).click();
	await expect(page.getByLabel('Pourquoi')).toHaveCount(0);
	expect(edition.read('passages.yaml')).toContain('Elle n’est pas venue.');
});

test('a page has another address, to which the one before leads', async ({ page, edition }) => {
	await page.goto(edition.url);
	await openEntry(page, 'Intervenants', 'Hélène Quintrec-Abel');
	await page.locator('summary').filter({ hasText: 'Changer l’adresse' }).press('Enter');
	const name = page.getByLabel('Ce par quoi finit l’adresse');
	await name.fill('Hélène');
	await page.getByRole('button', { name: 'Changer l’adresse' }).press('Enter');
	await expect(page.getByText('Rien n’est changé')).toBeVisible();
	await name.fill('helene-quintrec');
	expect(await findObstacles(page)).toEqual([]);
	await page.getByRole('button', { name: 'Changer l’adresse' }).press('Enter');
	await expect(page).toHaveURL(/#\/speakers\/helene-quintrec$/);
	await expect(page.getByText('Celle d’avant y mène')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Fonction' }).first()).toBeVisible();
	expect(edition.read('passages.yaml')).toContain('moved: speakers:helene-quintrec\n');
	expect(edition.read('interventions/archives-du-feu/fr.md')).toContain('helene-quintrec]');
});

test('a portrait is put beside somebody, with what it shows', async ({ page, edition }) => {
	const [portrait] = globSync('tests/editions/complete/speakers/*/portrait.*');
	await page.goto(edition.url);
	await openEntry(page, 'Intervenants', 'Hélène Quintrec-Abel');
	const group = page.getByRole('group', { name: 'Portrait' });
	if (await group.getByRole('button', { name: 'Retirer : Portrait' }).isVisible())
		await group.getByRole('button', { name: 'Retirer : Portrait' }).click();
	await group.getByRole('button', { name: 'Renseigner : Portrait' }).click();
	const buffer = readFileSync(portrait!);
	await group
		.getByLabel('Image')
		.setInputFiles({ name: `Été à l’île${extname(portrait!)}`, mimeType: 'image/*', buffer });
	const name = `ete-a-l-ile${extname(portrait!)}`;
	await expect(group.getByText(name)).toBeVisible();
	await group
		.getByRole('group', { name: 'Ce qu’elle montre' })
		.getByLabel('français')
		.fill('Hélène devant la mer');
	await group.getByLabel('Crédit').fill('Anonyme');
	await expect(page.locator('.faults')).toHaveCount(0);
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(page.getByRole('main').getByRole('status')).toHaveText('Enregistré. Aucune faute.');
	expect(readFileSync(join(edition.root, 'speakers/helene-quintrec-abel', name)).equals(buffer)).toBe(true);
	await page.getByRole('button', { name: 'Annuler le dernier enregistrement' }).click();
	await expect(page.getByRole('navigation').getByRole('status')).toContainText('Repris');
	expect(existsSync(join(edition.root, 'speakers/helene-quintrec-abel', name))).toBe(false);
});

test('subtitles are taken in with what they cannot say asked first, and given back', async ({
	page,
	edition,
}) => {
	await page.goto(edition.url);
	await page.getByRole('link', { name: 'Importer un document' }).press('Enter');
	const intervention = 'interventions/archives-du-feu';
	const subtitles =
		'1\n00:00:01,000 --> 00:00:04,000\nOn brûle toute une nuit du charbon.\n\n2\n00:00:05,000 --> 00:00:09,000\nIl ne reste au matin qu’un peu de cendre.\n';
	await page.getByLabel('Le fichier').setInputFiles({
		name: 'sous-titres.srt',
		mimeType: 'application/x-subrip',
		buffer: Buffer.from(subtitles),
	});
	await expect(page.getByLabel('Ce que c’est')).toHaveValue('transcript');
	const save = page.getByRole('button', { name: 'Enregistrer', exact: true });
	await expect(save).toBeDisabled();
	const where = page.getByRole('combobox', { name: /De quoi est-ce/ });
	await where.selectOption('archives-du-feu');
	await page.getByRole('combobox', { name: /Que vaut/ }).selectOption('machine-transcript');
	await expect(page.getByText(`${intervention}/transcript.fr.vtt`).first()).toBeVisible();
	expect(existsSync(join(edition.root, intervention, 'transcript.fr.vtt'))).toBe(false);
	expect(await findObstacles(page)).toEqual([]);
	await save.click();
	await expect(page.getByRole('main').getByRole('status')).toContainText('Enregistré');
	expect(edition.read(`${intervention}/transcript.fr.vtt`)).toContain('On brûle toute une nuit du charbon.');
	await page.getByRole('button', { name: 'Annuler le dernier enregistrement' }).click();
	await expect(page.getByRole('navigation').getByRole('status')).toContainText('Repris');
	expect(existsSync(join(edition.root, intervention, 'transcript.fr.vtt'))).toBe(false);
});

test('what is missing is listed on the first page, a click from its field', async ({ page, edition }) => {
	await page.goto(edition.url);
	const translations = page.locator('.missing > div').filter({ hasText: 'une traduction en anglais' });
	const missing = translations.getByRole('link', { name: 'Hélène Quintrec-Abel' });
	await expect(missing).toBeVisible();
	expect(await findObstacles(page)).toEqual([]);
	await missing.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hélène Quintrec-Abel');
	await page.getByRole('button', { name: 'Traduire : anglais' }).click();
	await page
		.getByRole('region', { name: 'anglais, traduction' })
		.getByLabel('Fonction')
		.fill('Archivist of the archipelago');
	await expect(page.locator('.faults')).toHaveCount(0);
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(page.getByRole('main').getByRole('status')).toContainText('Aucune faute');
	expect(edition.read('speakers/helene-quintrec-abel/en.md')).toBe(
		'---\nrole: Archivist of the archipelago\noriginal: fr\n---\n',
	);
});

test('what keeps the site from being built is said', async ({ page, edition }) => {
	await page.goto(edition.url);
	await page.getByRole('link', { name: 'Voir et publier' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Voir et publier' })).toBeFocused();
	const build = page.getByRole('button', { name: 'Construire le site' });
	await build.press('Enter');
	await expect(page.getByText('un texte est vide')).toBeVisible();
	await expect(page.getByRole('main').getByRole('status')).toContainText('le précédent reste en place');
	writeFileSync(join(edition.root, speaker), edition.read(speaker).replace(/^role: .*\n/m, ''));
	await build.press('Enter');
	const fault = page.getByRole('listitem').filter({ hasText: '« Fonction » est à remplir' });
	await expect(fault.getByRole('link')).toHaveText('Hélène Quintrec-Abel');
	await expect(page.getByText('un texte est vide')).toBeHidden();
	expect(await findObstacles(page)).toEqual([]);
});

test('the edition that was published before comes back, from a window that sent nothing', async ({
	page,
	edition,
}) => {
	const parent = join(edition.root, '..');
	const published = join(parent, 'published');
	const open = async () => {
		await page.goto(edition.url);
		await page.getByRole('link', { name: 'Voir et publier' }).press('Enter');
		await expect(page.getByRole('button', { name: 'Construire le site' })).toBeVisible();
	};
	const goBack = page.getByRole('button', { name: 'Remettre l’édition précédente' });
	for (const words of ['première', 'seconde']) {
		mkdirSync(join(parent, 'site'), { recursive: true });
		writeFileSync(join(parent, 'site', 'actes.schema.json'), '{}');
		writeFileSync(join(parent, 'site', 'index.html'), words);
		const asked = page.waitForResponse(/can-go-back/);
		await open();
		await asked;
		await expect(goBack).toHaveCount(0);
		const sent = await sendingOf(edition.root).send({ kind: 'folder', place: published });
		expect(sent).toMatchObject({ isDone: true });
	}
	await page.reload();
	await goBack.press('Enter');
	await expect(page.getByText('L’édition précédente est de nouveau dans')).toBeVisible();
	expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('première');
	expect(await findObstacles(page)).toEqual([]);
});

test('what is not saved is not left without a word', async ({ page, edition }) => {
	await page.goto(edition.url);
	await openEntry(page, 'Intervenants', 'Hélène Quintrec-Abel');
	const role = page.getByRole('textbox', { name: 'Fonction' }).first();
	await role.fill('Autre fonction');
	await expect(page.getByText('Pas encore enregistré')).toBeVisible();
	page.once('dialog', (dialog) => void dialog.dismiss());
	await page.goBack();
	await expect(role).toHaveValue('Autre fonction');
	page.once('dialog', (dialog) => void dialog.accept());
	await page.getByRole('link', { name: 'Importer un document' }).click();
	await expect(role).toHaveCount(0);
});

test('two versions are shown where the file changed meanwhile', async ({ page, edition, faults }) => {
	await page.goto(edition.url);
	await openEntry(page, 'Intervenants', 'Hélène Quintrec-Abel');
	const theirs = `${edition.read(speaker).trimEnd()}\n\nAjouté ailleurs. [@archives-haute-veille]\n`;
	writeFileSync(join(edition.root, speaker), theirs);
	await page.getByRole('textbox', { name: 'Fonction' }).first().fill('Autre fonction');
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Deux versions' })).toBeVisible();
	expect(edition.read(speaker)).toBe(theirs);
	// The server says so with a status that browsers print.
	faults.length = 0;
	await page.getByRole('button', { name: 'Reprendre celle du disque' }).click();
	await expect(page.getByLabel('Texte', { exact: true })).toHaveValue(/Ajouté ailleurs/);
});

test('what Git left in two versions is a choice, then a form again', async ({ page, edition }) => {
	const before = edition.read(speaker);
	const role = /^role: .*$/m.exec(before)![0];
	const both = `<<<<<<< HEAD\n${role}\n=======\nrole: Relieuse\n>>>>>>> branche-de-marie`;
	writeFileSync(join(edition.root, speaker), before.replace(role, both));
	await page.goto(edition.url);
	await page.getByRole('main').getByRole('link', { name: speaker }).first().click();
	const choice = page.getByRole('region', { name: 'Deux versions' });
	await expect(choice).toContainText('Celle qui arrive (branche-de-marie)');
	expect(await findObstacles(page)).toEqual([]);
	await choice.getByRole('button', { name: /^Garder celle-ci : celle qui arrive/ }).press('Enter');
	await expect(choice).toHaveCount(0);
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(page.getByRole('main').getByRole('status')).toContainText('Aucune faute');
	await expect(page.getByRole('textbox', { name: 'Fonction' }).first()).toHaveValue('Relieuse');
	expect(edition.read(speaker)).toBe(before.replace(role, 'role: Relieuse'));
});

test('a file that was broken elsewhere opens as text, at the line of its fault', async ({
	page,
	edition,
}) => {
	const before = edition.read('glossary.yaml');
	const line = before.split('\n').findIndex((one) => one.includes('definition:')) + 1;
	const broken = before.split('\n').with(line - 1, '  definition: [« non fermé');
	writeFileSync(join(edition.root, 'glossary.yaml'), broken.join('\n'));
	await page.goto(edition.url);
	await page.getByRole('main').locator('.faults').getByRole('link').first().click();
	const text = page.getByLabel('Le fichier, tel qu’il est');
	await expect(text).toBeFocused();
	const at = await text.evaluate((area: HTMLTextAreaElement) => {
		return area.value.slice(0, area.selectionStart).split('\n').length;
	});
	expect(Math.abs(at - line)).toBeLessThan(3);
	expect(await findObstacles(page)).toEqual([]);
	await text.fill(before);
	await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(page.getByRole('main').getByRole('status')).toContainText('Aucune faute');
	expect(edition.read('glossary.yaml')).toBe(before);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`every form can be used by everyone, ${colorScheme}`, async ({ page, edition }) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width: 320, height: 800 });
		await page.goto(edition.url);
		for (const place of [
			'seminar/seminar',
			'programme/programme',
			'report/report',
			'panels/transmettre',
			'interventions/archives-du-feu',
			'glossary/optique',
		]) {
			await page.evaluate((hash) => (location.hash = hash), `#/${place}`);
			await expect(page.locator('.file').first()).toBeVisible();
			expect(await findObstacles(page), place).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBe(320);
		}
	});
