import { describe, expect, test } from 'vitest';
import { followPassages } from '#proceedings/passages/follow.ts';
import { createDraw } from '../benchmark/edition.ts';
import { readFileSync } from 'node:fs';

describe('a passage keeps its address', () => {
	const known = [
		{ id: 'p1', text: 'La brume est notre premier outil. Elle tient le bronze au chaud.' },
		{ id: 'p2', text: 'Le moule respire, et la cloche avec lui.' },
		{ id: 'p3', text: 'On lime par l’intérieur, on écoute de loin.' },
	];
	const texts = known.map(({ text }) => text);

	test('when nothing changes', () => {
		expect(followPassages(known, texts)).toEqual(['p1', 'p2', 'p3']);
	});
	test('when it is corrected', () => {
		expect(
			followPassages(known, [
				'La brume est notre premier outil : elle tient le bronze bien au chaud.',
				...texts.slice(1),
			]),
		).toEqual(['p1', 'p2', 'p3']);
	});
	test('when only its typography changes', () => {
		expect(
			followPassages(known, ['LA BRUME est notre premier outil ; elle tient le bronze au chaud !']),
		).toEqual(['p1']);
	});
	test('when it is moved', () => {
		expect(followPassages(known, texts.toReversed())).toEqual(['p3', 'p2', 'p1']);
	});
	test('when another comes before it, which gets none', () => {
		expect(
			followPassages(known, ['Un passage tout à fait neuf, qui ne dit rien de cela.', ...texts]),
		).toEqual([undefined, 'p1', 'p2', 'p3']);
	});
	test('when it is split: its longer part keeps it', () => {
		const whole = `${texts[0]!} Elle étouffe les bruits du port, et l’on entend mieux ce que dit le métal qui refroidit.`;
		expect(
			followPassages(
				[{ id: 'p1', text: whole }],
				[
					'La brume est notre premier outil.',
					'Elle tient le bronze au chaud. Elle étouffe les bruits du port, et l’on entend mieux ce que dit le métal qui refroidit.',
				],
			),
		).toEqual([undefined, 'p1']);
	});
	test('and loses it rather than give it to a passage that is as like another', () => {
		const twins = [{ id: 'p1', text: 'Le feu de la pointe est blanc et tourne en dix secondes.' }];
		expect(
			followPassages(twins, [
				'Le feu de la pointe est rouge et tourne en dix secondes.',
				'Le feu de la pointe est vert et tourne en dix secondes.',
			]),
		).toEqual([undefined, undefined]);
	});
	test('among passages that say the same, in their order', () => {
		const same = [
			{ id: 'p1', text: 'Applaudissements.' },
			{ id: 'p2', text: 'Applaudissements.' },
		];
		expect(followPassages(same, ['Applaudissements.', 'Applaudissements.'])).toEqual(['p1', 'p2']);
	});
});

/** A passage and who it is, whatever is done to it. */
interface Tracked {
	self: number;
	text: string;
}

