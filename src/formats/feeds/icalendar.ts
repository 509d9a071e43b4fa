import ICAL from 'ical.js';
import { dayAfter, toInstant } from '#dates/date.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { identify } from '#formats/identifiers.ts';
import type { Phrase, Proceedings } from '#proceedings/types.ts';
import { pageUrl, wholeUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';

/**
 * Prints the event as a calendar (iCalendar, RFC 5545): a whole day, for the hours are not known.
 * @param lastChange the day on which the content last changed
 */
export function printCalendar(
	{ seminar }: Proceedings,
	{ locale, phrase }: View,
	lastChange: string,
): string {
	// The library counts 75 octets without the space that begins a line that goes on; RFC 5545 counts it.
	ICAL.foldLength = 74;
	const calendar = new ICAL.Component('vcalendar');
	calendar.addPropertyWithValue('version', '2.0');
	calendar.addPropertyWithValue('prodid', `-//actes//seminaire.ics//${locale.toUpperCase()}`);
	const event = new ICAL.Component('vevent');
	calendar.addSubcomponent(event);
	event.addPropertyWithValue('uid', identify(pageUrl('programme', defaultLocale), seminar));
	event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(toInstant(lastChange)));
	event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(seminar.date));
	event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(dayAfter(seminar.date)));
	const { venue, city } = seminar.place;
	addText(event, 'summary', phrase(seminar.title));
	addText(event, 'description', phrase(seminar.summary));
	addText(event, 'location', ...(venue ? [phrase(venue)] : []), phrase(city));
	const url = wholeUrl(pageUrl('programme', locale), seminar.address);
	if (url) event.addPropertyWithValue('url', url);
	return `${calendar.toString()}\r\n`;
}

/** Adds a property, and its language where all its words are in one. */
function addText(event: ICAL.Component, property: string, ...phrases: Phrase[]): void {
	const text = phrases.map((phrase) => phrase.text).join(', ');
	const added = event.addPropertyWithValue(property, text.replaceAll(/\s+/g, ' '));
	const [language, ...others] = new Set(phrases.map((phrase) => phrase.language));
	if (language && others.length === 0) added.setParameter('language', language);
}
