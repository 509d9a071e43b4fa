import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { withoutPrefix } from '#i18n/locales.ts';
import { explainLink } from '#prose/link-target.ts';
import { slug } from '#prose/slug.ts';
import { type Body, foldersOf, lineOfNode, type Check, type Edition } from '../edition.ts';
import { suggest } from '../nearest.ts';
import { folders, paths } from '../paths.ts';
import type { Problem } from '../read.ts';

/** Links in a text have words, lead where they may, and to what is there. */
export const rule: Check = (edition) =>
	edition.bodies.flatMap((body) => {
		const problems: Problem[] = [];
		visit(body.root, ['link', 'definition'], (node) => {
			if (!('url' in node) || typeof node.url !== 'string') return;
			const what =
				node.type === 'link' && toString(node).trim() === '' && !hasPicture(node)
					? {
							message: 'ce lien n’a pas de mots : personne ne le verrait',
							hint: 'écrivez « [mots](adresse) »',
						}
					: explain(edition, body, node.url);
			if (what) problems.push({ file: body.entry.file, line: lineOfNode(body.entry, node), ...what });
		});
		return problems;
	});

function hasPicture(node: unknown): boolean {
	return JSON.stringify(node).includes('"type":"image"');
}

function explain(edition: Edition, body: Body, url: string): { message: string; hint: string } | undefined {
	const fault = explainLink(url, body.entry.kind === 'pages');
	if (fault) return fault;
	if (url.startsWith('#')) return explainAnchor(body, url.slice(1));
	return /^\.\.?\//.test(url) ? explainInside(edition, url) : undefined;
}

/** A link to a title, or to a passage, of the same text. */
function explainAnchor({ entry, root }: Body, anchor: string) {
	const anchors = new Set<string>();
	visit(root, 'heading', (heading) => {
		if (heading.data?.id) anchors.add(heading.data.id);
		anchors.add(slug(toString(heading)));
	});
	const wanted = decodeURIComponent(anchor);
	if (/^[pti]\d+$/.test(wanted) || anchors.has(wanted) || anchors.has(slug(wanted))) return undefined;
	return {
		message:
			anchor === '' ? 'ce lien ne désigne aucun titre' : `aucun titre de ce texte n’a l’ancre « ${anchor} »`,
		hint:
			suggest(wanted, [...anchors]) ??
			(entry.kind === 'pages'
				? 'écrivez celle d’un titre de cette page'
				: 'écrivez-la à la fin d’un titre : « ## Titre {#ancre} »'),
	};
}

/** A link from a page to another page of the site. */
function explainInside(edition: Edition, url: string) {
	const [path = ''] = url.split(/[#?]/);
	const inside = withoutPrefix(path.replace(/^(?:\.\.?\/)+/, ''));
	const known = listPages(edition);
	const wanted = inside === '' ? '' : inside.replace(/\/?$/, '/');
	if (wanted === '' || known.includes(wanted)) return undefined;
	return {
		message: `la page « ${inside} » n’existe pas sur ce site`,
		hint: suggest(wanted, known) ?? `les pages sont ${known.slice(0, 12).join(', ')}…`,
	};
}

/** The paths of the pages of the site, in the French interface, but for the home page. */
function listPages(edition: Edition): string[] {
	const ofKind = (kind: 'panels' | 'interventions' | 'speakers' | 'pages', folder: string) =>
		foldersOf(edition, kind).map((id) => `${folder}${id}/`);
	return [
		...Object.values(paths).filter((path) => path !== ''),
		...ofKind('pages', ''),
		...ofKind('panels', folders.panel),
		...ofKind('interventions', folders.intervention),
		...ofKind('speakers', folders.speaker),
	];
}
