import { globSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CST, isCollection, isMap, isSeq, type Node, Parser, parseDocument } from 'yaml';
import { rewrite } from '#import/rewrite.ts';
import { kinds } from '#proceedings/kinds.ts';

/** How many edits are tried; `EDITS=10000` tries them all. */
const edits = Number(process.env['EDITS'] ?? 1000);

/** What no edition of the tests has, and editors write. */
const odd = `# En tête

a: 1   # un
list:
  # avant le premier
  - id: x # ix
    # dans x
    text: |
      Une ligne,
        une autre.

    end: 'dernier'

  # avant y
  - id: "y"
    pairs: { fr: Un mot, en: "A word" } # deux langues
    none:   # rien encore

  -   id: z
# à la marge
flow: [un,  "deux", 'trois']   # des mots
long: [
    premier,
    second,
  ]
folded: >-
  Des mots
  repliés.
kept: |+
  Avec ce qui suit.

tight:
- one
- two # 2
- three
empty: {}
none: []
nested:
  deep:
    deeper: "oui"   # trois
  # à la fin de nested
last: fin
# Fin
`;

const editions = 'tests/editions/{complete,minimal}';
const texts = Object.values(kinds).flatMap((kind) => {
	const pattern =
		kind.form === 'file' || kind.form === 'list'
			? kind.path
			: kind.form === 'tracks'
				? ''
				: `${kind.path}/**/*.{md,mdx}`;
	return pattern === ''
		? []
		: [...globSync(`content/${pattern}`), ...globSync(`${editions}/${pattern}`)].map((file) => ({
				name: file,
				text: fieldsOf(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')),
			}));
});
// The odd one as often as all the others together.
const corpus = [...texts, ...Array.from({ length: texts.length }, () => ({ name: 'odd', text: odd }))];

function fieldsOf(text: string): string {
	return /^---\n([^]*?)^---$/m.exec(text)?.[1] ?? text;
}

/** A remark, each time that it stands in a text. */
function remarksOf(text: string): string[] {
	const found: string[] = [];
	const take = (token: CST.SourceToken) => {
		if (token.type === 'comment') found.push(token.source.trim());
	};
	for (const token of new Parser().parse(text)) {
		if (token.type === 'comment') found.push(token.source.trim());
		if (token.type === 'document') {
			token.start.forEach(take);
			token.end?.forEach(take);
			CST.visit(token, ({ start, sep, value }) => {
				start.forEach(take);
				sep?.forEach(take);
				if (value && 'end' in value && Array.isArray(value.end)) value.end.forEach(take);
				if (value?.type === 'block-scalar')
					for (const prop of value.props) if ('source' in prop) take(prop as CST.SourceToken);
			});
		}
	}
	return found;
}

const without = (all: readonly string[], some: readonly string[]) => {
	const left = [...all];
	for (const one of some) {
		const at = left.indexOf(one);
		if (at >= 0) left.splice(at, 1);
	}
	return left;
};

/** The lines that a change took away and brought. */
function difference(before: string, after: string): { gone: string[]; come: string[] } {
	const [old, now] = [before.split('\n'), after.split('\n')];
	return { gone: without(old, now), come: without(now, old) };
}

type Path = (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [path];
	const children = Object.entries(value).flatMap(([key, item]) =>
		pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
	);
	return [path, ...children];
}

function at(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((now, key) => (now as Record<PropertyKey, unknown>)[key], value);
}

const word = fc.oneof(
	fc
		.string({ unit: 'grapheme' })
		.filter((text) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/.test(text)),
	fc.constantFrom(
		'Un mot',
		'a: b',
		'# non',
		"l'un",
		'"',
		'- x',
		'2018',
		'2018-10-25',
		'oui, non',
		'[x]',
		'{',
		'true',
		'~',
		'',
		' ',
	),
	fc.constantFrom(
		'Deux\nlignes',
		'Une ligne.\n',
		'0:00 Début\n3:20 Suite\n',
		'  en retrait\nnon',
		'fin\n\n',
		'\n',
	),
);
const leaf = fc.oneof(
	{ weight: 5, arbitrary: word },
	{ weight: 1, arbitrary: fc.constantFrom(3, true, false, 12.5) },
);
const value = fc.oneof(
	{ weight: 4, arbitrary: leaf },
	{ weight: 1, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 3 }) },
	{ weight: 1, arbitrary: fc.record({ fr: word, en: word }) },
	{
		weight: 1,
		arbitrary: fc.array(fc.record({ id: fc.constantFrom('p', 'q'), text: word }), {
			minLength: 1,
			maxLength: 2,
		}),
	},
);
const edit = fc.record({
	action: fc.constantFrom('change', 'add', 'remove', 'move'),
	where: fc.nat(),
	to: fc.nat(),
	value,
});

