import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findMoments } from '#proceedings/moments/find.ts';
import { listBlocks, textOf } from '#proceedings/passages/texts.ts';
import { parseProse } from '#prose/parse.ts';
import { numberPassages } from '#proceedings/passages/register.ts';
import { listRemarks } from '#proceedings/remarks.ts';
import { checkContent } from '#proceedings/check.ts';
import { listMoments, listSure } from '#proceedings/moments/moments.ts';
import { parseWebVtt } from '#media/transcripts/webvtt.ts';
import { createDraw } from '../benchmark/edition.ts';
import { splitCues } from '../media/cues.ts';
import { readScript } from '../media/scripts.ts';

interface Said {
	start: number;
	end: number;
	id: string;
	text: string;
}

/** A text, what was said, and when each paragraph was: undefined for those that nobody said. */
interface Intervention {
	cues: Said[];
	texts: string[];
	truth: (number | undefined)[];
}

const interventions = 'tests/editions/complete/interventions';
const scriptOf = (name: string) => readScript(`tests/media/scripts/${name}.txt`).map(({ text }) => text);
const cuesOf = (id: string, language = 'fr'): Said[] =>
	parseWebVtt(readFileSync(`${interventions}/${id}/transcript.${language}.vtt`, 'utf8')).cues;
const startsOf = (cues: readonly Said[]) => cues.filter(({ id }) => id !== '').map(({ start }) => start);
const at = (cues: readonly Said[], words: string) => cues.find(({ text }) => text.includes(words))!.start;

/** The paragraphs of a text of the edition. */
function textsOf(id: string): string[] {
	const text = readFileSync(`${interventions}/${id}/fr.md`, 'utf8').replace(/^---\n[^]*?\n---\n/, '');
	const blocks = listBlocks(parseProse(text));
	return blocks.filter(({ type }) => type !== 'figure').map(textOf);
}

/** What was said, written down word by word: the scripts of the media, whose voices say when they begin each paragraph. */
const verbatim = [
	...['langue-des-feux.fr', 'langue-des-feux.en', 'fog-signals.en', 'fog-signals.fr', 'automates.fr'],
	...['journal-du-gardien.fr', 'familles.fr', 'dialogue-ouverture.fr', 'questions-lumiere.fr'],
	'questions-habiter.fr',
].map((name): Intervention => {
	const [id, language] = name.split('.') as [string, string];
	const cues = cuesOf(id, language);
	return { cues, texts: scriptOf(name), truth: startsOf(cues) };
});

/** An intervention that its author rewrote: of each paragraph, the first words that say what it begins with. */
function readLentilles(): Intervention {
	const cues = cuesOf('lentilles');
	const first = [
		...['J’ai travaillé pendant douze ans', 'On voit douze fois la mer', 'C’est toute l’optique'],
		...['c’est la loupe', 'Mille huit pièces', 'une lentille, ça augmente', 'Madame Merrowin', 'En 1859'],
		...['Et les rapports', 'Celui qui trouve', 'Depuis Aubrelle', 'Si la lampe peut sortir'],
		...['Je termine par un défaut', 'On m’a proposé'],
	];
	return { cues, texts: textsOf('lentilles'), truth: first.map((words) => at(cues, words)) };
}

/** One that its author rewrote, of which a paragraph was moved and the last two were added; it was never written down. */
function readArchives(): Intervention {
	let end = 0;
	const cues = scriptOf('archives-du-feu.fr').flatMap((text, paragraph) =>
		splitCues(text).map((piece, index): Said => {
			const start = end + 0.4;
			end = start + piece.length / 16;
			return { start, end, id: index === 0 ? `p${paragraph + 1}` : '', text: piece };
		}),
	);
	const starts = startsOf(cues);
	const [one, two, three, four, five, six, seven, eight, nine, , eleven] = starts;
	const ten = at(cues, 'Puis une stagiaire');
	const said = [one, two, three, four, seven, five, six, eight, nine, ten, eleven];
	return { cues, texts: textsOf('archives-du-feu'), truth: [...said, undefined, undefined] };
}

const draw = createDraw(16);
const drawOne = <Item>(items: readonly Item[]) => items[Math.floor(draw() * items.length)]!;

