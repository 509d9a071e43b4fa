import { fold } from '#i18n/fold.ts';
import type { Role } from './document.ts';

/** What the name of a style says of its paragraphs: programs write it in their language, and in English underneath. */
export function readStyleName(name: string): {
	role?: Role;
	level?: number;
	isContents?: boolean;
	isQuiet?: boolean;
} {
	const plain = fold(name)
		.replaceAll(/[\s_-]+/g, ' ')
		.trim();
	const level = /^(?:heading|titre|uberschrift|titulo|titolo) ?([1-9])\b/.exec(plain)?.[1];
	if (level !== undefined) return { level: Number(level) };
	if (/^(?:toc|tm|table des matieres|contents|sommaire|index) ?(?:heading|\d|niveau|$)/.test(plain))
		return { isContents: true };
	if (
		/^(?:titre de table des matieres|en tete de table des matieres|contents heading|toc heading)/.test(plain)
	)
		return { isContents: true };
	if (/^(?:title|titre|titre principal|titre du document)$/.test(plain)) return { role: 'title' };
	if (/^(?:subtitle|sous titre)$/.test(plain)) return { role: 'subtitle' };
	if (
		/^(?:quote|citation|intense quote|citation intense|quotations|block ?quote|block text|texte cite)/.test(
			plain,
		)
	)
		return { role: 'quote' };
	if (/^(?:caption|legende|illustration|figure|drawing)\b/.test(plain)) return { role: 'caption' };
	return {};
}
