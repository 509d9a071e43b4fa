import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { splitLetterforms } from '#i18n/letterforms.ts';
import { typeset } from '#i18n/typography.ts';
import { typesetTree } from '#prose/typeset-tree.ts';
import { parseProse } from '#prose/parse.ts';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Shows the spaces that do not show: `~` for a no-break space, `^` for a thin one. */
const show = (text: string) => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^');
/** The other way: what `show` shows, as an author would have typed it with the right spaces. */
const hide = (text: string) => text.replaceAll('~', '\u00A0').replaceAll('^', '\u202F');

const cases: readonly (readonly [language: string, input: string, expected: string])[] = [
	// Apostrophes
	['fr', "l'initiative et l'A4P", 'l’initiative et l’A4P'],
	['fr', "aujourd'hui, qu'il", 'aujourd’hui, qu’il'],
	['fr', "l'« initiative »", 'l’«~initiative~»'],
	['fr', "l'“initiative” d'1 million", 'l’“initiative” d’1 million'],
	['fr', 'l\'"initiative"', 'l’«~initiative~»'],
	['fr', "l'(in)sécurité", 'l’(in)sécurité'],
	// Quotation marks
	['fr', '"Dialogue triangulaire"', '«~Dialogue triangulaire~»'],
	['fr', 'dit "un" et "deux".', 'dit «~un~» et «~deux~».'],
	['fr', '("Vraiment ?")', '(«~Vraiment^?~»)'],
	['fr', '"a "b" c"', '«~a «~b~» c~»'],
	['fr', '« déjà »', '«~déjà~»'],
	['fr', '«~déjà~»', '«~déjà~»'],
	['fr', '«^mince^»', '«~mince~»'],
	['fr', '«collé»', '«~collé~»'],
	['fr', '« Vision “Action pour la paix” : suite »', '«~Vision “Action pour la paix”~: suite~»'],
	['fr', '» suite d’une citation', '» suite d’une citation'],
	// Double signs
	['fr', 'Bilan : quoi ? Rien ; vite !', 'Bilan~: quoi^? Rien^; vite^!'],
	['fr', 'Bilan: quoi? Rien; vite!', 'Bilan~: quoi^? Rien^; vite^!'],
	['fr', 'Bilan^: quoi~? Rien~; vite~!', 'Bilan~: quoi^? Rien^; vite^!'],
	['fr', 'Quoi?! Quoi ?!', 'Quoi^?! Quoi^?!'],
	['fr', 'fin » ? (fin); [fin]: “fin”!', 'fin~»^? (fin)^; [fin]~: “fin”^!'],
	['fr', 'en 2018 : 150 pays', 'en 2018~: 150 pays'],
	['fr', 'voir https://exemple.org/?t=83 : suite', 'voir https://exemple.org/?t=83~: suite'],
	// Points and dashes
	['fr', 'attendez... [...]', 'attendez… […]'],
	['fr', 'avant - après', 'avant – après'],
	['fr', 'avant -- après', 'avant – après'],
	// Numbers
	['fr', '15 000 personnes, 63 000 000', '15^000 personnes, 63^000^000'],
	['fr', '15~000', '15^000'],
	['fr', '80 % et 5 €', '80~% et 5~€'],
	['fr', 'n° 5, no 5, nos 5 et 6, p. 12, pp. 3-5, § 3', 'n°~5, no~5, nos~5 et 6, p.~12, pp.~3-5, §~3'],
	['fr', 'la résolution 2436 (2018)', 'la résolution~2436 (2018)'],
	['fr', 'Panel II', 'Panel~II'],
	['fr', 'au XXe siècle, au Ier siècle', 'au XXe~siècle, au Ier~siècle'],
	// Dates
	['fr', 'le 25 octobre 2018', 'le 25~octobre 2018'],
	['fr', 'le 1er janvier 2019', 'le 1er~janvier 2019'],
	['fr', 'les 26-27 octobre 2016', 'les 26–27~octobre 2016'],
	['fr', 'les 1er-2 août', 'les 1er–2~août'],
	['fr', 'les 18 et 19 novembre', 'les 18 et 19~novembre'],
	// Persons
	['fr', 'M. Khare, Mme Keïta, MM. Un et Deux', 'M.~Khare, Mme~Keïta, MM.~Un et Deux'],
	['fr', 'M. le Président, Mme la ministre', 'M.~le Président, Mme~la ministre'],
	['fr', 'S.E. M. Atul Khare', 'S.E.~M.~Atul Khare'],
	['fr', 'S. E. M. Atul Khare', 'S.~E.~M.~Atul Khare'],
	// English
	['en', "the organisers' page, the UN's, don't", 'the organisers’ page, the UN’s, don’t'],
	['en', '"not known", ("yes")', '“not known”, (“yes”)'],
	['en', 'wait...', 'wait…'],
	['en', 'on 25 October 2018', 'on 25~October 2018'],
	['en', 'resolution 2436: what? now; yes!', 'resolution~2436: what? now; yes!'],
	['en', 'H.E. Mr Atul Khare, Ms Smith, p. 12', 'H.E.~Mr~Atul Khare, Ms~Smith, p.~12'],
	['en', 'H.E. Mr. Atul Khare and Ms. Smith', 'H.E.~Mr.~Atul Khare and Ms.~Smith'],
	['en', 'called « Vision »', 'called « Vision »'],
	// Tags: a language with its region, and languages that are not ours
	['fr-CA', 'quoi ?', 'quoi^?'],
	['FR', 'quoi ?', 'quoi^?'],
	['en-GB', "it's", 'it’s'],
	['de', '"was" ?', '"was" ?'],
	['', '"l\'a" ?', '"l\'a" ?'],
];

