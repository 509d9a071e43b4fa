import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect as patient, type Page } from '@playwright/test';
import { makeMaterial } from '../imports/journey/materials.ts';
import { type Hand, Mouse } from './hands.ts';

// Everything is checked whole at each saving, and the site is built.
const expect = patient.configure({ timeout: 30_000 });

/** An edition that is made from nothing, with what an organiser sent. */
export interface Edition {
	/** The address of the editing page. */
	url: string;
	/** Its content root. */
	root: string;
	/** Where a file lies that was sent in. */
	sent: (name: string) => string;
	/** The folder from which the site is read, once it is published. */
	published: string;
	/** Stops the page, and takes everything away. */
	close: () => void;
}

/** Starts `npm run edit` where there is nothing yet. */
export async function startEdition(): Promise<Edition> {
	const folder = mkdtempSync('.cache/editing-journey-');
	await makeMaterial(join(folder, 'material'));
	const root = join(folder, 'content');
	mkdirSync(root);
	const env = {
		...process.env,
		CONTENT_DIR: root,
		OUT_DIR: join(folder, 'site'),
		BROWSER: 'none',
		PORT: '0',
	};
	const command = spawn(process.execPath, ['src/commands/edit.ts'], { env });
	return {
		url: await addressOf(command),
		root,
		sent: (name) => resolve(folder, 'material', name),
		published: resolve(folder, 'publié'),
		close: () => {
			command.kill();
			rmSync(folder, { recursive: true });
		},
	};
}

function addressOf(command: ChildProcess): Promise<string> {
	return new Promise((done, fail) => {
		command.stdout!.on('data', (chunk: Buffer) => {
			const address = /http:\S+/.exec(chunk.toString())?.[0];
			if (address) done(address);
		});
		command.stderr!.on('data', (chunk: Buffer) => process.stderr.write(chunk));
		command.on('exit', () => fail(new Error('npm run edit stopped')));
	});
}

const people = [
	['Inès', 'Ailleboust', 'Campanologue'],
	['Jérôme', 'Vérendrye', 'Sonneur de la halle'],
	['Mary', 'O’Connell', 'Historienne des cloches'],
] as const;

const interventions = ['Le bronze se souvient', 'Sonner dans la brume', 'La note qui manque'] as const;

const chapters = '0:00 Ouverture\n0:12 La cloche de la halle\n0:30 Ce qui reste à faire\n';

