import type { Grammar } from './grammar.ts';
import { toHeadline, toSentence } from './headline.ts';

const nbsp = '\u00A0';

/** English, as it is written in Britain. */
export const en: Grammar = {
	typography: [
		// Inside a word, and after a plural
		[/(?<=[\p{L}\p{N}\uE001])'(?=\p{L})|(?<=s)'(?=\s)/gu, '’'],
		[/(?<![\p{L}\p{N}])"(?=\S)[^"]+(?<=\S)"/gu, (found) => `“${found.slice(1, -1)}”`],
		[
			/(?<=(?<!\d)\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))/gu,
			nbsp,
		],
		[/(?<=(?<!\p{L})(?:Mrs?\.?|Ms\.?|Dr|H\.E\.)) (?=\p{Lu})/gu, nbsp],
		[/(?<=(?<!\p{L})(?:pp?\.|No\.?)) (?=\d)/gu, nbsp],
		[/(?<=(?<!\p{L})(?:[Rr]esolution|[Aa]rticle|[Pp]anel|[Cc]hapter)s?) (?=\d|[IVX]+(?!\p{L}))/gu, nbsp],
	],
	isNoteCalledBeforePoint: false,
	article: /^(?:the |an? )/i,
	opening: /^(?:The|An?|Another|This|That|These|On|In|At|By|For|From|With|Under|It|They|Its|Their)(?!\p{L})/u,
	invert: (title, article) => `${title}, ${article}`,
	quotes: ['“', '”'],
	correctDate: (text) => text.replace(/^(\p{L}+day) (?=\d)/u, '$1, '),
	period: {
		between: (from, to) => `from ${from.text} to ${to.text}`,
		since: ({ text }) => `from ${text}`,
		until: ({ text }) => `until ${text}`,
	},
	hour: (hours, minutes) => `${hours}:${String(minutes).padStart(2, '0')}`,
	ofText: (language) => language,
	inLanguages: (languages, join) => `in ${join(languages)}`,
	citation: {
		and: 'and',
		hasSerialComma: true,
		in: 'In',
		within: 'In',
		undated: 'n.d.',
		online: 'online',
		video: 'video',
		from: 'Available from',
		consulted: 'Viewed',
		editor: ['ed.', 'eds.'],
		editedBy: 'edited by',
		by: 'by',
		colon: ':',
		innerQuotes: ['‘', '’'],
		isPointInside: true,
		apa: { and: '&', editor: ['Ed.', 'Eds.'] },
		mla: { editor: ['editor', 'editors'] },
		titles: { headline: toHeadline, sentence: toSentence },
		biblatex: 'english',
		marc: 'eng',
	},
};
