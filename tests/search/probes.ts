import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { Engine } from '#search/browser/engine.ts';
import type { Equivalents } from '#search/browser/equivalents.ts';
import { isEmpty, readTokens, type Token, toWords } from '#search/browser/query.ts';
import { foldWord, normaliseText, restoreText } from '#search/normalise.ts';
import { sites, type JudgedQuery } from './judge.ts';

/** A query that was made from the texts, and what it proves. */
export interface Probe extends JudgedQuery {
	kind: string;
}

type Edition = JudgedQuery['edition'];
type Locale = JudgedQuery['locale'];

interface Text {
	path: string;
	title: string;
	kind: string;
	passages: string[];
}

/** The texts of an edition in one language, as they are indexed. */
async function readTexts(edition: Edition, locale: Locale): Promise<Text[]> {
	const engine = new Engine(locale, new URL(`../../${sites[edition]}/`, import.meta.url).href, []);
	const { pagefind } = await engine.load();
	const { results } = await pagefind.search(null);
	const pages = await Promise.all(results.map((result) => result.data()));
	return pages.map(({ raw_url, meta, filters, content, anchors }) => {
		const words = content.split(/[^\S\uFEFF]+/);
		const starts = [...new Set([0, ...anchors.map(({ location }) => location), words.length])].sort(
			(a, b) => a - b,
		);
		const { pathname, hash } = new URL(raw_url, 'https://site.example');
		return {
			path: pathname + hash,
			title: restoreText(meta['title'] ?? meta['name'] ?? ''),
			kind: filters['kind']?.[0] ?? '',
			passages: starts.slice(1).map((end, index) => restoreText(words.slice(starts[index], end).join(' '))),
		};
	});
}

/** Numbers that look drawn by lot and are always the same. */
function makeRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

const each = 40;

/** Of those whose words are of any meaning, few say little: another text draws others. */
const many = 4 * each;

function draw<Thing>(things: readonly Thing[], random: () => number, count = each): Thing[] {
	return things
		.map((thing) => ({ thing, at: random() }))
		.sort((a, b) => a.at - b.at)
		.slice(0, count)
		.map(({ thing }) => thing);
}

const read = new Map<string, Token[]>();

/** The words of a text that say something. */
function full(text: string): Token[] {
	const words =
		read.get(text) ??
		readTokens(normaliseText(text)).filter(
			(token) => token.kind === 'word' && !isEmpty(token) && token.key.length > 3,
		);
	read.set(text, words);
	return words;
}

const keysRead = new Map<string, Set<string>>();

function keysOf(text: string): Set<string> {
	const keys = keysRead.get(text) ?? new Set(full(text).map(({ key }) => key));
	keysRead.set(text, keys);
	return keys;
}

