import { citationStyles } from '#formats/citations/index.ts';
import { isLink, straight, type Work } from '#formats/citations/work.ts';
import { formatLanguage } from '#i18n/format.ts';
import type { Intervention, Proceedings, Report, Session } from '#proceedings/types.ts';
import { countInterventions } from '#site/count.ts';
import type { View } from '#site/view.ts';
import type { Block, Document, Part, Run, Volume } from './blocks.ts';
import { createDraft } from './draft.ts';
import { listIndex } from './volume-index.ts';
import { createParts } from './parts.ts';
import { createTargets } from './places.ts';

/** Makes the proceedings, each intervention and the report into documents, which the printers of `html/`, `epub/` and `pdf/` only print. */
export function createDocuments(proceedings: Proceedings, view: View) {
	const { seminar, byId } = proceedings;
	const { locale, t, phrase } = view;
	const findTarget = createTargets(proceedings, locale);
	const own = (text: string): Run => ({ text, language: locale });
	const notice: Block[] = seminar.notice ? [{ type: 'notice', runs: [phrase(seminar.notice)] }] : [];

	const make = (
		{ kind, title, authors, editors }: Work,
		list: (parts: ReturnType<typeof createParts>) => Part[],
	): Document => {
		const draft = createDraft(findTarget);
		const parts = list(createParts(proceedings, view, draft));
		draft.settle();
		return {
			locale,
			title,
			authors: (kind === 'volume' ? [...editors, ...authors] : authors).map(straight),
			running: {
				event: phrase(seminar.shortTitle).text,
				status: t(seminar.notice ? 'pdf.fictional' : 'site.proceedings'),
			},
			parts,
			pictures: view.textPictures,
		};
	};

	/** How to cite a work, and what may be done with it. */
	const listCitation = (work: Work): Block[] => {
		const cited = citationStyles[0]!
			.style(work, locale)
			.map(({ text, isItalic, language = locale }): Run => ({
				text,
				language,
				...(isItalic && { form: 'work' as const }),
			}));
		const rights = work.rights && {
			...own(work.rights),
			...(isLink(work.rights) && { to: webTo(work.rights) }),
		};
		return [
			{ type: 'citation', runs: [{ ...own(t('cite.title')), form: 'label' }, own(' '), ...cited] },
			...(rights ? [{ type: 'rights' as const, runs: [own(`${t('cite.rights')} `), rights] }] : []),
		];
	};

	const titleOf = (session: Session) => {
		const { text, language } = view.choose<{ title: string }>(session.versions);
		return { text: text.title, language };
	};

	/** What the event was made of, where more is known of it than its sessions. */
	const listProgramme = (): Block[] => {
		const { programme } = proceedings;
		if (programme.every((part) => part.kind !== 'other' && !part.hours)) return [];
		const items = programme.map((part) => {
			const { text, language } = part.kind === 'other' ? phrase(part.title) : titleOf(part);
			const label = part.kind === 'other' ? undefined : view.sessionLabel(part);
			const when = [part.day && view.date(part.day), part.hours && view.hours(part.hours)].filter(Boolean);
			const note = when.length > 0 ? own(when.join(', ')) : undefined;
			return { run: { text: label ? `${label}. ${text}` : text, language }, note };
		});
		return [{ type: 'facts', facts: [{ label: t('nav.programme'), form: 'hours', items }] }];
	};

	const toOpening = (work: Work): Part => ({
		id: 'opening',
		kind: 'opening',
		name: undefined,
		title: phrase(seminar.title),
		blocks: [
			{ type: 'occasion', runs: [phrase(seminar.place.city), own(`, ${view.date(seminar.date)}`)] },
			...seminar.organisers.map((id): Block => {
				const { text, lang: language = locale } = view.organisation(id);
				return { type: 'byline', runs: [{ text, language }] };
			}),
			...(seminar.organisersNote
				? [{ type: 'remark' as const, runs: [phrase(seminar.organisersNote)] }]
				: []),
			...notice,
			{ type: 'lead', runs: [phrase(seminar.summary)] },
			...listProgramme(),
			...listCitation(work),
		],
		parts: [],
	});

	const bind = (
		document: Document,
		{ original }: Work,
		opening: Part,
		overline = t('site.proceedings'),
	): Volume => ({
		...document,
		overline,
		opening,
		contents: t('pdf.contents'),
		index: { title: t('pdf.index'), letters: listIndex(view, document.parts) },
		colophon: [
			...(original ? [t('pdf.translation', { language: formatLanguage(original.language, locale) })] : []),
			t('pdf.passages'),
			t('pdf.face'),
		],
	});

	return {
		/** The whole proceedings. */
		volume: (work: Work): Volume =>
			bind(
				make(work, ({ listAll }) => listAll()),
				work,
				toOpening(work),
			),
		/**
		 * The proceedings whose parts of the day have files of their own: what each is, and the way to its file.
		 * @param toFile addresses the file of a part of the day; undefined for what has no address that leads there
		 */
		guide: (work: Work, toFile: (session: Session) => string | undefined): Volume =>
			bind(
				make(work, ({ listAll, toSession }) =>
					listAll((session) => {
						const { blocks, ...part } = toSession(session);
						const url = toFile(session);
						const count = own(countInterventions(view, session.interventions.length));
						const way = { ...own(t('downloads.part')), ...(url !== undefined && { to: webTo(url) }) };
						const lead = blocks.filter(({ type }) => type === 'lead');
						return {
							...part,
							blocks: [...lead, { type: 'remark', runs: [count, own(' · '), way] }],
							parts: [],
						};
					}),
				),
				work,
				toOpening(work),
			),
		/** A part of the day, and what was said in it. */
		session: (session: Session, work: Work): Volume =>
			bind(
				make(work, ({ toSession }) => [toSession(session)]),
				work,
				{
					...toOpening(work),
					title: titleOf(session),
					blocks: [
						{ type: 'occasion', runs: [phrase(seminar.title)] },
						{ type: 'byline', runs: [own(view.date(session.day ?? seminar.date))] },
						...notice,
						...listCitation(work),
					],
				},
				[t('site.proceedings'), view.sessionLabel(session)].filter(Boolean).join(' · '),
			),
		/** The written report. */
		report: (report: Report, work: Work): Document =>
			make(work, ({ toReport }) => [toReport(report, { before: notice, after: listCitation(work) })]),
		/** One intervention. */
		intervention: (intervention: Intervention, work: Work): Document => {
			const session = byId.session.get(intervention.session)!;
			const { text, lang: language = locale } = view.session(session.id);
			const label = view.sessionLabel(session);
			const place = [
				...(label ? [own(`${label} · `)] : []),
				{ text, language },
				own(`. ${work.volume ?? ''}`),
			];
			return make(work, ({ toIntervention }) => [
				toIntervention(intervention, {
					before: notice,
					after: [{ type: 'remark', runs: place }, ...listCitation(work)],
				}),
			]);
		},
	};
}

function webTo(url: string) {
	return { place: undefined, url };
}
