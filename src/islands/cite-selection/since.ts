import { isDay } from '#dates/date.ts';
import { formatDate } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';

/**
 * Says, to who came by an address with `?v=2026-03-01`, whether the page was corrected since that day; on the page that carries the
 * citation of the volume, whether anything was.
 * @param day ISO 8601
 */
export function sayWhatChanged(day: string): void {
	const panel = document.querySelector<HTMLElement>('.cite');
	const main = document.querySelector('main');
	if (!panel || !main || !isDay(day)) return;
	// What was corrected that very day may have been so after it was cited. The list of days says how many times each.
	const count = [...document.querySelectorAll<HTMLElement>('.correction')]
		.filter((one) => one.querySelector('data')!.value >= day)
		.reduce((sum, { dataset }) => sum + Number(dataset['n'] ?? 1), 0);
	const said = document.createElement('p');
	said.className = 'fallback';
	said.role = 'status';
	const words = count === 0 ? panel.dataset['same'] : panel.dataset['changed'];
	const text = (words ?? '')
		.replace('{date}', formatDate(day, panel.lang as Locale))
		.replace('{n}', String(count));
	if (count > 0) {
		const link = document.createElement('a');
		link.href = '#corrections';
		link.textContent = text;
		said.append(link);
	} else said.textContent = text;
	// Where the reader lands: beside the passage that the address names, else at the top.
	const target = main.querySelector(':target');
	if (target) (target.closest('.statement, .passage') ?? target).before(said);
	else main.prepend(said);
}
