import { middot } from '#i18n/format.ts';
import { sayName } from '#proceedings/names.ts';
import type { Phrase, Proceedings, Session } from '#proceedings/types.ts';
import type { View } from './view.ts';

/** Something that is known of a session, or that is not. */
export interface SessionFact {
	label: string;
	/** What is known; nothing where it is not. */
	items: readonly FactItem[];
	/** What the items are: one sentence, several, or names. */
	kind: 'theme' | 'list' | 'people';
}

/** A sentence, or someone's name. */
interface FactItem extends Phrase {
	/** The id of the speaker whose name it is. */
	speaker?: string;
	/** What an editor changed in the sentence; what someone did on that day. */
	note?: Phrase;
}

/** Lists what a session was about and who took part, in the order in which that is shown; what is not known comes last, as one fact. */
export function listSessionFacts(
	{ locale, t, choose, date, hours }: View,
	session: Session,
	{ speaker }: Proceedings['byId'],
): SessionFact[] {
	const people = (label: string, ids: readonly string[]): SessionFact => ({
		label,
		kind: 'people',
		items: ids.map((id) => {
			const { name, versions } = speaker.get(id)!;
			const { text, language } = choose(versions);
			return {
				speaker: id,
				...sayName(name, locale),
				...(text.role && { note: { text: text.role, language } }),
			};
		}),
	});
	const optional = (fact: SessionFact) => (isKnown(fact) ? [fact] : []);
	const when = [
		...(session.day ? [date(session.day, { weekday: true })] : []),
		...(session.hours ? [hours(session.hours)] : []),
	].join(', ');
	// An opening needs nobody to moderate it.
	const moderators = people(t('session.moderators'), session.moderators);
	const facts = [
		...(when
			? [{ label: t('session.hours'), kind: 'theme' as const, items: [{ text: when, language: locale }] }]
			: []),
		...listSubjects({ t, choose }, session),
		people(t('session.speakers'), session.speakers),
		...(session.kind === 'sequence' ? optional(moderators) : [moderators]),
		...optional(people(t('session.rapporteurs'), session.rapporteurs)),
	];
	const unknown = facts.filter((fact) => !isKnown(fact)).map(({ label }) => label);
	return [
		...facts.filter(isKnown),
		...(unknown.length > 0 ? [{ label: unknown.join(middot), kind: 'people' as const, items: [] }] : []),
	];
}

function listSubjects({ t, choose }: Pick<View, 't' | 'choose'>, session: Session): SessionFact[] {
	if (session.kind === 'dialogue') {
		const { text, language } = choose(session.versions);
		const note = text.themeNote === undefined ? {} : { note: { text: text.themeNote, language } };
		return [{ label: t('session.theme'), kind: 'theme', items: [{ text: text.theme, language, ...note }] }];
	}
	const { text, language } = choose(session.versions);
	const lists = [
		{ label: t('session.questions'), items: text.questions },
		{ label: t('session.aims'), items: text.aims },
	];
	return lists
		.filter(({ items }) => items.length > 0)
		.map(({ label, items }) => ({
			label,
			kind: 'list',
			items: items.map((item) => ({ text: item, language })),
		}));
}

/** True for a fact that the session's sources support; what is not known is shown after them. */
export function isKnown({ items }: SessionFact): boolean {
	return items.length > 0;
}