/** As software writes down what it hears: seven words a line, no signs; of some words, none or another. */
function hear(intervention: Intervention, wrong: number): Intervention {
	const words = intervention.cues.flatMap(({ start, end, text }) =>
		[...text.matchAll(/[\p{L}\p{M}\p{N}’'-]+/gu)].map(({ 0: word, index }) => ({
			word: word.toLowerCase(),
			start: start + ((end - start) * index) / text.length,
		})),
	);
	const heard = words.flatMap(({ word, start }) => {
		const luck = draw();
		if (luck < wrong / 5) return [];
		return [{ word: luck < wrong ? drawOne(words).word : word, start }];
	});
	const lines = Array.from({ length: Math.ceil(heard.length / 7) }, (_, n) => heard.slice(n * 7, n * 7 + 7));
	const cues = lines.map((line, n) => ({
		start: line[0]!.start,
		end: lines[n + 1]?.[0]!.start ?? intervention.cues.at(-1)!.end,
		id: '',
		text: line.map(({ word }) => word).join(' '),
	}));
	return { ...intervention, cues };
}

/** Some words left out, others put in the place of theirs, others exchanged with the next. */
function reword(intervention: Intervention, rate: number): Intervention {
	const vocabulary = intervention.texts.join(' ').split(' ');
	const texts = intervention.texts.map((text) => {
		const words = text.split(' ').flatMap((word) => {
			const luck = draw();
			return luck < rate / 2 ? [] : [luck < rate ? drawOne(vocabulary) : word];
		});
		for (let n = 1; n < words.length; n += 1)
			if (draw() < rate / 4) words.splice(n - 1, 2, words[n]!, words[n - 1]!);
		return words.join(' ');
	});
	return { ...intervention, texts };
}

/** The paragraphs in any order. */
function shuffle(intervention: Intervention): Intervention {
	const order = intervention.texts
		.map((_, index) => ({ index, luck: draw() }))
		.sort((a, b) => a.luck - b.luck);
	const pick = <Item>(items: readonly Item[]) => order.map(({ index }) => items[index]!);
	return { ...intervention, texts: pick(intervention.texts), truth: pick(intervention.truth) };
}

/** After each paragraph, one of another intervention of the day. */
function add(intervention: Intervention): Intervention {
	const others = [
		...['cartes-de-nuit', 'inventaire', 'conclusions', 'ecole-des-veilleurs', 'nourrir-la-tour'],
	].flatMap(textsOf);
	return {
		...intervention,
		texts: intervention.texts.flatMap((text) => [text, drawOne(others)]),
		truth: intervention.truth.flatMap((moment) => [moment, undefined]),
	};
}

/** French texts, and what their English interpreter said. */
const translated = ['langue-des-feux', 'fog-signals'].map((id): Intervention => {
	const cues = cuesOf(id, 'en');
	return { cues, texts: scriptOf(`${id}.fr`), truth: startsOf(cues) };
});

const every = (change: (intervention: Intervention) => Intervention) => verbatim.map(change);
const lentilles = readLentilles();
const archives = readArchives();

/** How many paragraphs were said, found within two seconds, found wrong by more than five and said to be sure; and for the others, sure. */
test.for<
	[name: string, interventions: Intervention[], said: number, near: number, wrong: number, unsaid: number]
