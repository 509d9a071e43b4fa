import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { anywhere, carryLink, carryRoot, findFile, type Site } from './links.ts';

/** What a tokenizer must be told of elements whose content is no element. */
const contents: Readonly<Record<string, Tokenizer['state']>> = {
	script: TokenizerMode.SCRIPT_DATA,
	style: TokenizerMode.RAWTEXT,
	title: TokenizerMode.RCDATA,
	textarea: TokenizerMode.RCDATA,
};

/** What a folder has no use for, or a page from a disk may not load: by the relation of a link. */
const dropped = new Set(['preload', 'manifest', 'search']);

/** What keeps a copy of a site: a folder is one. */
const keeping = 'keep-offline';

/** What bears it says this instead to who reads from a disk. */
const instead = 'data-from-disk';

interface Edit {
	from: number;
	to: number;
	text: string;
}

/**
 * Makes a page of the site one of the folder: its links relative, its modules one plain script, without the policy of a host.
 * @param path that of the page; `anywhere` for what scripts put into any page
 * @param scriptOf the path of the script that stands for some modules
 * @param without what is said of a link to what is not there
 */
export function carryPage(
	html: string,
	path: string,
	site: Site,
	scriptOf: (modules: readonly string[]) => string,
	without: string,
): string {
	const edits: Edit[] = [];
	const modules: string[] = [];
	let scripts = 0;
	let opened: { name: string; attributes: Map<string, string>; start: number; end: number } | undefined;
	let isDead = false;
	const drop = ({ startOffset: from, endOffset: to }: Token.Location) => edits.push({ from, to, text: '' });
	const onStart = (tag: Token.TagToken) => {
		const { tagName: name, location } = tag;
		const { attrs, startOffset: start, endOffset: end } = location as Token.LocationWithAttributes;
		const attributes = new Map(tag.attrs.map(({ name, value }) => [name, value]));
		if (contents[name] !== undefined) tokenizer.state = contents[name];
		if (contents[name] !== undefined || name === keeping || attributes.has(instead))
			opened = { name, attributes, start, end };
		if (name === 'html') edits.push({ from: start + 5, to: start + 5, text: ' data-carried' });
		if (isDropped(name, attributes, site)) return void drop(location!);
		if (name === 'script' && attributes.get('type') === 'module') return;
		if (name === 'a') isDead = false;
		for (const [attribute, value] of attributes) {
			const carried = carryAttribute(attribute, value, path, site);
			if (carried === value) continue;
			const { startOffset: from, endOffset: to } = attrs![attribute]!;
			edits.push({ from, to, text: carried === undefined ? '' : `${attribute}="${escape(carried)}"` });
			if (carried === undefined && name === 'a')
				isDead = !/\b(?:time|video-open)\b/.test(attributes.get('class') ?? '');
		}
	};
	const onEnd = ({ tagName: name, location }: Token.TagToken) => {
		const { startOffset: start, endOffset: end } = location!;
		if (name === 'a' && isDead) {
			edits.push({ from: end, to: end, text: ` <small>(${without})</small>` });
			isDead = false;
		}
		if (opened?.name !== name) return;
		const { attributes, start: from, end: inside } = opened;
		opened = undefined;
		const text = html.slice(inside, start);
		const words = attributes.get(instead);
		if (name === keeping) edits.push({ from, to: end, text: '' });
		else if (words !== undefined) edits.push({ from: inside, to: start, text: escape(words) });
		else if (name === 'style') edits.push({ from: inside, to: start, text: carrySheet(text, path, site) });
		else if (name === 'script' && attributes.get('type') === 'application/ld+json')
			edits.push({
				from: inside,
				to: start,
				text: (carryData(text, path, site) ?? '').replaceAll('<', '\\u003c'),
			});
		else if (name === 'script' && attributes.get('type') === 'module') {
			const found = findFile(attributes.get('src') ?? '', site);
			if (!found) throw new Error(`${path} holds a module that is no file of the site`);
			modules.push(found.path);
			scripts += 1;
			edits.push({ from, to: end, text: scripts === 1 ? anywhere : '' });
		}
	};
	const ignore = () => undefined;
	const tokenizer = new Tokenizer(
		{ sourceCodeLocationInfo: true },
		{
			onStartTag: onStart,
			onEndTag: onEnd,
			onComment: ignore,
			onDoctype: ignore,
			onEof: ignore,
			onCharacter: ignore,
			onNullCharacter: ignore,
			onWhitespaceCharacter: ignore,
		},
	);
	tokenizer.write(html, true);
	const load = modules.length > 0 && `<script defer src="${carryRoot(path)}${scriptOf(modules)}"></script>`;
	let at = 0;
	let carried = '';
	for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
		// What stands in what was left out.
		if (from < at) continue;
		carried += html.slice(at, from) + (text === anywhere && load ? load : text);
		at = to;
	}
	return carried + html.slice(at);
}

/**
 * Makes the addresses in a style sheet relative.
 * @param path that of the sheet, or of the page that holds it
 */
export function carrySheet(css: string, path: string, site: Site): string {
	return css.replaceAll(/url\((["']?)([^"')]+)\1\)/g, (whole, _quote, url: string) => {
		const carried = carryLink(url, path, site);
		return carried === undefined || carried === url ? whole : `url("${carried}")`;
	});
}

function isDropped(name: string, attributes: ReadonlyMap<string, string>, site: Site): boolean {
	if (name === 'meta') return attributes.get('http-equiv') === 'content-security-policy';
	if (name !== 'link') return false;
	const found = findFile(attributes.get('href') ?? '', site);
	return dropped.has(attributes.get('rel') ?? '') || (found !== undefined && !site.isCarried(found.path));
}

function carryAttribute(name: string, value: string, path: string, site: Site): string | undefined {
	const carry = (url: string) => carryLink(url, path, site);
	switch (name) {
		case 'href':
		case 'src':
		case 'action':
		case 'poster':
			return carry(value);
		case 'srcset':
			return value.replaceAll(
				/(^|,\s*)(\S+)/g,
				(_whole, before: string, url: string) => `${before}${carry(url) ?? url}`,
			);
		case 'content':
			return value.replace(
				/^(0; url=)(.*)$/,
				(_whole, before: string, url: string) => `${before}${carry(url) ?? ''}`,
			);
		case 'data-base':
			return carryRoot(path);
		case instead:
			return undefined;
		default:
			if (!name.startsWith('data-')) return value;
			if (value.startsWith('{"')) return carryData(value, path, site);
			return findFile(value, site) ? carry(value) : value;
	}
}

/** Makes the addresses in data of a page relative; a video that is nowhere to be had is not played. */
function carryData(json: string, path: string, site: Site): string | undefined {
	const data = JSON.parse(json) as object;
	const dead: string[] = [];
	const carried = JSON.stringify(data, (key, value: unknown) => {
		if (typeof value !== 'string' || !findFile(value, site)) return value;
		// The browser's own player fetches captions by itself.
		if (key === 'src' && value.endsWith('.vtt'))
			return `data:text/vtt;base64,${site.read(findFile(value, site)!.path).toString('base64')}`;
		const url = carryLink(value, path, site);
		if (url === undefined && key === 'src') dead.push(value);
		return url;
	});
	return dead.length > 0 ? undefined : carried;
}

const escape = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
