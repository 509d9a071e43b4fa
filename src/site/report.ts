import type { Element } from 'hast';
import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { formatList, middot } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { passageIdOf } from '#proceedings/passages/texts.ts';
import { anchorOf, listVoices } from '#proceedings/report-sections.ts';
import type { Proceedings, Report, Session } from '#proceedings/types.ts';
import type { ProseContext } from '#prose/render.ts';
import { sayLanguage } from './speech.ts';
import { referenceUrl } from './urls.ts';
import type { Link, View } from './view.ts';

/** Says who wrote the report: « a, b et c ». */
export function sayAuthors(view: View, report: Report): string {
	return formatList(
		view.reportAuthors(report).map(({ text }) => text),
		view.locale,
	);
}

/**
 * Says of the report in which language it is, when it was published and what its text is worth.
 * @param shown the language in which it is read
 */
export function sayNature(view: View, report: Report, shown: Locale): string {
	return [
		sayLanguage(view, report.versions.original, shown),
		...(report.date ? [view.date(report.date)] : []),
		...(report.status ? [view.t(`report.status.${report.status}`)] : []),
	].join(middot);
}

/** What the report says of a part of the day, as the page of that part shows it. */
export interface Quoted {
	prose: ReturnType<View['prose']>;
	language: Locale;
	/** The report. */
	source: Link;
}

/**
 * Quotes what the report says of a part of the day: its titles lead to its page, where its passages have their addresses; here they have
 * others, for they are not those of the page.
 * @returns undefined where the report says nothing of it
 */
export function quoteReport(view: View, report: Report | undefined, session: Session): Quoted | undefined {
	const { text, language } = report ? view.choose(report.versions) : {};
	const sections = text?.sections.filter((section) => section.session === session.id) ?? [];
	if (!report || !language || sections.length === 0) return undefined;
	const page = referenceUrl(report, view.locale);
	const children = sections.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks]);
	const depth = Math.min(...children.map((block) => (block.type === 'heading' ? block.depth : 6)));
	const body: Root = structuredClone({ type: 'root', children });
	visit(body, (node, index, parent) => {
		if (node.type === 'heading') quoteTitle(node, page, depth);
		else if (node.type === 'link' && node.url.startsWith('#')) node.url = page + node.url;
		else if (node.type === 'footnoteReference') {
			parent!.children[index!] = toNoteLink(node.identifier, page);
			return SKIP;
		} else if (parent === body && node.data?.hProperties)
			node.data = { hProperties: { id: `report-${passageIdOf(node as RootContent)}` } };
		return undefined;
	});
	return { prose: view.prose(body, language), language, source: view.report(report) };
}

/** A title stands one level under that of the section of the page, and leads to its place in the report. */
function quoteTitle(heading: Heading, page: string, highest: number): void {
	const anchor = anchorOf(heading);
	heading.depth = Math.min(heading.depth - highest + 3, 6) as Heading['depth'];
	heading.data = { hProperties: { id: `report-${anchor}` } };
	heading.children = [{ type: 'link', url: `${page}#${anchor}`, children: heading.children }];
}

function toNoteLink(number: string, page: string): PhrasingContent {
	const link: PhrasingContent = {
		type: 'link',
		url: `${page}#fn-${number}`,
		data: { hProperties: { role: 'doc-noteref' } },
		children: [{ type: 'text', value: number }],
	};
	return { type: 'emphasis', data: { hName: 'sup' }, children: [link] };
}

/** Describes each section of the report to the search, by the anchor of its title, and says on the page what it is about. */
export function describeSections(
	view: View,
	{ byId }: Proceedings,
	report: Report,
): NonNullable<ProseContext['record']> {
	const { text, language } = view.choose(report.versions);
	const sections = new Map(
		text.sections.flatMap(({ heading, session }) => (heading ? [[anchorOf(heading), session] as const] : [])),
	);
	const passagesOf = new Map(
		text.sections.map(({ heading, blocks }) => [heading && anchorOf(heading), blocks.map(passageIdOf)]),
	);
	const voicesOf = new Map(
		text.sections.map(({ heading, blocks }) => [
			heading && anchorOf(heading),
			new Set(blocks.flatMap((block) => listVoices(block, report.voices))),
		]),
	);
	const own = view.mentions.filter(({ at }) => at === report);
	return (anchor) => {
		if (!sections.has(anchor)) return undefined;
		const passages = passagesOf.get(anchor)!;
		const facets = new Set([
			...[...voicesOf.get(anchor)!].map((id) => `speaker:${id}`),
			...own.flatMap(({ anchor: id, term }) => (passages.includes(id) ? [`theme:${term}`] : [])),
		]);
		const session = byId.session.get(sections.get(anchor) ?? '');
		if (!session)
			return { properties: { dataRecord: 'title', dataFacets: [...facets].join(' ') || undefined } };
		const name = view.sessionName(session);
		return {
			properties: {
				dataRecord: 'title',
				dataFacets: [`session:${session.id}`, ...facets].join(' '),
				dataByline: name,
			},
			below: toLine(view, session, name, language),
		};
	};
}

/** « Sur : Panel I · Titre », in the language of the interface. */
function toLine(view: View, session: Session, name: string, around: string): Element {
	const { url, text, lang } = view.session(session.id);
	const link = {
		type: 'element' as const,
		tagName: 'a',
		properties: { href: url, lang },
		children: [toText(text)],
	};
	return {
		type: 'element',
		tagName: 'p',
		properties: {
			className: ['entry-meta'],
			lang: view.locale === around ? undefined : view.locale,
			dataPagefindIgnore: true,
		},
		children: [toText(`${view.t('report.about')} ${name === text ? '' : `${name}${middot}`}`), link],
	};
}

function toText(value: string) {
	return { type: 'text' as const, value };
}
