import { describe, expect, test } from 'vitest';
import { toHeadline, toSentence } from '#i18n/grammar/headline.ts';

describe('the headline of an English title', () => {
	test.each([
		[
			'The language of lights: rhythms, colours and silences',
			'The Language of Lights: Rhythms, Colours and Silences',
		],
		['What it is for', 'What It Is For'],
		['a day in the life: to see or to be seen', 'A Day in the Life: To See or to Be Seen'],
		['As said to the keepers, as far as we know', 'As Said to the Keepers, as Far as We Know'],
		['The port-Clair tables', 'The Port-Clair Tables'],
		['An up-to-date register of twenty-one lights', 'An Up-to-Date Register of Twenty-One Lights'],
		['On post-war and non-permanent posts', 'On Post-war and Non-permanent Posts'],
		['The “why” and the “who?”', 'The “Why” and the “Who?”'],
		['Notes on iPhone and eBooks', 'Notes on iPhone and eBooks'],
		[
			'After de Gaulle: from le Trépied to la Francophonie',
			'After de Gaulle: From le Trépied to la Francophonie',
		],
		['What the keepers’ logs don’t say', 'What the Keepers’ Logs Don’t Say'],
		['Who pays? the question — and an answer', 'Who Pays? The Question — And an Answer'],
		['A seminar, 17 September 2021', 'A Seminar, 17 September 2021'],
	])('« %s » is « %s »', (title, headline) => {
		expect(toHeadline(title)).toBe(headline);
	});

	test('long prepositions have a capital in Chicago, and none in MLA, but where they begin or end', () => {
		const title = 'Between the lights: a watch through the night and what lies beyond';
		expect(toHeadline(title)).toBe('Between the Lights: A Watch Through the Night and What Lies Beyond');
		expect(toHeadline(title, true)).toBe(
			'Between the Lights: A Watch through the Night and What Lies Beyond',
		);
	});
});

test.each([
	['The language of lights: rhythms and silences', 'The language of lights: Rhythms and silences'],
	['Who pays? the keepers', 'Who pays? The keepers'],
	['The log: “of the night”', 'The log: “Of the night”'],
	['A day', 'A day'],
])('APA: « %s » is « %s »', (title, sentence) => {
	expect(toSentence(title)).toBe(sentence);
});
