import { expect, test } from 'vitest';
import { toData } from '#formats/data/data.ts';
import { readTimedIndex } from '#media/timed-index.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { quoteMention } from '#site/excerpt.ts';
import { listNaming, viewIndex } from '#site/speech.ts';
import { createView } from '#site/view.ts';

const { entries } = await checkContent('tests/editions/complete');
const proceedings = buildProceedings(entries);
const view = createView(proceedings, 'en', new Map(), new Map());
const [video] = proceedings.byId.session.get('transmettre')!.videos;

test('what a line names stands after its title, and is none of it', () => {
	expect(readTimedIndex('0:12 L’automate {youri-valdesserin, automate}').lines).toEqual([
		{ start: 12, title: 'L’automate', names: ['youri-valdesserin', 'automate'] },
	]);
	expect(readTimedIndex('0:12 {automate}').lines).toEqual([{ start: 12, title: '{automate}' }]);
});

test('it is shown in every language, and leads to the people and to the terms', () => {
	const line = viewIndex(view, video!)!.passages.find(({ id }) => id === 'i2')!;
	expect(line.text).toBe('The automaton of the Vieux-Tonnant');
	expect(line.named.map(({ url }) => url)).toEqual([
		'/en/intervenants/youri-valdesserin/',
		'/en/glossaire/#automate',
	]);
});

test('it stands on the page of who is named', () => {
	expect(listNaming(proceedings, view, 'helene-quintrec-abel')).toMatchObject([
		{ url: '/en/panels/ouverture/#i1', time: '0:00' },
		{ url: '/en/panels/transmettre/#i3', time: '0:31' },
	]);
	expect(listNaming(proceedings, view, 'ada-merrowin')).toEqual([]);
});

test('it counts in who speaks about what, though its words do not say the term', () => {
	const said = view.mentions.filter(({ anchor, at }) => anchor === 'i3' && at.id === 'transmettre');
	expect(said.map(({ term, speakers }) => [term, speakers])).toContainEqual([
		'journal-de-bord',
		['helene-quintrec-abel'],
	]);
	expect(quoteMention(said.find(({ term }) => term === 'journal-de-bord')!)).toMatchObject({
		form: '',
		after: 'Archive boxes, and what they leave out',
	});
});

test('data have it', () => {
	const session = toData(proceedings, view).sessions.find(({ id }) => id === 'transmettre')!;
	expect(session.videos[0]!.index!.passages[1]).toMatchObject({
		people: ['youri-valdesserin'],
		terms: ['automate'],
	});
});
