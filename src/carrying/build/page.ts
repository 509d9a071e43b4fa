import { replaceInAttribute } from './addresses.ts';
import { carryLink, findFile, type Site } from './links.ts';
import { applyEdits, cutTags, type Edit, escape, type Place, printAttribute, type Tag } from './tags.ts';

/** What a folder has no use for, or a page from a disk may not load: by the relation of a link. */
const dropped = new Set(['preload', 'manifest', 'search']);

/** What keeps a copy of a site: a folder is one. */
const keeping = 'keep-offline';

/** What bears it says this instead to who reads from a disk. */
const instead = 'data-from-disk';

/**
 * Makes a page of the site one of the folder: its links name files, its modules are one plain script, without the policy of a host.
 * @param path that of the page
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
	/** The place of the first script. */
	let place: Edit | undefined;
	let opened: Tag | undefined;
	let isDead = false;
	const onStart = (tag: Tag) => {
		const { name, attributes, from, to } = tag;
		if (name === 'script' || name === keeping || attributes.has(instead)) opened = tag;
		if (name === 'html') edits.push({ from: from + 5, to: from + 5, text: ' data-carried' });
		if (isDropped(tag, path, site)) {
			edits.push({ from, to, text: '' });
			return;
		}
		if (name === 'script' && attributes.get('type') === 'module') return;
		if (name === 'a') isDead = false;
		for (const [attribute, value] of attributes) {
			const carried = carryAttribute(attribute, value, path, site);
			if (carried === value) continue;
			const text = carried === undefined ? '' : printAttribute(attribute, carried);
			edits.push({ ...tag.placeOf(attribute), text });
			if (carried === undefined && name === 'a')
				isDead = !/\b(?:time|video-open)\b/.test(attributes.get('class') ?? '');
		}
	};
	const onEnd = ({ name, from: start, to: end }: Place & { name: string }) => {
		if (name === 'a' && isDead) {
			edits.push({ from: end, to: end, text: ` <small>(${without})</small>` });
			isDead = false;
		}
		if (opened?.name !== name) return;
		const { attributes, from, to: inside } = opened;
		opened = undefined;
		const words = attributes.get(instead);
		if (name === keeping) edits.push({ from, to: end, text: '' });
		else if (words !== undefined) edits.push({ from: inside, to: start, text: escape(words) });
		else if (attributes.get('type') === 'application/ld+json')
			edits.push({
				from: inside,
				to: start,
				text: (carryData(html.slice(inside, start), path, site) ?? '').replaceAll('<', '\\u003c'),
			});
		else if (attributes.get('type') === 'module') {
			const found = findFile(attributes.get('src') ?? '', path, site);
			if (found === undefined) throw new Error(`${path} holds a module that is no file of the site`);
			modules.push(found);
			const edit = { from, to: end, text: '' };
			place ??= edit;
			edits.push(edit);
		}
	};
	cutTags(html, onStart, onEnd);
	if (place) place.text = `<script defer src="${climb(path)}${scriptOf(modules)}"></script>`;
	return applyEdits(html, edits);
}

/** The way from a page to the folder, ending in a slash. */
function climb(path: string): string {
	return '../'.repeat(path.split('/').length - 1) || './';
}

function isDropped({ name, attributes }: Tag, path: string, site: Site): boolean {
	if (name === 'meta') return attributes.get('http-equiv') === 'content-security-policy';
	if (name !== 'link') return false;
	const found = findFile(attributes.get('href') ?? '', path, site);
	return dropped.has(attributes.get('rel') ?? '') || (found !== undefined && !site.isCarried(found));
}

function carryAttribute(name: string, value: string, path: string, site: Site): string | undefined {
	if (name === instead) return undefined;
	// It names the folder, and no page.
	if (name === 'data-base') return value;
	return replaceInAttribute(
		name,
		value,
		(url) => carryLink(url, path, site),
		(data) => carryData(data, path, site),
	);
}

/** Makes the addresses in data of a page name their files; a video that is nowhere to be had is not played. */
function carryData(json: string, path: string, site: Site): string | undefined {
	const data = JSON.parse(json) as object;
	const dead: string[] = [];
	const carried = JSON.stringify(data, (key, value: unknown) => {
		if (typeof value !== 'string' || !/^\.\.?\//.test(value)) return value;
		const found = findFile(value, path, site);
		if (found === undefined) return value;
		// The browser's own player fetches captions by itself.
		if (key === 'src' && found.endsWith('.vtt'))
			return `data:text/vtt;base64,${site.read(found).toString('base64')}`;
		const url = carryLink(value, path, site);
		if (url === undefined && key === 'src') dead.push(value);
		return url;
	});
	return dead.length > 0 ? undefined : carried;
}
