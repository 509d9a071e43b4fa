import { fold } from '#i18n/fold.ts';
import type { ImportEdition } from '../../describe-edition.ts';

type Session = ImportEdition['sessions'][number];

/** The part of the day that a title is about: surely, perhaps, or none. */
export interface PartMatch {
	session: Session | undefined;
	/** False where an editor should be asked. */
	isSure: boolean;
}

/** The words of titles that are about no panel and no dialogue. */
const elsewhere =
	/^(?:ouverture|introduction|accueil|avant-propos|preambule|preface|contexte|resume|synthese|recommandations?|annexes?|liste|participants?|bibliographie|references|remerciements|programme|sigles|opening|welcome|foreword|background|context|summary|recommendations?|appendix|appendices|annex|list|acknowledge?ments|agenda)\b|\b(?:d’|d'|de l’|de l')?ouverture\b|\bopening\b/;

const words: Readonly<Record<string, number>> = {
	premier: 1, premiere: 1, first: 1, un: 1, une: 1, one: 1,
	deuxieme: 2, second: 2, seconde: 2, deux: 2, two: 2,
	troisieme: 3, third: 3, trois: 3, three: 3,
	quatrieme: 4, fourth: 4, quatre: 4, four: 4,
	cinquieme: 5, fifth: 5, cinq: 5, five: 5,
	sixieme: 6, sixth: 6, six: 6,
	septieme: 7, seventh: 7, sept: 7, seven: 7,
	huitieme: 8, eighth: 8, huit: 8, eight: 8,
}; // prettier-ignore

const sureName = 'panels?|tables? rondes?|tables?-rondes?|round ?tables?|round-tables?';
const otherName = 'sessions?|seances?|ateliers?|workshops?|parties?|parts?|volets?|axes?|sequences?|debats?';
const number = '\\d{1,2}|[ivx]{1,5}|' + Object.keys(words).join('|');

const after = new RegExp(
	String.raw`\b(${sureName}|${otherName})\s*(?:n[o°º]?\.?|numero|number|#)?\s*(${number})(?![\p{L}\p{N}])`,
	'u',
);
const before = new RegExp(
	String.raw`(?<![\p{L}\p{N}])(${number})(?:er|re|ere|e|eme|nd|nde|st|rd|th)?\s+(${sureName}|${otherName})\b`,
	'u',
);

/** « Panels 1 et 2 ». */
const several = new RegExp(
	String.raw`\b(?:${sureName}|${otherName})\s*(?:${number})\s*(?:et|and|&|,|/|a|to|-|–)\s*(?:${number})(?![\p{L}\p{N}])`,
	'u',
);

/** A panel that is not said to be one of those of the edition. */
const anyPanel = new RegExp(String.raw`\b(?:${sureName})\b`, 'u');

/** Words that say nothing of what a title is about. */
const empty = new Set(
	'le la les l un une des de du d et en a au aux dans sur pour par avec sans ce que qui the of and in on for to an with from its their son sa ses leur leurs'.split(
		' ',
	),
);

/** What an opening is called, and how it ends. */
const senses = [/\bouverture\b|\bopening\b|\binaugural/, /\bclotur|\bclosing\b|\bfermeture\b/];

/** Finds the only part of the day without a number that opens, or closes, as a title says of itself: « Discours d’ouverture ». */
export function matchSequence(title: string, sessions: readonly Session[]): Session | undefined {
	const sense = senses.find((words) => words.test(fold(title)));
	const found = sessions.filter(
		({ kind, order, title: own }) => kind === 'panel' && order === undefined && sense?.test(fold(own)),
	);
	return found.length === 1 ? found[0] : undefined;
}

/** Finds which part of the day the title of a section is about, by its words: « Panel 1 », « Deuxième table ronde », the title of a panel. */
export function matchPart(title: string, sessions: readonly Session[]): PartMatch {
	const text = fold(title).replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
	if (several.test(text)) return { session: undefined, isSure: false };
	const byNumber = matchNumber(text, sessions);
	const byTitle = matchTitle(text, sessions);
	if (byNumber && byTitle?.isSure && byTitle.session !== byNumber.session && byNumber.session)
		return { session: byTitle.session, isSure: false };
	if (byTitle?.isSure) return byTitle;
	if (byNumber) return byNumber;
	const dialogue = sessions.find(({ kind }) => kind === 'dialogue');
	const isClosing = /\bclotur|\bclosing\b|\bfinale?\b|\bconclusi[fv]/.test(text);
	if (/\bdialogue\b/.test(text) && isClosing) return { session: dialogue, isSure: dialogue !== undefined };
	const sequence = matchSequence(title, sessions);
	if (sequence) return { session: sequence, isSure: true };
	if (byTitle) return byTitle;
	if (elsewhere.test(text)) return { session: undefined, isSure: true };
	if (/\bdialogue\b/.test(text) || isClosing) return { session: dialogue, isSure: false };
	return { session: undefined, isSure: !anyPanel.test(text) };
}

function matchNumber(text: string, sessions: readonly Session[]): PartMatch | undefined {
	const [, name, written] = after.exec(text) ?? [];
	const [, first, second] = before.exec(text) ?? [];
	const given = written ?? first;
	if (given === undefined) return undefined;
	const order = words[given] ?? (/^\d+$/.test(given) ? Number(given) : fromRoman(given));
	const session = sessions.find((one) => one.kind === 'panel' && one.order === order);
	const isPanel = new RegExp(`^(?:${sureName})$`).test((name ?? second)!);
	return { session, isSure: isPanel && session !== undefined };
}

function fromRoman(numeral: string): number {
	const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
	return [...numeral].reduce((sum, sign, index, signs) => {
		const [own, next] = [values[sign]!, values[signs[index + 1] ?? ''] ?? 0];
		return sum + (own < next ? -own : own);
	}, 0);
}

function tokensOf(text: string): Set<string> {
	return new Set(text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && !empty.has(word)));
}

/** The title of a part of the day, whole or nearly. */
function matchTitle(text: string, sessions: readonly Session[]): PartMatch | undefined {
	const own = tokensOf(text.replace(after, ' ').replace(before, ' '));
	const scored = sessions
		.map((session) => {
			const wanted = tokensOf(fold(session.title));
			const shared = [...wanted].filter((word) => own.has(word)).length;
			return {
				session,
				whole: shared / Math.max(1, wanted.size),
				share: shared / Math.max(1, own.size),
				shared,
			};
		})
		.sort((a, b) => b.whole + b.share - a.whole - a.share);
	const [best, next] = scored;
	if (!best || best.shared === 0) return undefined;
	const isAlone = !next || best.whole + best.share - next.whole - next.share > 0.3;
	if (best.whole >= 0.8 && best.share >= 0.6 && isAlone) return { session: best.session, isSure: true };
	// The beginning of a title that has two parts: « Le dialogue triangulaire : état des lieux ».
	const [head] = fold(best.session.title).split(/\s*[:.]\s/);
	const isHead =
		head !== undefined && [...tokensOf(head)].every((word) => own.has(word)) && tokensOf(head).size > 1;
	if (isHead && best.share >= 0.9 && isAlone) return { session: best.session, isSure: true };
	return best.whole >= 0.5 && best.shared > 1 && isAlone
		? { session: best.session, isSure: false }
		: undefined;
}
