import ICAL from 'ical.js';
import { dayAfter, firstDay, lastDay, toInstant } from '#dates/date.ts';
import { toMoment } from '#dates/moment.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { identify } from '#formats/identifiers.ts';
import type { Phrase, Proceedings, Session } from '#proceedings/types.ts';
import { pageUrl, wholeUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';

/**
 * Prints the event as a calendar (iCalendar, RFC 5545): its days, and each of its parts of which the hours are known. Where the time zone
 * of the place is not, they are those of whoever reads them (« floating », 3.3.5).
 * @param lastChange the day on which the content last changed
 */
export function printCalendar({ seminar, programme }: Proceedings, view: View, lastChange: string): string {
	const { locale, phrase } = view;
	// The library counts 75 octets without the space that begins a line that goes on; RFC 5545 counts it.
	ICAL.foldLength = 74;
	const calendar = new ICAL.Component('vcalendar');
	calendar.addPropertyWithValue('version', '2.0');
	calendar.addPropertyWithValue('prodid', `-//actes//seminaire.ics//${locale.toUpperCase()}`);
	const event = new ICAL.Component('vevent');
	calendar.addSubcomponent(event);
	const stamp = ICAL.Time.fromDateTimeString(toInstant(lastChange));
	const { venue, city } = seminar.place;
	const place = [...(venue ? [phrase(venue)] : []), phrase(city)];
	event.addPropertyWithValue('uid', identify(pageUrl('programme', defaultLocale), seminar));
	event.addPropertyWithValue('dtstamp', stamp);
	event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(firstDay(seminar.date)));
	event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(dayAfter(lastDay(seminar.date))));
	addText(event, 'summary', phrase(seminar.title));
	addText(event, 'description', phrase(seminar.summary));
	addText(event, 'location', ...place);
	const url = wholeUrl(pageUrl('programme', locale), seminar.address);
	if (url) event.addPropertyWithValue('url', url);
	for (const part of programme) {
		const { id, hours, day = firstDay(seminar.date) } = part;
		if (!hours || (part.kind === 'other' && part.isBreak)) continue;
		const own = new ICAL.Component('vevent');
		calendar.addSubcomponent(own);
		const title = part.kind === 'other' ? phrase(part.title) : titleOf(part, view);
		own.addPropertyWithValue('uid', identify(`${pageUrl('programme', defaultLocale)}#${id}`, seminar));
		own.addPropertyWithValue('dtstamp', stamp);
		own.addPropertyWithValue('dtstart', toTime(day, hours.start, seminar.timeZone));
		if (hours.end !== undefined) own.addPropertyWithValue('dtend', toTime(day, hours.end, seminar.timeZone));
		addText(own, 'summary', title);
		addText(own, 'location', ...place);
	}
	return `${calendar.toString()}\r\n`;
}

function titleOf(session: Session, view: View): Phrase {
	const { text, lang: language = view.locale } = view.session(session.id);
	const label = view.sessionLabel(session);
	return { text: label ? `${label}. ${text}` : text, language };
}

/** In universal time where the time zone is known. */
function toTime(day: string, minutes: number, timeZone: string | undefined): ICAL.Time {
	const moment = toMoment(day, minutes, timeZone);
	return ICAL.Time.fromDateTimeString(
		timeZone === undefined ? moment : `${new Date(moment).toISOString().slice(0, 19)}Z`,
	);
}

/** Adds a property, and its language where all its words are in one. */
function addText(event: ICAL.Component, property: string, ...phrases: Phrase[]): void {
	const text = phrases.map((phrase) => phrase.text).join(', ');
	const added = event.addPropertyWithValue(property, text.replaceAll(/\s+/g, ' '));
	const [language, ...others] = new Set(phrases.map((phrase) => phrase.language));
	if (language && others.length === 0) added.setParameter('language', language);
}
