import { listBlocks, passageIdOf } from '#proceedings/passages/texts.ts';
import { recordingsOf } from '#proceedings/recordings.ts';
import type { Intervention, Phrase, Report, Session, Speaker } from '#proceedings/types.ts';
import { languages, type Locale } from '#i18n/locales.ts';
import { referenceUrl } from './urls.ts';
import type { Link, View } from './view.ts';

/** A published passage that a page does not show. */
export interface FormerPassage {
	id: string;
	/** Why it is not here. */
	reason: Phrase;
	/** What stands for it. */
	link: Link | undefined;
}

/** Lists the published passages of a subject that its page does not show: those that were retired, and those of another language. */
export function listFormerPassages(
	{ locale, t, phrase, choose }: View,
	subject: Session | Intervention | Report | Speaker,
): FormerPassage[] {
	const body = choose<{ body: Parameters<typeof listBlocks>[0] }>(subject.versions).text.body;
	const said = 'transcript' in subject && subject.transcript ? choose(subject.transcript).text : undefined;
	const indexes =
		subject.kind === 'speaker' || subject.kind === 'report'
			? []
			: recordingsOf(subject).flatMap(({ video }) => video.index ?? []);
	const shown = new Set([
		...listBlocks(body).map(passageIdOf),
		...(said?.sections ?? []).flatMap((section) => section.passages.map(({ id }) => id)),
		...indexes.flatMap((index) => choose(index).text.map(({ id }) => id)),
	]);
	const { passages = new Map<string, Locale[]>(), retired = {} } = subject.register ?? {};
	return [
		...Object.entries(retired).map(([id, { reason, to }]) => ({
			id,
			reason: phrase(reason),
			link: to ? { url: `#${to}`, text: to } : undefined,
		})),
		...[...passages]
			.filter(([id]) => !shown.has(id))
			.map(([id, [language = subject.versions.original]]) => ({
				id,
				reason: { text: t('passages.elsewhere'), language: locale },
				link: {
					url: `${referenceUrl(subject, language)}#${id}`,
					text: languages[language].name,
					lang: language,
				},
			})),
	];
}
