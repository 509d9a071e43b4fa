import { dayOf, isBefore, yearOf } from '#dates/date.ts';
import { defaultLocale } from '#i18n/locales.ts';
import type { Check, Edition } from '../edition.ts';
import { videosOf } from '../passages/texts.ts';
import type { Problem } from '../read.ts';
import { isTranslation } from '../validate.ts';

const earliest = 1945;
const latest = 2100;

/** Dates are plausible, and agree with one another. */
export const rule: Check = (edition) => [
	...outOfRange(edition),
	...positions(edition),
	...successors(edition),
	...afterwards(edition),
];

function outOfRange({ entries }: Edition): Problem[] {
	return [...entries.timeline, ...entries.seminar]
		.filter(({ data }) => yearOf(data.date) < earliest || yearOf(data.date) > latest)
		.map(({ file, data, lineOf }) => ({
			file,
			line: lineOf(['date']),
			message: `la date « ${data.date} » est invraisemblable`,
			hint: `écrivez une année entre ${earliest} et ${latest}`,
		}));
}

function positions({ entries }: Edition): Problem[] {
	const day = entries.seminar[0]?.data.date;
	return entries.speakers.flatMap(({ file, data, lineOf }) => {
		if (isTranslation(data)) return [];
		return data.positions.flatMap(({ from, to, onTheDay }, index): Problem[] => {
			if (from && to && isBefore(to, from)) {
				return [
					{
						file,
						line: lineOf(['positions', index, 'to']),
						message: `cette fonction finit (${to}) avant d’avoir commencé (${from})`,
						hint: 'corrigez « from » ou « to »',
					},
				];
			}
			const covers = !day || !((from && isBefore(day, from)) || (to && isBefore(to, day)));
			if (!onTheDay || covers) return [];
			return [
				{
					file,
					line: lineOf(['positions', index, 'onTheDay']),
					message: `cette fonction n’est pas exercée le jour du séminaire (${day})`,
					hint: 'corrigez « from » ou « to », ou retirez « onTheDay: true »',
				},
			];
		});
	});
}

function successors({ entries }: Edition): Problem[] {
	const day = entries.seminar[0]?.data.date;
	return entries.organisations
		.filter(({ data }) => day && data.successor && isBefore(data.successor.date, day))
		.map(({ file, data, lineOf }) => ({
			file,
			line: lineOf(['successor', 'date']),
			message: `« ${data.name[defaultLocale]} » : cette organisation a été remplacée avant le séminaire (${day})`,
			hint: 'donnez à cette fiche le nom que l’organisation portait le jour du séminaire',
		}));
}

/** What was published or corrected was so after the seminar, and before today. */
function afterwards({ entries }: Edition): Problem[] {
	const day = entries.seminar[0]?.data.date;
	if (!day) return [];
	const today = dayOf(Date.now());
	const explain = (date: string) =>
		isBefore(date, day)
			? `est d’avant le séminaire (${day})`
			: isBefore(today, date)
				? 'n’est pas encore passée'
				: undefined;
	const published = entries.seminar.flatMap((entry) => {
		const date = entry.data.publication?.date;
		return date ? [{ entry, date, path: ['publication', 'date'], what: 'la date de publication' }] : [];
	});
	const reported = entries.report.flatMap((entry) =>
		isTranslation(entry.data) || entry.data.date === undefined
			? []
			: [{ entry, date: entry.data.date, path: ['date'], what: 'la date du compte rendu' }],
	);
	const corrected = [
		...entries.seminar,
		...entries.panels,
		...entries.dialogue,
		...entries.interventions,
		...entries.report,
		...entries.speakers,
	].flatMap((entry) =>
		isTranslation(entry.data)
			? []
			: entry.data.corrections.map(({ date }, index) => ({
					entry,
					date,
					path: ['corrections', index, 'date'],
					what: 'la date de correction',
				})),
	);
	const online = [...entries.interventions, ...entries.panels, ...entries.dialogue].flatMap((entry) =>
		isTranslation(entry.data)
			? []
			: videosOf(entry.data).flatMap(({ published: date }, index) =>
					date
						? [
								{
									entry,
									date,
									path: ['videos' in entry.data ? ['videos', index] : 'video', 'published'].flat(),
									what: 'la date de mise en ligne',
								},
							]
						: [],
				),
	);
	return [...published, ...reported, ...online, ...corrected].flatMap(
		({ entry: { file, lineOf }, date, path, what }) => {
			const fault = explain(date);
			return fault
				? [{ file, line: lineOf(path), message: `${what} « ${date} » ${fault}`, hint: 'corrigez-la' }]
				: [];
		},
	);
}
