import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { sayName } from '#proceedings/names.ts';
import type { Subject } from '#proceedings/subjects.ts';
import { listBlocks, passageIdOf } from '#proceedings/passages/texts.ts';
import type { Intervention, Report, Session, SessionText, Speaker, Video } from '#proceedings/types.ts';
import type { Hours } from '#schemas/fields/hours.ts';
import type { Correction } from '#schemas/fields/corrections.ts';
import { viewIndex, viewVideo } from '#site/speech.ts';
import { fileUrl, referenceUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';
import type { Data } from './schema.ts';
import { toText, toTranscript } from './texts.ts';

/**
 * Makes the functions that give sessions, interventions and speakers as data.
 * @param absolute makes an address that other programs can follow
 */
export function createEntries(view: View, absolute: (url: string) => string) {
	const { locale, choose, phrase } = view;

	const toEntry = (subject: Subject) => {
		const { text, language } = choose<{ body: Root }>(subject.versions);
		return {
			id: subject.id,
			language,
			originalLanguage: subject.versions.original,
			url: absolute(referenceUrl(subject, locale)),
			text: toText(text.body, language, view, absolute, 'moments' in subject ? subject.moments : undefined),
			corrections: listCorrections(subject, view),
			retired: Object.entries(subject.register?.retired ?? {}).map(([id, { reason, to }]) => ({
				id,
				reason: phrase(reason).text,
				to,
			})),
		};
	};

	const toVideo = (video: Video) => {
		const { host, start, watchUrl } = viewVideo(video, locale);
		const index = viewIndex(view, video);
		return {
			host,
			url: absolute(watchUrl(start)),
			start,
			published: video.published,
			index: index && {
				language: index.language,
				passages: index.passages.map((passage) => ({
					id: passage.id,
					text: passage.text,
					start: passage.start,
					people: passage.people && [...passage.people],
					terms: passage.terms && [...passage.terms],
				})),
			},
		};
	};

	/** Its passages are given once, with those of its session. */
	const toStretch = ({ transcript }: Intervention, { start, end }: Video) => ({
		from: start,
		to: end!,
		passages: transcript
			? choose(transcript).text.sections.flatMap(({ passages }) => passages.map(({ id }) => id))
			: [],
	});

	return {
		session: (session: Session): Data['sessions'][number] => {
			const panel = session.kind !== 'dialogue' ? choose(session.versions).text : undefined;
			const dialogue = session.kind === 'dialogue' ? choose(session.versions).text : undefined;
			const { title, summary } = choose<SessionText>(session.versions).text;
			return {
				...toEntry(session),
				kind: session.kind,
				name: view.sessionName(session),
				title,
				doi: session.doi,
				titleStatus: session.titleStatus,
				summary,
				theme: dialogue?.theme,
				themeNote: dialogue?.themeNote,
				questions: [...(panel?.questions ?? [])],
				aims: [...(panel?.aims ?? [])],
				speakers: [...session.speakers],
				moderators: [...session.moderators],
				rapporteurs: [...session.rapporteurs],
				videos: session.videos.map(toVideo),
				transcript: toTranscript(session, view, absolute),
				interventions: session.interventions.map(({ id }) => id),
				sources: [...session.sources],
			};
		},
		intervention: (intervention: Intervention): Data['interventions'][number] => {
			const { title, summary } = choose(intervention.versions).text;
			return {
				...toEntry(intervention),
				session: intervention.session,
				order: intervention.order,
				doi: intervention.doi,
				title,
				summary,
				speakers: [...intervention.speakers],
				hours: intervention.hours && toHours(intervention.hours),
				status: intervention.status,
				duration: intervention.duration,
				video: intervention.video && !intervention.isStretch ? toVideo(intervention.video) : undefined,
				stretch:
					intervention.isStretch && intervention.video
						? toStretch(intervention, intervention.video)
						: undefined,
				slides: intervention.slides && absolute(fileUrl(intervention.slides)),
				transcript: intervention.isStretch ? undefined : toTranscript(intervention, view, absolute),
			};
		},
		report: (report: Report): NonNullable<Data['report']> => {
			const { title, summary } = choose(report.names).text;
			const { body, sections } = choose(report.versions).text;
			const passages = new Set(listBlocks(body));
			return {
				...toEntry(report),
				title,
				summary,
				authors: report.authors.map((author) => ({ ...author })),
				date: report.date,
				pages: report.pages,
				document: report.url,
				file: report.file && absolute(fileUrl(report.file)),
				doi: report.doi,
				status: report.status,
				sections: sections.map(({ heading, session, blocks }) => ({
					heading: heading && toString(heading),
					session,
					passages: blocks.filter((block) => passages.has(block)).map(passageIdOf),
				})),
				voices: { ...report.voices },
				source: report.source,
			};
		},
		speaker: (speaker: Speaker): Data['speakers'][number] => {
			const { name, portrait } = speaker;
			return {
				...toEntry(speaker),
				nature:
					'family' in name ? ('person' as const) : 'body' in name ? ('body' as const) : ('unknown' as const),
				name: sayName(name, view.locale).text,
				...('family' in name && {
					honorific: name.honorific && phrase(name.honorific).text,
					given: name.given,
					particle: name.particle,
					family: name.family,
					suffix: name.suffix,
				}),
				role: choose(speaker.versions).text.role,
				organisation: speaker.organisation,
				positions: speaker.positions.map((position) => ({ ...position, title: phrase(position.title).text })),
				sessions: speaker.sessions.map((part) => ({ ...part })),
				interventions: [...speaker.interventions],
				portrait: portrait && { alt: phrase(portrait.alt).text, credit: portrait.credit },
				links: [...speaker.links],
				sources: [...speaker.sources],
			};
		},
	};
}

/** Hours of a day, as ISO 8601 writes them: « 09:30 ». */
export function toHours({ start, end }: Hours) {
	const write = (minutes: number) =>
		[Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, '0')).join(':');
	return { start: write(start), end: end === undefined ? undefined : write(end) };
}

/** What was corrected in an entry, or in the edition. */
export function listCorrections(
	{ corrections }: { corrections: readonly Correction[] },
	{ phrase }: Pick<View, 'phrase'>,
) {
	return corrections.map(({ date, what, why }) => ({
		date,
		what: phrase(what).text,
		why: why && phrase(why).text,
	}));
}