/** The past historic, and other forms that share no stem with what a text is likely to hold. */
const verbs = [
	['tenir', 'tient', 'tiennent', 'tint', 'tinrent', 'tenu', 'tiendra', 'tenait'],
	['venir', 'vient', 'viennent', 'vint', 'vinrent', 'venu', 'viendra', 'venait'],
	['prendre', 'prend', 'prennent', 'prit', 'prirent', 'pris', 'prendra', 'prenait'],
	['mettre', 'met', 'mettent', 'mit', 'mirent', 'mis', 'mettra', 'mettait'],
	['voir', 'voit', 'voient', 'virent', 'vu', 'verra', 'voyait'],
	['savoir', 'sait', 'savent', 'surent', 'su', 'saura', 'savait'],
	['pouvoir', 'peut', 'peuvent', 'purent', 'pourra', 'pouvait'],
	['vouloir', 'veut', 'veulent', 'voulurent', 'voulu', 'voudra', 'voulait'],
	['devoir', 'doit', 'doivent', 'durent', 'devra', 'devait'],
	['recevoir', 'reçoit', 'reçoivent', 'reçut', 'reçurent', 'reçu', 'recevra', 'recevait'],
	['faire', 'fait', 'font', 'firent', 'fera', 'faisait'],
	['dire', 'dit', 'disent', 'dirent', 'dira', 'disait'],
	['écrire', 'écrit', 'écrivent', 'écrivit', 'écrivirent', 'écrira', 'écrivait'],
	['lire', 'lit', 'lisent', 'lurent', 'lira', 'lisait'],
	['vivre', 'vit', 'vivent', 'vécut', 'vécurent', 'vécu', 'vivra', 'vivait'],
	['naître', 'naît', 'naquit', 'naquirent', 'né', 'naîtra', 'naissait'],
	['mourir', 'meurt', 'meurent', 'mourut', 'moururent', 'mort', 'mourra', 'mourait'],
	['courir', 'court', 'courent', 'courut', 'coururent', 'couru', 'courra', 'courait'],
	['ouvrir', 'ouvre', 'ouvrent', 'ouvrit', 'ouvrirent', 'ouvert', 'ouvrira', 'ouvrait'],
	['offrir', 'offre', 'offrent', 'offrit', 'offrirent', 'offert', 'offrira', 'offrait'],
	['craindre', 'craint', 'craignent', 'craignit', 'craignirent', 'craindra', 'craignait'],
	['éteindre', 'éteint', 'éteignent', 'éteignit', 'éteignirent', 'éteindra', 'éteignait'],
	['peindre', 'peint', 'peignent', 'peignit', 'peignirent', 'peindra', 'peignait'],
	['conduire', 'conduit', 'conduisent', 'conduisit', 'conduisirent', 'conduira', 'conduisait'],
	['construire', 'construit', 'construisent', 'construisit', 'construisirent', 'construira'],
	['connaître', 'connaît', 'connaissent', 'connut', 'connurent', 'connu', 'connaîtra', 'connaissait'],
	['paraître', 'paraît', 'paraissent', 'parut', 'parurent', 'paru', 'paraîtra', 'paraissait'],
	['croire', 'croit', 'croient', 'crut', 'crurent', 'cru', 'croira', 'croyait'],
	['boire', 'boit', 'boivent', 'burent', 'boira', 'buvait'],
	['suivre', 'suit', 'suivent', 'suivit', 'suivirent', 'suivi', 'suivra', 'suivait'],
	['rompre', 'rompt', 'rompent', 'rompit', 'rompirent', 'rompu', 'rompra'],
	['perdre', 'perd', 'perdent', 'perdit', 'perdirent', 'perdu', 'perdra', 'perdait'],
	['rendre', 'rend', 'rendent', 'rendit', 'rendirent', 'rendu', 'rendra', 'rendait'],
	['obtenir', 'obtient', 'obtiennent', 'obtint', 'obtinrent', 'obtenu', 'obtiendra'],
	['maintenir', 'maintient', 'maintiennent', 'maintint', 'maintinrent', 'maintenu', 'maintiendra'],
	['soutenir', 'soutient', 'soutiennent', 'soutint', 'soutinrent', 'soutenu', 'soutiendra'],
	['devenir', 'devient', 'deviennent', 'devint', 'devinrent', 'devenu', 'deviendra'],
	['revenir', 'revient', 'reviennent', 'revint', 'revinrent', 'revenu', 'reviendra'],
	['comprendre', 'comprend', 'comprennent', 'comprit', 'comprirent', 'compris', 'comprenait'],
	['apprendre', 'apprend', 'apprennent', 'apprit', 'apprirent', 'appris', 'apprenait'],
	['permettre', 'permet', 'permettent', 'permit', 'permirent', 'permis', 'permettait'],
	['valoir', 'vaut', 'valent', 'valut', 'valurent', 'valu', 'vaudra', 'valait'],
	['répondre', 'répond', 'répondent', 'répondit', 'répondirent', 'répondu', 'répondra'],
	['descendre', 'descend', 'descendent', 'descendit', 'descendirent', 'descendu'],
	['entendre', 'entend', 'entendent', 'entendit', 'entendirent', 'entendu'],
	['décrire', 'décrit', 'décrivent', 'décrivit', 'décrivirent', 'décrivait'],
	['keep', 'keeps', 'kept', 'keeping'],
	['find', 'finds', 'found', 'finding'],
	['hear', 'hears', 'heard', 'hearing'],
	['write', 'writes', 'wrote', 'written', 'writing'],
	['give', 'gives', 'gave', 'given', 'giving'],
	['take', 'takes', 'took', 'taken', 'taking'],
	['see', 'sees', 'saw', 'seen', 'seeing'],
	['say', 'says', 'said', 'saying'],
	['speak', 'speaks', 'spoke', 'spoken', 'speaking'],
	['build', 'builds', 'built', 'building'],
	['bring', 'brings', 'brought', 'bringing'],
	['teach', 'teaches', 'taught', 'teaching'],
	['burn', 'burnt', 'burned', 'burning'],
	['hold', 'holds', 'held', 'holding'],
	['lose', 'loses', 'lost', 'losing'],
	['leave', 'leaves', 'left', 'leaving'],
	['know', 'knows', 'knew', 'known', 'knowing'],
	['become', 'becomes', 'became', 'becoming'],
	['begin', 'begins', 'began', 'begun', 'beginning'],
	['draw', 'draws', 'drew', 'drawn', 'drawing'],
	['think', 'thinks', 'thought', 'thinking'],
	['tell', 'tells', 'told', 'telling'],
	['send', 'sends', 'sent', 'sending'],
	['lead', 'leads', 'led', 'leading'],
	['choose', 'chooses', 'chose', 'chosen', 'choosing'],
	['stand', 'stands', 'stood', 'standing'],
];
const familyOf = new Map(verbs.flatMap((forms) => forms.map((form) => [foldWord(form), forms] as const)));