describe('no published address ever leads to another passage', () => {
	const words = [
		'tests/media/scripts/langue-des-feux.fr.txt',
		'tests/media/scripts/journal-du-gardien.fr.txt',
		'tests/media/scripts/automates.fr.txt',
	].flatMap((file) => readFileSync(file, 'utf8').match(/[\p{L}’]+/gu) ?? []);

	const followers = Map.groupBy(words.slice(1), (_, index) => words[index]!);

	test.each(Array.from({ length: 60 }, (_, seed) => seed))(
		'after 25 rounds of edits drawn at random (%i)',
		(seed) => {
			const draw = createDraw(seed + 1);
			const pick = (limit: number) => Math.floor(draw() * limit);
			let born = 0;
			// Words that follow each other as they do in real texts, so that passages have many in common.
			const write = (): Tracked => {
				const text = [words[pick(words.length - 1)]!];
				for (let length = 8 + pick(60); length > 0; length -= 1) {
					const after = followers.get(text.at(-1)!) ?? words;
					text.push(after[pick(after.length)]!);
				}
				return { self: (born += 1), text: text.join(' ') };
			};
			const correct = ({ self, text }: Tracked): Tracked => ({
				self,
				text: text
					.split(' ')
					.flatMap((word) => {
						const luck = draw();
						if (luck < 0.04) return [];
						if (luck < 0.08) return [word, words[pick(words.length)]!];
						return [luck < 0.16 ? words[pick(words.length)]! : word];
					})
					.join(' '),
			});
			let passages = Array.from({ length: 12 }, write);
			const owner = new Map<string, number>();
			let last = 0;
			let followed = 0;
			let asked = 0;
			let known: { id: string; text: string }[] = [];
			for (let round = 0; round < 25; round += 1) {
				const ids = followPassages(
					known,
					passages.map(({ text }) => text),
				).map((id) => id ?? `p${(last += 1)}`);
				for (const [index, id] of ids.entries()) {
					const { self } = passages[index]!;
					expect(owner.get(id) ?? self, `${id} in round ${round}`).toBe(self);
					owner.set(id, self);
				}
				const before = new Set(known.map(({ id }) => owner.get(id)));
				asked += passages.filter(({ self }) => before.has(self)).length;
				const kept = new Set(ids.filter((id) => known.some((old) => old.id === id)));
				followed += kept.size;
				known = ids.map((id, index) => ({ id, text: passages[index]!.text }));
				for (let edits = 1 + pick(5); edits > 0; edits -= 1) {
					const at = pick(passages.length);
					switch (pick(5)) {
						case 0:
							passages.splice(at, 0, write());
							break;
						case 1:
							passages.splice(pick(passages.length), 0, ...passages.splice(at, 1));
							break;
						case 2:
							if (passages.length > 4) passages.splice(at, 1);
							break;
						default:
							passages = passages.with(at, correct(passages[at]!));
					}
				}
			}
			expect(followed / asked).toBeGreaterThan(0.95);
		},
	);
});

describe('passages that say the same do not take each other’s addresses', () => {
	const long = Array.from(
		{ length: 40 },
		(_, index) =>
			`Le feu numéro ${index} de l’archipel brûle depuis ${1700 + index} et tourne en ${index} secondes.`,
	);
	const short = ['Merci.', 'Oui.', 'Applaudissements.'];

	test.each(Array.from({ length: 60 }, (_, seed) => seed))('after 40 edits drawn at random (%i)', (seed) => {
		const draw = createDraw(seed + 500);
		const pick = (limit: number) => Math.floor(draw() * limit);
		let born = 0;
		const write = (text: string): Tracked => ({ self: (born += 1), text });
		const unused = long.slice(12);
		let passages = long
			.slice(0, 12)
			.flatMap((text) => [write(text), ...(draw() < 0.5 ? [write(short[pick(3)]!)] : [])]);
		const owner = new Map<string, number>();
		let last = 0;
		let known: { id: string; text: string }[] = [];
		let [followed, asked] = [0, 0];
		for (let round = 0; round < 40; round += 1) {
			const given = followPassages(
				known,
				passages.map(({ text }) => text),
			);
			const ids = given.map((id) => id ?? `p${(last += 1)}`);
			const owned = new Set(known.map(({ id }) => owner.get(id)));
			asked += passages.filter(({ self }) => owned.has(self)).length;
			followed += given.filter(Boolean).length;
			for (const [index, id] of ids.entries()) {
				const { self, text } = passages[index]!;
				expect(owner.get(id) ?? self, `${id} in round ${round}: ${text}`).toBe(self);
				owner.set(id, self);
			}
			known = ids.map((id, index) => ({ id, text: passages[index]!.text }));
			const at = pick(passages.length);
			const chance = draw();
			if (chance < 0.35) passages = passages.toSpliced(at, 0, write(short[pick(3)]!));
			else if (chance < 0.5) passages = passages.toSpliced(at, 0, ...unused.splice(0, 1).map(write));
			else if (chance < 0.8) passages = passages.toSpliced(at, 1);
			// One that says the same as another, moved past it, leaves the text as it was: nobody can tell.
			else if (!short.includes(passages[at]!.text))
				passages = passages.toSpliced(at, 1).toSpliced(pick(passages.length), 0, passages[at]!);
		}
		expect(followed / asked).toBeGreaterThan(0.85);
	});
});