/** What an edit makes of a value, and what it touches; undefined where it has nothing to do there. */
function make(
	held: unknown,
	{ action, where, to, value }: { action: string; where: number; to: number; value: unknown },
): { next: unknown; path: Path } | undefined {
	const next = structuredClone(held);
	const fits = pathsIn(held).filter((path) => {
		const parent = path.length > 0 ? at(held, path.slice(0, -1)) : undefined;
		const own = at(held, path);
		if (action === 'add') return typeof own === 'object' && own !== null;
		if (action === 'move') return Array.isArray(parent) && parent.length > 1;
		if (action === 'remove') return parent !== undefined;
		return parent !== undefined && (typeof own !== 'object' || own === null);
	});
	if (fits.length === 0) return undefined;
	const path = fits[where % fits.length]!;
	const key = path.at(-1);
	const parent = at(next, path.slice(0, -1)) as Record<PropertyKey, unknown> & unknown[];
	if (action === 'change') parent[key as string] = value;
	if (action === 'remove') {
		if (Array.isArray(parent)) parent.splice(Number(key), 1);
		else Reflect.deleteProperty(parent, key!);
	}
	if (action === 'move') parent.splice(to % parent.length, 0, ...parent.splice(Number(key), 1));
	if (action === 'add') {
		const own = at(next, path) as Record<string, unknown> | unknown[];
		if (Array.isArray(own)) own.splice(to % (own.length + 1), 0, value);
		else own[`new${to % 7}`] ??= value;
	}
	return { next, path };
}

/** The lines from the first of what stands at a path to its last. */
function linesOf(text: string, path: Path): string {
	const document = parseDocument(text);
	const node = document.getIn(path, true) as Node | undefined;
	const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
	const key = isMap(parent)
		? parent.items.find((pair) => String(pair.key) === String(path.at(-1)))?.key
		: undefined;
	const index = Number(path.at(-1));
	// An item of a list begins with its dash.
	const opening = isSeq(parent)
		? index > 0
			? lastWord(parent.items[index - 1] as Node)
			: parent.range![0]
		: undefined;
	const from = (key as Node | undefined)?.range?.[0] ?? opening ?? node?.range?.[0] ?? 0;
	// With the remark beside its last word; what follows on other lines stays.
	const end = lastWord(node) ?? (key as Node | undefined)?.range?.[1] ?? from;
	const newline = text.indexOf('\n', end);
	return text.slice(text.lastIndexOf('\n', from) + 1, newline < 0 ? undefined : newline);
}

function lastWord(node: Node | undefined): number | undefined {
	if (isCollection(node) && !(isSeq(node) || isMap(node) ? node.flow : false) && node.items.length > 0) {
		const last = node.items.at(-1) as Node | { key: Node; value: Node | null };
		return 'key' in last ? (lastWord(last.value ?? last.key) ?? 0) : lastWord(last);
	}
	return node?.range?.[1];
}

describe('a text whose value changes', () => {
	test(
		'changes in what changed alone, and keeps its remarks',
		() => {
			let made = 0;
			fc.assert(
				fc.property(
					fc.nat(corpus.length - 1),
					fc.array(edit, { minLength: 1, maxLength: 4 }),
					(which, all) => {
						let { text } = corpus[which]!;
						for (const one of all) {
							const held: unknown = parseDocument(text).toJS();
							const result = make(held, one);
							if (!result || isDeepStrictEqual(result.next, held)) continue;
							made += 1;
							const after = rewrite(text, result.next);
							expect(parseDocument(after).toJS()).toEqual(result.next);
							expect(rewrite(after, result.next)).toBe(after);
							const lost = without(remarksOf(text), remarksOf(after));
							const { gone, come } = difference(text, after);
							const own = linesOf(text, result.path);
							if (one.action === 'remove' || one.action === 'change')
								expect(without(lost, remarksOf(own).concat(own.match(/#.*/g) ?? []))).toEqual([]);
							else expect(lost).toEqual([]);
							const ownLines = own.split('\n').length;
							if (one.action === 'change') expect(gone.length).toBeLessThanOrEqual(ownLines);
							// A list in brackets is one line, which changes; so is what becomes empty, or was.
							if (one.action === 'add') expect(gone.length).toBeLessThanOrEqual(1);
							if (one.action === 'remove') expect(come.length).toBeLessThanOrEqual(1);
							if (one.action === 'move' && gone.length > 1) expect(own).toContain('\n');
							text = after;
						}
					},
				),
				{ numRuns: Math.ceil(edits / 2), seed: 20181025, endOnFailure: false },
			);
			expect(made).toBeGreaterThan(edits / 2);
		},
		60_000 + edits * 30,
	);

	test('stays as it is where nothing changed', () => {
		for (const { name, text } of corpus) expect(rewrite(text, parseDocument(text).toJS()), name).toBe(text);
	});
});