const untouched = [
	'',
	'https://exemple.org/page?t=83&x=1#p-3',
	"https://exemple.org/l'a/v1...v2",
	'www.exemple.org/a...b',
	'le paramètre ?t=83',
	'?t=83',
	'à 10:30',
	'un rapport de 1:2',
	'S/RES/2436',
	'A/70/95–S/2015/446',
	'A/70/95-S/2015/446',
	'en 2018, 150 pays',
	'nom@exemple.org',
	"o'neil@exemple.org",
	'a::b',
	'a :: b',
	'politico-stratégique',
	'pages 26-27',
	'2018-10-25',
	'10.1007/978-3-319-90887-8_12',
	'A &amp; B',
	'un écran de 5", 7" ou 9"',
	'“déjà”, l’un – et l’autre…',
	'à la ligne\n\n» suite',
	'\uE000\uE001',
];

describe.each(['fr', 'en'])('%s leaves alone', (language) => {
	test.each(untouched)('%j', (input) => {
		expect(typeset(input, language)).toBe(input);
	});
});

test.each(cases)('%s: %s', (language, input, expected) => {
	expect(show(typeset(hide(input), language))).toBe(expected);
});

/** What the rules look at, to be strewn at random: the same at each run. */
const shards = [
	...' ~^\n\'"«»“”:;!?.-–…/&=()[]\uE000\uE001',
	...[
		'l',
		's',
		'A4P',
		'M.',
		'S.',
		'E.',
		'p.',
		'n°',
		'1er',
		'5',
		'12',
		'000',
		'2018',
		'mai',
		'May',
		'%',
		'XXe',
	],
	...['siècle', 'résolution', 'https://a.b/', 'x@y.z', '&nbsp;', '...', ' : ', ' ?', ' - '],
].map(hide);

/** Park and Miller's generator: gives integers below `limit`. */
function makeDraw(): (limit: number) => number {
	let seed = 2436;
	return (limit) => (seed = (seed * 48271) % 2147483647) % limit;
}

function* strewn(count: number) {
	const draw = makeDraw();
	while (count--) {
		const pieces = Array.from({ length: 1 + draw(4) }, () =>
			Array.from({ length: draw(6) }, () => shards[draw(shards.length)]!).join(''),
		);
		yield pieces;
	}
}

describe.each(['fr', 'en'])('%s, once and for all', (language) => {
	const expectStable = (text: string) => {
		const once = typeset(text, language);
		expect(typeset(once, language)).toBe(once);
	};
	test.each(cases)('%s: %s', (_, input) => {
		expectStable(hide(input));
	});
	test('whatever is strewn', () => {
		for (const pieces of strewn(2000)) expectStable(pieces.join(''));
	});
	test('a long text', () => {
		expectStable(
			cases
				.map(([, input]) => hide(input))
				.join('\n\n')
				.repeat(10),
		);
	});
	test.each(globSync('content/**/*.{md,mdx,yaml}'))('%s', (file) => {
		const text = readFileSync(file, 'utf8');
		expectStable(text);
		const root = parseProse(text);
		typesetTree(root, language);
		const once = JSON.stringify(root);
		typesetTree(root, language);
		expect(JSON.stringify(root)).toBe(once);
	});
});

