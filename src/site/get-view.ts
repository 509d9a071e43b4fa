import { proceedings } from '#proceedings/load.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { drawTextPictures, publishPictures } from './pictures.ts';
import { createView, type View } from './view.ts';

/** The pictures of the edition that is being built: every one that pages show, in its sizes. */
export const pictures = await publishPictures(proceedings);

const textPictures = await drawTextPictures(proceedings, pictures);

const views = new Map(
	locales.map((locale) => [locale, createView(proceedings, locale, textPictures, pictures)]),
);

/** The edition that is being built, as a language of the interface shows it. */
export function getView(locale: Locale): View {
	return views.get(locale)!;
}
