/** Gives what takes the place of an address; undefined where nothing does. */
export type Replace = (url: string) => string | undefined;

/** The attributes that hold an address. */
const holding = new Set([
	'href',
	'src',
	'action',
	'poster',
	'data-base',
	'data-filters',
	'data-panel',
	'data-places',
]);

/**
 * Replaces the addresses that an attribute of a page holds: one, those of a set of pictures, that to which a page leads on, or those in
 * data, which `replaceInData` finds.
 * @returns undefined where nothing is left of it
 */
export function replaceInAttribute(
	name: string,
	value: string,
	replace: Replace,
	replaceInData: Replace,
): string | undefined {
	if (holding.has(name)) return replace(value);
	if (name === 'srcset')
		return value.replaceAll(
			/(^|,\s*)(\S+)/g,
			(_whole, before: string, url: string) => `${before}${replace(url) ?? url}`,
		);
	if (name === 'content')
		return value.replace(
			/^(0; url=)(.*)$/,
			(_whole, before: string, url: string) => `${before}${replace(url) ?? ''}`,
		);
	return name.startsWith('data-') && value.startsWith('{"') ? replaceInData(value) : value;
}

/** The part of an address that names a file or a folder, and the query and the fragment that follow it. */
export function splitAddress(url: string): [path: string, rest: string] {
	const end = url.search(/[?#]/);
	return end === -1 ? [url, ''] : [url.slice(0, end), url.slice(end)];
}

/** True for an address that is relative, as the built site has them. */
export function isRelative(url: string): boolean {
	return !/^(?:[a-z][a-z+.-]*:|\/|$)/i.test(url);
}