/** Takes an edition from nothing to its publication. @param look is called on each screen */
export async function travel(
	page: Page,
	hand: Hand,
	edition: Edition,
	look: (screen: string) => Promise<void>,
): Promise<void> {
	const saved = () =>
		expect(page.getByRole('main').getByRole('status').first()).toContainText(/Enregistré.*Aucune faute/);
	const save = async () => {
		await expect(page.locator('.faults')).toHaveCount(0);
		await hand.press(page.getByRole('button', { name: 'Enregistrer', exact: true }));
	};
	/** A screen has come where its title has the keyboard. */
	const title = async (name: string) => {
		const heading = page.getByRole('heading', { level: 1 });
		await expect(heading).toHaveText(name);
		if (name !== 'Commencer une édition' && name !== 'Modifier les actes')
			await expect(heading).toBeFocused();
	};
	const list = (kind: string) =>
		page
			.getByRole('navigation')
			.locator('details details')
			.filter({ has: page.locator(`summary:has-text("${kind}")`) });
	const goTo = async (kind: string, name: string) => {
		const link = list(kind).getByRole('link', { name });
		// The list opens again a moment after the page had the width of a phone.
		await expect(list(kind)).toBeVisible();
		if (!(await link.isVisible())) await hand.press(list(kind).locator('summary'));
		await hand.press(link);
	};

	await page.goto(edition.url);
	await title('Commencer une édition');
	await look('commencer');
	await hand.type(page.getByLabel('Premier jour de l’événement'), '2024-05-17');
	await hand.type(page.getByLabel('Nombre de panels'), '1');
	await hand.press(page.getByRole('button', { name: 'Commencer' }));
	await title('Modifier les actes');
	await expect(page.getByText('Aucune faute')).toBeVisible();
	await look('accueil');

	for (const [given, family, role] of people) {
		await goTo('Intervenants', 'Ajouter');
		await title('Intervenants : nouvelle fiche');
		await hand.type(page.getByRole('textbox', { name: 'Fonction' }).first(), role);
		await hand.type(page.getByLabel('Prénom'), given);
		await hand.type(page.getByLabel('Nom de famille'), family);
		await hand.choose(
			page.getByRole('group', { name: /^Sources/ }).getByRole('combobox'),
			'À remplir : titre bref',
		);
		await save();
		await title(`${given} ${family}`);
	}
	await look('personne');

	for (const [index, name] of interventions.entries()) {
		await goTo('Interventions', 'Ajouter');
		await title('Interventions : nouvelle fiche');
		await hand.type(page.getByLabel('Titre', { exact: false }).first(), name);
		await hand.choose(page.getByRole('combobox', { name: /^Séance/ }), 'À remplir : le titre du panel 1');
		await expect(page.getByLabel('Rang dans la séance')).toHaveValue(String(index + 1));
		await hand.choose(
			page.getByRole('group', { name: /^Intervenants/ }).getByRole('combobox'),
			`${people[index]![0]} ${people[index]![1]}`,
		);
		await hand.choose(page.getByRole('combobox', { name: /^Ce que vaut le texte/ }), 'mot à mot');
		await hand.type(
			page.getByLabel('Texte', { exact: true }),
			`${name}, et rien ne le dit mieux que le son.`,
		);
		await save();
		await title(name);
	}
	await look('intervention');

	await hand.press(page.getByRole('link', { name: 'Importer un document' }));
	await title('Importer ce qu’on vous a envoyé');
	await hand.give(page.getByLabel('Le fichier', { exact: true }), edition.sent('rapport.docx'));
	await hand.choose(page.getByRole('combobox', { name: /Que vaut ce texte/ }), 'tout le compte rendu');
	await hand.choose(
		page.getByRole('combobox', { name: /De quelle source/ }),
		'À remplir : le titre de l’annonce',
	);
	await look('compte-rendu');
	await hand.press(page.getByRole('button', { name: 'Enregistrer', exact: true }));
	await expect(page.getByRole('main').getByRole('status')).toContainText('report/fr.md');

	await goTo('Interventions', interventions[0]);
	await title(interventions[0]);
	await hand.press(page.getByRole('button', { name: 'Renseigner : Vidéo' }));
	await hand.type(
		page.getByRole('group', { name: 'Vidéo' }).getByLabel(/^Adresse/),
		'https://youtu.be/aB3dE6gH9jK',
	);
	await save();
	await saved();
	await look('video');

	await hand.press(page.getByRole('link', { name: 'Importer un document' }));
	await title('Importer ce qu’on vous a envoyé');
	for (const file of ['youtube.vtt', 'chapitres.txt']) {
		if (file === 'chapitres.txt')
			await hand.give(page.getByLabel('Le fichier', { exact: true }), { name: file, text: chapters });
		else await hand.give(page.getByLabel('Le fichier', { exact: true }), edition.sent(file));
		await hand.choose(page.getByRole('combobox', { name: /De quoi est-ce/ }), interventions[0]);
		if (file === 'youtube.vtt')
			await expect(page.getByText('transcription automatique, à relire')).toBeVisible();
		await look(file === 'youtube.vtt' ? 'sous-titres' : 'chapitres');
		await hand.press(page.getByRole('button', { name: 'Enregistrer', exact: true }));
		await expect(page.getByRole('main').getByRole('status')).toContainText('Enregistré');
	}

	await goTo('Intervenants', 'Inès Ailleboust');
	await title('Inès Ailleboust');
	await hand.press(page.getByRole('button', { name: 'Renseigner : Portrait' }));
	const portrait = page.getByRole('group', { name: 'Portrait' });
	await hand.give(portrait.getByLabel('Image'), edition.sent('portrait.jpg'));
	await hand.type(
		portrait.getByRole('group', { name: 'Ce qu’elle montre' }).getByLabel('français'),
		'Portrait en buste',
	);
	await hand.type(portrait.getByLabel('Crédit'), 'La guilde');
	await save();
	await saved();

	await hand.press(page.getByRole('button', { name: 'Traduire : anglais' }));
	const english = page.getByRole('region', { name: 'anglais, traduction' });
	await hand.type(english.getByLabel('Fonction'), 'Bell scholar');
	await save();
	await saved();
	await look('traduction');

	await goTo('Interventions', interventions[1]);
	await title(interventions[1]);
	await hand.press(page.getByRole('button', { name: 'Ajouter : Corrections' }));
	const correction = page.getByRole('group', { name: 'Corrections' });
	await hand.type(correction.getByLabel('Jour de la correction'), '2024-06-01');
	await hand.type(
		correction.getByRole('group', { name: 'Ce qui a changé' }).getByLabel('français'),
		'Un mot est rétabli.',
	);
	await hand.type(page.getByLabel('Texte', { exact: true }), ' Sauf la nuit.', 'after');
	await save();
	await saved();
	await look('correction');

	await goTo('Interventions', interventions[2]);
	await title(interventions[2]);
	page.once('dialog', (dialog) => void dialog.accept());
	await hand.press(page.getByRole('button', { name: 'Retirer cette fiche' }));
	hand.clicks += hand instanceof Mouse ? 1 : 0;
	await hand.type(page.getByLabel('Pourquoi'), 'Retirée à la demande de son auteur.');
	await look('retrait');
	await hand.press(page.getByRole('button', { name: 'Dire ce que c’est devenu' }));
	await expect(page.getByLabel('Pourquoi')).toHaveCount(0);

	await hand.press(page.getByRole('link', { name: 'Voir et publier' }));
	await title('Voir et publier');
	await hand.press(page.getByRole('button', { name: 'Construire le site' }));
	await expect(page.getByRole('main').getByRole('status').first()).toContainText('Le site est construit', {
		timeout: 240_000,
	});
	await hand.press(page.getByLabel(/Le mettre dans un dossier/));
	await hand.type(page.getByLabel('Dossier du site'), edition.published);
	await look('publier');
	await hand.press(page.getByRole('button', { name: 'Publier', exact: true }));
	await expect(page.getByText('Le site est dans')).toBeVisible();
}

/** What a reader finds of it. */
export function readPublished({ published, root }: Edition): void {
	const read = (path: string) => readFileSync(join(published, path), 'utf8');
	expect(read('compte-rendu/index.html')).toContain('Ce qui nous réunit');
	const first = read('interventions/le-bronze-se-souvient/index.html');
	expect(first).toContain('La cloche de la halle');
	expect(first).toContain('Inès');
	expect(existsSync(join(root, 'interventions/le-bronze-se-souvient/transcript.fr.vtt'))).toBe(true);
	expect(read('intervenants/ines-ailleboust/index.html')).toContain('Portrait en buste');
	expect(read('en/intervenants/ines-ailleboust/index.html')).toContain('Bell scholar');
	expect(read('interventions/sonner-dans-la-brume/index.html')).toContain('Sauf la nuit');
	expect(read('corrections/index.html')).toContain('Un mot est rétabli');
	expect(read('interventions/la-note-qui-manque/index.html')).toContain('Retirée à la demande de son auteur');
}
