import { expect, test } from 'vitest';
import { type BuiltPage, pages } from './site.ts';

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const textsOf = ({ tags }: BuiltPage, tag: string) =>
	tags.filter(({ name }) => name === tag).map(({ text }) => plain(text));

/** What French law has a statement say, in the order of its model. */
const models = [
	{
		url: '/accessibilite/',
		status: 'non conforme',
		label: 'Accessibilité : non conforme',
		parts: [
			'État de conformité',
			'Résultats des tests',
			'Contenus non accessibles',
			'Établissement de cette déclaration',
			'Retour d’information et contact',
			'Voies de recours',
		],
		known: [
			'Organisme responsable du site : non renseigné',
			'établie le 25 novembre 2026',
			'Technologies utilisées :',
			'Navigateurs des essais automatiques : Chromium',
			'Rien n’a été essayé dans Safari',
			'aucun essai n’a encore été fait',
			'Ce qu’ils ne vérifient pas',
			'Défenseur des droits',
		],
	},
	{
		url: '/en/accessibilite/',
		status: 'non-compliant',
		label: 'Accessibility: non-compliant',
		parts: [
			'Compliance status',
			'Test results',
			'Content that is not accessible',
			'Preparation of this statement',
			'Feedback and contact',
			'Remedies',
		],
		known: [
			'Body responsible for the site: not known',
			'prepared on 25 November 2026',
			'Technologies used:',
			'Browsers of the automatic tests: Chromium',
			'Nothing has been tried in Safari',
			'no test has been made yet',
			'What they do not check',
			'Defender of Rights',
		],
	},
];

test.each(models)('$url says what the law asks for, in its order', ({ url, status, parts, known }) => {
	const page = pages.find((one) => one.url === url)!;
	expect(textsOf(page, 'h2').filter((title) => parts.includes(title))).toEqual(parts);
	expect(textsOf(page, 'strong')).toContain(status);
	const main = textsOf(page, 'main').join(' ');
	for (const words of known) expect(main).toContain(words);
});

test.each(models)('every page leads to $url in words that say the status', ({ url, label }) => {
	const own = pages.filter(
		(page) => page.html.includes('<main') && page.url.startsWith('/en/') === url.startsWith('/en/'),
	);
	expect(own.length).toBeGreaterThan(10);
	for (const page of own) expect(textsOf(page, 'a'), page.url).toContain(label);
});
