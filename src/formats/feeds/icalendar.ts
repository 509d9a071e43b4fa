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
	const day = seminar.date.replaceAll('-', '');
	const next = new Date(Date.parse(`${seminar.date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
	const url = wholeUrl(pageUrl('programme', locale), seminar.address);
	const { venue, city } = seminar.place;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		`PRODID:-//actes//seminaire.ics//${locale.toUpperCase()}`,
		'BEGIN:VEVENT',
		`UID:${identify(pageUrl('programme', defaultLocale), seminar)}`,
		`DTSTAMP:${lastChange.replaceAll('-', '')}T000000Z`,
		`DTSTART;VALUE=DATE:${day}`,
		`DTEND;VALUE=DATE:${next.replaceAll('-', '')}`,
		toLine('SUMMARY', phrase(seminar.title)),
		toLine('DESCRIPTION', phrase(seminar.summary)),
		toLine('LOCATION', ...(venue ? [phrase(venue)] : []), phrase(city)),
		...(url ? [`URL:${url}`] : []),
		'END:VEVENT',
		'END:VCALENDAR',
	];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A property, and its language where all its words are in one. */
function toLine(property: string, ...phrases: Phrase[]): string {
	const [language, ...others] = new Set(phrases.map((phrase) => phrase.language));
	const tag = language && others.length === 0 ? `;LANGUAGE=${language}` : '';
	return `${property}${tag}:${escape(phrases.map(({ text }) => text).join(', '))}`;
}

function escape(text: string): string {
	return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\s+/g, ' ');
}

/** Lines hold 75 octets at most, and go on in the next after a space. */
function fold(line: string): string {
	const folded: string[] = [];
	let current = '';
	for (const sign of line) {
		if (Buffer.byteLength(current + sign) > (folded.length === 0 ? 75 : 74)) {
			folded.push(current);
			current = '';
		}
		current += sign;
	}
	return [...folded, current].join('\r\n ');
}