/** Makes queries from the texts of an edition, as many of each kind as there may be, the same at each time. */
export async function makeProbes(edition: Edition): Promise<Probe[]> {
	const all: Probe[] = [];
	for (const locale of ['fr', 'en'] as const) {
		const random = makeRandom(locale === 'fr' ? 1 : 2);
		const texts = await readTexts(edition, locale);
		const prefix = locale === 'fr' ? '/' : '/en/';
		const add = (kind: string, q: string, finds: string[]) => all.push({ kind, edition, locale, q, finds });
		const frequency = new Map<string, number>();
		for (const { passages } of texts)
			for (const key of new Set(passages.flatMap(full).map((token) => token.key)))
				frequency.set(key, (frequency.get(key) ?? 0) + 1);
		const rarity = (key: string) => frequency.get(key) ?? 0;
		const long = texts.flatMap((text) =>
			text.passages.filter((passage) => full(passage).length >= 12).map((passage) => ({ text, passage })),
		);
		const holding = (words: string) => {
			const wanted = ` ${toWords(normaliseText(words)).join(' ').toLowerCase()} `;
			return texts
				.filter(({ passages }) =>
					` ${toWords(normaliseText(passages.join(' ')))
						.join(' ')
						.toLowerCase()} `.includes(wanted),
				)
				.map(({ path }) => path);
		};

		// Names and identifiers.
		const groups = JSON.parse(
			await readFile(`${sites[edition]}/recherche/equivalents.json`, 'utf8'),
		) as Equivalents;
		const entries = new Set(texts.map(({ path }) => path));
		for (const { id, ...names } of groups) {
			const finds = ['glossaire', 'organisations']
				.map((list) => `${prefix}${list}/#${id}`)
				.filter((path) => entries.has(path));
			if (finds.length > 0)
				for (const name of Object.values(names).flat()) add('name of an entry', name, finds);
		}
		const root = edition === 'real' ? 'content' : 'tests/editions/complete';
		const sources = parse(await readFile(`${root}/sources.yaml`, 'utf8')) as {
			id: string;
			symbol?: string;
			title: string;
		}[];
		for (const { id, symbol } of sources) {
			if (!entries.has(`${prefix}sources/#${id}`)) continue;
			if (symbol) add('symbol of a source', symbol, [`${prefix}sources/#${id}`]);
			if (symbol) add('symbol of a source', `"${symbol}"`, [`${prefix}sources/#${id}`]);
		}
		for (const { path, title, kind } of texts) {
			if (title)
				add(
					`title`,
					title,
					texts.filter((one) => one.title === title).map((one) => one.path),
				);
			if (title && kind !== 'source' && full(title).length > 2)
				add(
					'title without accents',
					foldWord(title.replaceAll(/[«»“”,:]/g, '')),
					texts.filter((one) => one.title === title).map((one) => one.path),
				);
			if (kind === 'speaker' && title.includes(' ')) {
				const [first = '', ...last] = title.split(' ');
				add('person', title, [path]);
				add('person', foldWord(title).replaceAll('-', ' '), [path]);
				add('person', [...last, first].join(' '), [path]);
				add('person', `${last.join(' ')}, ${first}`, [path]);
				add('person', last.join(' ').toUpperCase(), [path]);
				const surname = last.join(' ');
				if (surname.length > 7) add('person mistyped', surname.slice(0, 3) + surname.slice(4), [path]);
			}
		}

		// Words of one passage.
		for (const { passage } of draw(long, random)) {
			const words = passage.split(' ');
			const start = Math.floor(random() * (words.length - 7));
			const span = words
				.slice(start, start + 6)
				.join(' ')
				.replaceAll(/["“”«»]/g, ' ')
				.trim();
			if (full(span).length < 2) continue;
			add('quoted span', `"${span}"`, holding(span));
			add('pasted span', span, holding(span));
		}
		for (const { passage } of draw(long, random)) {
			const rare = [
				...new Map(
					full(passage)
						.filter(({ key }) => rarity(key) < 8)
						.map((token) => [token.key, token]),
				).values(),
			];
			if (rare.length < 4) continue;
			const [one, two, three] = draw(rare, random, 3);
			const finds = texts
				.filter(({ passages }) =>
					passages.some((other) => [one, two, three].every((token) => keysOf(other).has(token!.key))),
				)
				.map(({ path }) => path);
			add('rare words', [one, two, three].map((token) => token!.typed).join(' '), finds);
			const stranger = draw(
				['explique', 'raconte', 'véritablement', 'actuellement', 'signification', 'problématique'],
				random,
				1,
			)[0];
			add(
				'question with a stranger',
				locale === 'fr'
					? `Comment ${one!.typed} et ${two!.typed} ${stranger} ${three!.typed} ?`
					: `How does the ${one!.typed} of ${two!.typed} ${draw(['explain', 'actually', 'significance', 'describe'], random, 1)[0]} ${three!.typed}?`,
				finds,
			);
		}
		// Words scattered over a page.
		const pages = texts.filter(({ passages }) => passages.flatMap(full).length > 150);
		for (const text of draw([...pages, ...pages, ...pages], random)) {
			const tokens = [...new Map(text.passages.flatMap(full).map((token) => [token.key, token])).values()];
			const rare = draw(
				tokens.filter(({ key }) => rarity(key) < 6),
				random,
				3,
			);
			const common = draw(
				tokens.filter(({ key }) => rarity(key) >= 6),
				random,
				3,
			);
			if (rare.length < 3) continue;
			const words = draw([...rare, ...common], random, 6).map(({ typed }) => typed);
			add(
				'scattered question',
				locale === 'fr'
					? `Qu’est-ce que ${words.slice(0, 3).join(' de ')} dans ${words.slice(3).join(' et ')} ?`
					: `What is the ${words.slice(0, 3).join(' of ')} in the ${words.slice(3).join(' and ')}?`,
				[text.path],
			);
			const absent = [...frequency.keys()].filter((key) => !tokens.some((token) => token.key === key));
			add('scattered, one word of elsewhere', [...words, draw(absent, random, 1)[0]].join(' '), [text.path]);
		}
		// Other forms of a verb.
		const verbal = long.flatMap(({ text, passage }) =>
			full(passage).flatMap((token) => {
				const forms = familyOf.get(token.key);
				return forms ? [{ text, passage, token, forms }] : [];
			}),
		);
		for (const { passage, token, forms } of draw(verbal, random, 2 * each)) {
			const others = draw(
				full(passage).filter(({ key }) => key !== token.key && rarity(key) < 12),
				random,
				2,
			);
			const [form] = draw(
				forms.filter((one) => foldWord(one) !== token.key),
				random,
				1,
			);
			if (others.length < 2 || !form) continue;
			const same = new Set(forms.map(foldWord));
			const finds = texts
				.filter(({ passages }) =>
					passages.some(
						(other) =>
							others.every(({ key }) => keysOf(other).has(key)) &&
							[...keysOf(other)].some((key) => same.has(key)),
					),
				)
				.map(({ path }) => path);
			add('other form of a verb', `${others[0]!.typed} ${form} ${others[1]!.typed}`, finds);
		}
		if (locale === 'fr') {
			const regular = long.flatMap(({ passage }) =>
				[...normaliseText(passage).matchAll(/(?<!\p{L})(\p{Ll}{3,})(?:é|ées?|ait|aient)(?!\p{L})/gu)].map(
					([word, stem]) => ({ passage, word, stem: stem! }),
				),
			);
			for (const { passage, word, stem } of draw(regular, random, many)) {
				const others = draw(
					full(passage).filter(({ key }) => key !== foldWord(word) && rarity(key) < 12),
					random,
					2,
				);
				if (others.length < 2) continue;
				const finds = texts
					.filter(({ passages }) =>
						passages.some(
							(other) =>
								others.every(({ key }) => keysOf(other).has(key)) &&
								[...keysOf(other)].some((key) => key.startsWith(foldWord(stem))),
						),
					)
					.map(({ path }) => path);
				add('past historic', `${others[0]!.typed} ${stem}èrent ${others[1]!.typed}`, finds);
			}
		}
		// Mistakes.
		for (const { passage } of draw(long, random, many)) {
			const words = full(passage).filter(
				({ key, typed }) => key.length > 6 && rarity(key) < 8 && /^\p{Ll}+$/u.test(typed),
			);
			const [wrong, other] = draw(words, random, 2);
			if (!wrong || !other || wrong.key === other.key) continue;
			const at = 2 + Math.floor(random() * (wrong.typed.length - 4));
			const typed =
				random() < 0.5
					? wrong.typed.slice(0, at) + wrong.typed.slice(at + 1)
					: wrong.typed.slice(0, at) + wrong.typed[at + 1]! + wrong.typed[at]! + wrong.typed.slice(at + 2);
			const finds = texts
				.filter(({ passages }) =>
					[wrong, other].every(({ key }) => passages.some((one) => keysOf(one).has(key))),
				)
				.map(({ path }) => path);
			add('mistake', `${typed} ${other.typed}`, finds);
		}
		// Compounds.
		const compounds = [
			...new Set(
				long.flatMap(({ passage }) =>
					[...normaliseText(passage).matchAll(/(?<![\p{L}'-])\p{L}{3,}(?:-\p{L}{3,})+(?![\p{L}-])/gu)].map(
						([word]) => word,
					),
				),
			),
		];
		const named = compounds.filter((word) => full(word).length === word.split('-').length);
		for (const word of draw(named, random)) {
			const finds = holding(word);
			add('compound with spaces', word.replaceAll('-', ' '), finds);
			add('compound glued', word.replaceAll('-', ''), finds);
		}
		// Parts of the day.
		const roman = ['', 'I', 'II', 'III'];
		const ordinals = {
			fr: [
				['1er', 'premier', 'première'],
				['2e', 'deuxième', 'second', '2ème'],
				['3e', 'troisième'],
			],
			en: [
				['1st', 'first'],
				['2nd', 'second'],
				['3rd', 'third'],
			],
		}[locale];
		const order = {
			real: ['dialogue-triangulaire', 'partenariats-operationnels', 'performance-et-formation'],
			complete: ['lumiere', 'habiter', 'transmettre'],
		}[edition];
		for (const [index, id] of order.entries()) {
			const finds = [`${prefix}panels/${id}/`];
			const number = index + 1;
			for (const label of locale === 'fr'
				? ['panel', 'table ronde', 'session', 'Panel']
				: ['panel', 'session', 'round table', 'Panel']) {
				for (const sign of [String(number), roman[number]!, ['', 'un', 'deux', 'trois'][number]!].slice(
					0,
					locale === 'fr' ? 3 : 2,
				))
					add('part of the day', `${label} ${sign}`, finds);
				for (const ordinal of ordinals[index]!) add('part of the day', `${ordinal} ${label}`, finds);
			}
		}
		// What is nowhere.
		const nowhere =
			locale === 'fr'
				? [
						'photovoltaïque',
						'hippopotame',
						'mandoline',
						'chlorophylle',
						'xylophone',
						'dinosaure',
						'parapente',
						'aubergine',
						'kangourou',
						'pizzeria',
						'blockchain',
						'vaccination',
						'orthodontie',
						'volleyball',
						'zoologie',
					]
				: [
						'photovoltaic',
						'hippopotamus',
						'mandolin',
						'chlorophyll',
						'xylophone',
						'dinosaur',
						'paragliding',
						'aubergine',
						'kangaroo',
						'pizzeria',
						'blockchain',
						'vaccination',
						'orthodontics',
						'volleyball',
						'zoology',
					];
		const known = [...frequency.keys()].filter((key) => rarity(key) > 4);
		for (const word of nowhere) {
			add('nowhere', word, []);
			add('nowhere', `${draw(known, random, 1)[0]} ${word}`, []);
		}
		for (const name of [
			'Yannick Kerbraz',
			'Margaret Hargreaves',
			'Boubacar Wolfensohn',
			'Ingrid Thorvaldsen',
			'Mme Zubizarreta',
			'Professor Quisling',
		]) {
			add('nowhere', name, []);
			add('nowhere', locale === 'fr' ? `intervention de ${name}` : `speech by ${name}`, []);
		}
		for (const symbol of [
			'S/2031/77',
			'A/RES/99/1234',
			'BDB/R/98-11',
			'4 N 18',
			'978-2-9999-1234-5',
			'A/99/305',
			'ST/SGB/2044/7',
			'31/02/1871',
			'17 août 1743',
		])
			add('nowhere', symbol, []);
	}
	return all.filter(({ kind, finds }) => kind === 'nowhere' || finds.length > 0);
}