>([
	['as it was said', verbatim, 148, 148, 0, 0],
	['rewritten by its author', [lentilles], 14, 14, 0, 0],
	['rewritten, a paragraph moved, two added', [archives], 11, 10, 0, 0],
	['written down by software', every((intervention) => hear(intervention, 0)), 148, 148, 0, 0],
	['one word in ten misheard', every((intervention) => hear(intervention, 0.1)), 148, 146, 0, 0],
	['one word in five misheard', every((intervention) => hear(intervention, 0.2)), 148, 144, 0, 0],
	['rewritten by its author, one word in ten misheard', [hear(lentilles, 0.1)], 14, 13, 0, 0],
	['rewritten by its author, one word in five misheard', [hear(lentilles, 0.2)], 14, 13, 0, 0],
	['three words in ten changed', every((intervention) => reword(intervention, 0.3)), 148, 145, 0, 0],
	['one word in two changed', every((intervention) => reword(intervention, 0.5)), 148, 143, 1, 0],
	[
		'half changed, one in five misheard',
		every((intervention) => reword(hear(intervention, 0.2), 0.5)),
		148,
		141,
		0,
		0,
	],
	['paragraphs in any order', every(shuffle), 148, 147, 0, 0],
	[
		'in any order, four words in ten changed',
		every((intervention) => shuffle(reword(intervention, 0.4))),
		148,
		144,
		0,
		0,
	],
	['every second paragraph never said', every(add), 148, 148, 0, 0],
	[
		'never said, four words in ten changed',
		every((intervention) => add(reword(intervention, 0.4))),
		148,
		145,
		0,
		0,
	],
	['in another language', translated, 27, 0, 0, 0],
])('the moments of a text: %s', ([name, interventions, said, near, wrong, unsaid]) => {
	const all = interventions.flatMap(({ texts, cues, truth }) =>
		findMoments(texts, cues).map((found, index) => ({ found, truth: truth[index] })),
	);
	const sure = all.filter(({ found }) => found?.isSure);
	const offs = sure.flatMap(({ found, truth }) =>
		truth === undefined ? [] : [Math.abs(found!.seconds - truth)],
	);
	const measured = {
		said: all.filter(({ truth }) => truth !== undefined).length,
		near: offs.filter((off) => off <= 2).length,
		wrong: offs.filter((off) => off > 5).length,
		unsaid: sure.filter(({ truth }) => truth === undefined).length,
		asked: all.filter(({ found }) => found && !found.isSure).length,
	};
	console.log(`${name} :`, JSON.stringify(measured));
	expect(measured.said).toBe(said);
	expect(measured.near).toBeGreaterThanOrEqual(near);
	expect(measured.wrong).toBeLessThanOrEqual(wrong);
	expect(measured.unsaid).toBeLessThanOrEqual(unsaid);
});

const { entries } = await checkContent('tests/editions/complete');

/** The complete edition, an intervention of which says other moments, or has another text. */
function changed(change: { moments?: Record<string, number | 'unsaid'>; body?: (text: string) => string }) {
	const interventions = entries.interventions.map((entry) => {
		if (entry.id !== 'lentilles') return entry;
		const data = { ...entry.data, moments: change.moments ?? {} } as typeof entry.data;
		return { ...entry, data, body: change.body?.(entry.body) ?? entry.body };
	});
	return { ...entries, interventions };
}

const momentsOf = (edition: typeof entries) =>
	listSure(listMoments(edition, numberPassages(edition)).get('lentilles'));

test('each passage of a text has its moment, pictures have none', () => {
	const moments = momentsOf(changed({}));
	expect([...moments.keys()]).toEqual([
		'p1',
		'p2',
		'p3',
		...Array.from({ length: 11 }, (_, n) => `p${n + 4}`),
	]);
	expect(moments.get('p8')).toBe(164);
});

test('the editor has the last word', () => {
	const moments = momentsOf(changed({ moments: { p8: 170, p9: 'unsaid' } }));
	expect(moments.get('p8')).toBe(170);
	expect(moments.has('p9')).toBe(false);
});

test('an editor is asked about what is not sure, and no longer once that is said', () => {
	const half = 'Il compte mille huit pièces, et chacune possède un angle';
	const doubtful = (text: string) =>
		text.replace(
			/Il compte mille huit pièces[^\n]*/,
			`${half}. ${'Rien de ce qui suit ne fut prononcé par personne ce soir devant nous. '.repeat(3)}`,
		);
	const edition = changed({ body: doubtful });
	expect(momentsOf(edition).has('p16')).toBe(false);
	const remarks = listRemarks(edition).filter(({ message }) => message.includes('sans que ce soit sûr'));
	expect(remarks).toMatchObject([
		{
			file: 'interventions/lentilles/fr.md',
			hint: expect.stringContaining('moments: { p16: "1:41" }') as unknown,
		},
	]);
	const answered = listRemarks(changed({ body: doubtful, moments: { p16: 'unsaid' } }));
	expect(answered.filter(({ message }) => message.includes('sans que ce soit sûr'))).toEqual([]);
});
