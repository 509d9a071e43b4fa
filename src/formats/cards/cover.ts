import type { Proceedings } from '#proceedings/types.ts';
import type { View } from '#site/view.ts';
import { drawCard } from './card.ts';

/**
 * Draws what libraries of books and of podcasts show of the proceedings.
 * @returns a PNG
 */
export function drawCover(
	{ seminar }: Proceedings,
	view: View,
	shape: 'book' | 'podcast',
): Promise<Uint8Array<ArrayBuffer>> {
	const { locale, t, phrase } = view;
	const below = [
		...(seminar.notice ? [t('pdf.fictional')] : []),
		...seminar.organisers.map((id) => view.organisation(id).text),
		`${phrase(seminar.place.city).text}, ${view.date(seminar.date)}`,
	];
	return drawCard([t('site.proceedings'), phrase(seminar.title).text, ...below], locale, shape);
}