describe('a tree', () => {
	const typesetMarkdown = (markdown: string, language = 'fr') => {
		const root = parseProse(markdown);
		typesetTree(root, language);
		return root;
	};
	test.each([
		["« *Titre* » : l'*Observatoire*", '«~Titre~»~: l’Observatoire'],
		['«*Titre*» et "*Titre*"', '«~Titre~» et «~Titre~»'],
		['**mot**: suite', 'mot~: suite'],
		['*vraiment*?', 'vraiment^?'],
		['un "[lien](https://exemple.org/?a=b)" ?', 'un «~lien~»^?'],
		['M. [Khare](https://exemple.org), le 25 **octobre**', 'M.~Khare, le 25~octobre'],
		['*résolution* 2436, les *26*-*27* mai, wait..*.*', 'résolution~2436, les 26–27~mai, wait…'],
		["l'`A4P`, `mot` ?", 'l’A4P, mot^?'],
		['le code `a ? b : c` et `"x"` reste', 'le code a ? b : c et "x" reste'],
		['le 25\noctobre', 'le 25~octobre'],
		["- l'un\n- l'autre ?", 'l’unl’autre^?'],
		["# l'un ?", 'l’un^?'],
		["| l'un ? |\n|---|\n| l'autre ? |", 'l’un^?l’autre^?'],
		["```\nl'un ?\n```", "l'un ?"],
	])('%j', (markdown, expected) => {
		expect(show(toString(typesetMarkdown(markdown)))).toBe(expected);
	});

	test('what is added on a border is outside the emphasis', () => {
		const [paragraph] = typesetMarkdown('«*Titre*» *vraiment*?').children;
		const values = 'children' in paragraph! ? paragraph.children.map((child) => show(toString(child))) : [];
		expect(values).toEqual(['«~', 'Titre', '~» ', 'vraiment', '^?']);
	});

	test('quotation marks around emphasis leave its words in it', () => {
		const [paragraph] = typesetMarkdown('"un *mot* ici"').children;
		const values = 'children' in paragraph! ? paragraph.children.map((child) => show(toString(child))) : [];
		expect(values).toEqual(['«~un ', 'mot', ' ici~»']);
	});

	test('keeps addresses and HTML as they are', () => {
		const root = JSON.stringify(
			typesetMarkdown("[l'a](https://exemple.org/l'a?b=1) <i title=\"l'a ?\">b</i>"),
		);
		expect(root).toContain("https://exemple.org/l'a?b=1");
		expect(root).toContain("l'a ?");
	});

	test('reads what a component holds, where there is no paragraph', () => {
		const text = { type: 'text' as const, value: "l'un ?" };
		typesetTree({ type: 'root', children: [{ type: 'blockquote', children: [text as never] }] }, 'fr');
		expect(show(text.value)).toBe('l’un^?');
	});

	test.each(['fr', 'en', 'de'])('in %s says what the text says, wherever it is cut', (language) => {
		for (const pieces of strewn(2000)) {
			const children = pieces.map((value) => ({ type: 'text' as const, value }));
			const root: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
			typesetTree(root, language);
			expect(toString(root)).toBe(typeset(pieces.join('').replaceAll('\n', ' '), language));
		}
	});
});

describe('what is set otherwise than the words around is told apart:', () => {
	const told = (text: string, language = 'fr') =>
		splitLetterforms(text, language)
			.map((piece) => (piece.form ? `${piece.form === 'raised' ? '^' : '*'}${piece.text}` : piece.text))
			.join('');

	test('what French raises after numbers', () => {
		expect(told('Le 1er mars, la 8570e séance du XXIe siècle')).toBe(
			'Le 1^er mars, la 8570^e séance du XXI^e siècle',
		);
		expect(told('Le 2e')).toBe('Le 2^e');
		expect(told('La 1re et la 2nde séances, les 3es, Ier siècle')).toBe(
			'La 1^re et la 2^nde séances, les 3^es, I^er siècle',
		);
		expect(told('Vers midi, Xers')).toBe('Vers midi, Xers');
		expect(told('Ce que l’Ive dit en 1er5, 3ex, S/2000e-3')).toBe('Ce que l’Ive dit en 1er5, 3ex, S/2000e-3');
		expect(told('The 1er and the 2e', 'en')).toBe('The 1er and the 2e');
	});

	test('acronyms, in every language', () => {
		expect(told('L’ONU, le 1er (MINUSMA-ÉU).')).toBe('L’*ONU, le 1^er (*MINUSMA-*ÉU).');
		expect(told('UN: NGOs, 25 NGO, USA 2018; XIV, A, iOS', 'de')).toBe(
			'*UN: *NGOs, 25 *NGO, *USA 2018; XIV, A, iOS',
		);
		for (const text of [
			'S/PRST/2001/3',
			'SG/A/1705-BIO/4930',
			'3 NX 17',
			'BIO-4930',
			'X.AB',
			'a@UN',
			'ONU–OIF',
			'CE QU’ON VOIT',
		])
			expect(told(text)).toBe(text);
	});
});
